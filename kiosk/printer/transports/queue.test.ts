/** The system's own programs are called for real: small ones that a test puts in their place. */
import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openPrinter } from '../printer.ts'
import { becomes, job, QUICK, well } from '../printerTesting.ts'
import { queueTransport, type QueueOptions } from './queue.ts'

const PATH = process.env.PATH ?? ''
let folder: string
const closing: (() => Promise<void>)[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'queue-'))
  process.env.PATH = `${folder}:${PATH}`
})
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
  process.env.PATH = PATH
  rmSync(folder, { recursive: true })
})

/** A shell program that comes first in PATH; `$folder` is where it leaves what it was given. */
function install(name: string, script: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\nfolder='${folder}'\n${script}\n`)
  chmodSync(join(folder, name), 0o755)
}

const left = (name: string): string => readFileSync(join(folder, name), 'latin1')

const KEEP = 'printf "%s\\n" "$@" > "$folder/given"; cat > "$folder/job"'
const IDLE = 'echo "printer Bon is idle.  enabled since"; echo "Bon accepting requests since"'

function open(options: Partial<QueueOptions> = {}) {
  const transport = queueTransport({ name: 'Bon', platform: 'linux', ...options })
  const printer = openPrinter({ transport, timings: QUICK })
  closing.push(() => printer.close())
  return printer
}

it('hands a job over as it is, and says honestly that nobody knows what came of it', async () => {
  install('lpstat', IDLE)
  install('lp', KEEP)
  const printer = open()
  await well(printer)
  expect(printer.health()).toEqual({ trouble: null, paperLow: false, blind: true })
  expect(await printer.print(job('45'))).toBe('unknown')
  expect(left('job')).toBe(Buffer.from(job('45')).toString('latin1'))
  expect(left('given').split('\n')).toEqual(expect.arrayContaining(['-d', 'Bon', '-o', 'raw', '-']))
})

it('hands jobs over one after another', async () => {
  install('lpstat', IDLE)
  // Fails if the one before it has not ended.
  install('lp', 'mkdir "$folder/busy" || exit 1\ncat >> "$folder/jobs"\nrmdir "$folder/busy"')
  const printer = open()
  const outcomes = await Promise.all(['1', '2', '3'].map((label) => printer.print(job(label))))
  expect(outcomes).toEqual(['unknown', 'unknown', 'unknown'])
  expect(left('jobs')).toBe(Buffer.concat(['1', '2', '3'].map(job)).toString('latin1'))
})

it('says that a job was refused, and comes back when the queue does', async () => {
  install('lpstat', `test -e "$folder/gone" && exit 1\n${IDLE}`)
  install('lp', 'touch "$folder/gone"; exit 1')
  const printer = open()
  expect(await printer.print(job('45'))).toBe('failed')
  expect(printer.health()).toEqual({ trouble: 'unreachable', paperLow: false, blind: true })
  install('lp', KEEP)
  rmSync(join(folder, 'gone'))
  await well(printer)
  expect(await printer.print(job('46'))).toBe('unknown')
})

it.each([
  ['unknown', 'exit 1'],
  ['stopped', 'echo "printer Bon disabled since Mon"; echo "Bon accepting requests since"'],
  ['closed', 'echo "printer Bon is idle."; echo "Bon not accepting requests since"'],
])('gives nothing to a queue that is %s: it would keep it for later', async (_, lpstat) => {
  install('lpstat', lpstat)
  install('lp', KEEP)
  const printer = open()
  expect(await printer.print(job('45'))).toBe('failed')
  expect(printer.health().trouble).toBe('unreachable')
  expect(existsSync(join(folder, 'job'))).toBe(false)
})

it('does not wait for ever for a program, which may have handed the job over before', async () => {
  install('lpstat', IDLE)
  install('lp', 'exec sleep 600')
  expect(await open({ within: 200 }).print(job('45'))).toBe('unknown')
})

it('fails where there is no such program', async () => {
  process.env.PATH = folder
  expect(await open().print(job('45'))).toBe('failed')
})

it('fails while the process may open no more files, and ends nothing but the job', async () => {
  // In a process of its own, which takes all the files that it may.
  const program = `
    import { openSync } from 'node:fs'
    import { queueTransport } from '${import.meta.dirname}/queue.ts'
    try { for (;;) openSync('/dev/null') } catch {}
    const { check, submit } = queueTransport({ name: 'Bon', platform: 'linux' })
    process.stdout.write([await check(), await submit(Buffer.from('45'))].join())`
  const node = [process.execPath, '--input-type=module', '--eval', program]
  const limited = ['-c', 'ulimit -n 100 && exec "$@"', 'sh', ...node]
  const { stdout } = await promisify(execFile)('/bin/sh', limited)
  expect(stdout).toBe('unreachable,failed')
})

it('fails where the system cannot even be asked to start a program', async () => {
  const { check, submit } = queueTransport({ name: 'Bon\0', platform: 'linux' })
  expect([await check(), await submit(job('45'))]).toEqual(['unreachable', 'failed'])
})

it('on Windows, gives PowerShell the job and the name of the queue, each by its own way', async () => {
  install(
    'powershell.exe',
    'case "$*" in *Get-Printer*) exit 0;; esac\nprintf %s "$WARTEMARKE_QUEUE" > "$folder/name"\n' +
      'printf "%s\\n" "$@" > "$folder/given"; cat > "$folder/job"',
  )
  const printer = open({ platform: 'win32', name: "Bon'drucker $(x)" })
  expect(await printer.print(job('45'))).toBe('unknown')
  expect(left('name')).toBe("Bon'drucker $(x)")
  expect(left('job')).toBe(Buffer.from(job('45')).toString('latin1'))
  expect(left('given')).toContain('[RawSpool]::Send')
  expect(left('given')).not.toContain('$(x)')
  install('powershell.exe', 'exit 1')
  await becomes(printer, ({ trouble }) => trouble === 'unreachable')
})

it('settles every job when it is closed', async () => {
  install('lpstat', IDLE)
  install('lp', KEEP)
  const printer = open()
  await well(printer)
  const jobs = ['1', '2'].map((label) => printer.print(job(label)))
  await printer.close()
  expect((await Promise.all(jobs)).at(-1)).toBe('failed')
  expect(await printer.print(job('3'))).toBe('failed')
})
