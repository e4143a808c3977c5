/** Printers that know less than the virtual one, or take their time. */
import { createServer, type Socket } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { openPrinter } from './printer.ts'
import { IMPATIENT, job, QUICK, well } from './printerTesting.ts'
import { tcpTransport } from './transports/tcp.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

const CUT = '\x1dVB\0'

type Knows = { processId?: boolean; sensor?: boolean; clear?: boolean; strayAnswer?: boolean }

/** Answers what it knows as soon as it is asked. What it knows may be changed while it runs. */
async function setUp(knows: Knows, timings = QUICK) {
  let received = ''
  let lines = 0
  const sockets = new Set<Socket>()
  let late: string | null = null
  /** A byte too many before one round of answers: each is taken for the next one's. */
  function status(n: number): string {
    // Its third bit tells that no cash drawer hangs on the plug; in the next answer it is an open cover's.
    const answer = n === 1 ? '\x16' : '\x12'
    if (n === 1 && knows.strayAnswer) {
      knows.strayAnswer = false
      late = answer
      return '\x12'
    }
    if (late === null) return answer
    const before = late
    late = n === 4 ? null : answer
    return n === 4 ? before + answer : before
  }

  const server = createServer((socket) => {
    lines++
    sockets.add(socket)
    let rest = ''
    socket.on('data', (bytes) => {
      received += bytes.toString('latin1')
      rest += visible(bytes)
      for (const [all, id] of rest.matchAll(ASKED)) {
        if (all.startsWith('␐␄')) socket.write(status((all.codePointAt(2) ?? 0) - 0x2400))
        if (all.startsWith('␐␔') && knows.clear) socket.write('7%\0')
        if (all.startsWith('␝(H') && knows.processId) socket.write(`7"${id}\0`, 'latin1')
        if (all.startsWith('␝r') && knows.sensor) socket.write('\0')
        rest = rest.slice(rest.indexOf(all) + all.length)
      }
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  })
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    }),
  )
  closing.push(
    () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  )
  const transport = tcpTransport({ host: '127.0.0.1', port })
  const printer = openPrinter({ transport, timings })
  closing.push(() => printer.close())
  await well(printer)
  return { printer, received: () => received, lines: () => lines }
}
/** Control characters as their pictures. */
const visible = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte < 0x20 ? 0x2400 + byte : byte)).join('')
const ASKED = /␐␄[␁-␄]|␐␔␈␁␃␔␁␆␂␈|␝\(H␆␀00(....)|␝r␁/g

it('believes GS r of a printer that never answers GS ( H', async () => {
  const { printer, received } = await setUp({ sensor: true, clear: true })
  expect(await printer.print(job('45'))).toBe('printed')
  expect(received().split(CUT)).toHaveLength(2)
})

it('does not believe GS r of a printer that has answered GS ( H before: it may still be printing', async () => {
  const knows = { processId: true, sensor: true, clear: true }
  const { printer, received } = await setUp(knows, IMPATIENT)
  expect(await printer.print(job('45'))).toBe('printed')
  knows.processId = false
  expect(await printer.print(job('46'))).toBe('failed')
  expect(received().split(CUT)).toHaveLength(2)
})

it('never sends the cut to a printer that confirms nothing', async () => {
  const { printer, received } = await setUp({ clear: true }, IMPATIENT)
  expect(await printer.print(job('45'))).toBe('failed')
  expect(received()).toContain('Ihre Nummer\n45')
  expect(received()).not.toContain(CUT)
})

it('asks for status only between commands, never inside of a job', async () => {
  const { printer, received } = await setUp({ processId: true, clear: true })
  const long = Buffer.concat([
    Buffer.from('\x1b@'),
    Buffer.alloc(300_000, 'x\n'),
    job('').subarray(2),
  ])
  expect(await printer.print(long)).toBe('printed')
  expect(received()).toContain(long.subarray(2, -CUT.length).toString('latin1'))
})

it('begins a new line with a printer that cannot clear its buffers, and asks it there again', async () => {
  const { printer, received, lines } = await setUp({}, IMPATIENT)
  const before = received().split('\x10\x14\x08').length
  expect(await printer.print(job('45'))).toBe('failed')
  await well(printer)
  expect(received().slice(received().indexOf('Ihre'))).toContain('\x10\x05\x02')
  expect(lines()).toBe(2)
  expect(received().split('\x10\x14\x08')).toHaveLength(before + 2)
})

it('takes no answer to a question that nobody asked for trouble', async () => {
  const knows: Knows = { processId: true, clear: true }
  const { printer, received } = await setUp(knows)
  const told: unknown[] = []
  printer.follow((health) => told.push(health))
  knows.strayAnswer = true
  await expect.poll(() => knows.strayAnswer).toBe(false)
  const rounds = () => received().split('\x10\x04\x04').length
  const before = rounds()
  await expect.poll(rounds).toBeGreaterThan(before + 2)
  expect(told).toEqual([])
})
