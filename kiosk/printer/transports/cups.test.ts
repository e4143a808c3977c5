/** A real CUPS with a raw queue that leads to the virtual printer. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { openPrinter } from '../printer.ts'
import { becomes, job, well } from '../printerTesting.ts'
import { createVirtualPrinter } from '../virtual/virtualPrinter.ts'
import { queueTransport } from './queue.ts'
import { hasProgram } from './socat.ts'

const missing = ['cupsd', 'lpadmin', 'lp', 'lpstat'].filter((name) => !hasProgram(name))
const because = missing.length === 0 ? '' : ` (skipped: ${missing.join(', ')} not installed)`

const closing: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

const CONFIGURATION = `
Browsing No
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
`

/** Its own folders and its own socket: the machine's CUPS, if it runs, is not touched. */
async function startCups(): Promise<void> {
  // Short: the path of a socket has a hundred letters.
  const folder = mkdtempSync('/tmp/cups-')
  closing.push(() => rmSync(folder, { recursive: true, force: true }))
  // The programs that CUPS starts for a job run as another user.
  chmodSync(folder, 0o755)
  const socket = join(folder, 'sock')
  for (const name of ['spool', 'spool/tmp', 'cache', 'state']) mkdirSync(join(folder, name))
  chmodSync(join(folder, 'spool/tmp'), 0o1777)
  writeFileSync(join(folder, 'cupsd.conf'), `Listen ${socket}\n${CONFIGURATION}`)
  writeFileSync(
    join(folder, 'cups-files.conf'),
    [
      `ServerRoot ${folder}`,
      `RequestRoot ${folder}/spool`,
      `TempDir ${folder}/spool/tmp`,
      `CacheDir ${folder}/cache`,
      `StateDir ${folder}/state`,
      `Printcap ${folder}/printcap`,
      ...['AccessLog', 'ErrorLog', 'PageLog'].map((log) => `${log} ${folder}/${log}`),
    ].join('\n'),
  )
  const files = ['-c', `${folder}/cupsd.conf`, '-s', `${folder}/cups-files.conf`]
  const cupsd = spawn('sh', ['-c', 'PATH="$PATH:/usr/sbin" exec cupsd -f "$@"', 'sh', ...files], {
    stdio: 'ignore',
  })
  const ended = once(cupsd, 'close')
  closing.push(async () => {
    cupsd.kill()
    await ended
    delete process.env.CUPS_SERVER
  })
  process.env.CUPS_SERVER = socket
  await expect
    .poll(() => spawnSync('lpstat', ['-r']).stdout.toString(), WAIT)
    .toContain('is running')
}
const WAIT = { timeout: 20_000, interval: 100 }

/** The programs for administrators are not in everybody's PATH. */
const administer = (...command: string[]) =>
  spawnSync('sh', ['-c', 'PATH="$PATH:/usr/sbin" exec "$@"', 'sh', ...command]).status

it.skipIf(missing.length > 0)(`prints through a raw queue of CUPS, blindly${because}`, async () => {
  const paper = createVirtualPrinter({ paper: 80 })
  const port = await paper.listen()
  closing.push(() => paper.close())
  await startCups()
  const uri = `socket://127.0.0.1:${port}`
  // As the documentation has it: CUPS would print a job that it was interrupted in once more.
  const policy = 'printer-error-policy=abort-job'
  expect(administer('lpadmin', '-p', 'Bon', '-E', '-v', uri, '-o', policy)).toBe(0)

  const printer = openPrinter({
    transport: queueTransport({ name: 'Bon' }),
    timings: { check: 50 },
  })
  closing.push(() => printer.close())
  await well(printer)
  expect(await printer.print(job('45'))).toBe('unknown')
  await expect.poll(() => paper.receipts().length, WAIT).toBe(1)
  expect(paper.receipts()).toMatchObject([
    { whole: true, text: expect.arrayContaining(['Ihre Nummer', '45']) },
  ])
  expect(paper.faults()).toEqual([])

  // Stopped before the job is over for CUPS as well, the queue would print it again.
  await expect.poll(() => spawnSync('lpstat', ['-o']).stdout.toString(), WAIT).toBe('')
  // A queue that was stopped keeps what it is given, for hours.
  expect(administer('cupsdisable', 'Bon')).toBe(0)
  await becomes(printer, ({ trouble }) => trouble === 'unreachable')
  expect(await printer.print(job('46'))).toBe('failed')
  expect(administer('cupsenable', 'Bon')).toBe(0)
  await well(printer)
  expect(await printer.print(job('47'))).toBe('unknown')
  await expect.poll(() => paper.receipts().map(({ text }) => text[1]), WAIT).toEqual(['45', '47'])

  const other = openPrinter({ transport: queueTransport({ name: 'Niemand' }) })
  closing.push(() => other.close())
  expect(await other.print(job('48'))).toBe('failed')
})
