/** Device files and serial lines, with the driver at one end and the virtual printer at the other. */
import { spawnSync } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openPrinter } from '../printer.ts'
import { becomes, job, QUICK, well } from '../printerTesting.ts'
import type { Transport } from '../transport.ts'
import { createVirtualPrinter } from '../virtual/virtualPrinter.ts'
import { deviceFileTransport } from './deviceFile.ts'
import { serialTransport } from './serial.ts'
import { deviceTo, socatMissing } from './socat.ts'

const closing: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

const WAYS: [string, (path: string) => Transport][] = [
  ['a device file', (path) => deviceFileTransport({ path })],
  ['a serial line', (path) => serialTransport({ path, baud: 19_200 })],
]

const because = socatMissing === null ? '' : ` (skipped: ${socatMissing})`

describe.each(WAYS)('%s', (_, transportAt) => {
  async function setUp() {
    const paper = createVirtualPrinter({ paper: 80 })
    const port = await paper.listen()
    closing.push(() => paper.close())
    const device = await deviceTo(port)
    closing.push(() => device.unplug())
    const printer = openPrinter({ transport: transportAt(device.path), timings: QUICK })
    closing.push(() => printer.close())
    await well(printer)
    return { paper, device, printer }
  }

  it.skipIf(socatMissing)(`prints, and has it from the printer itself${because}`, async () => {
    const { paper, printer } = await setUp()
    const labels = ['45', '46', '47']
    const outcomes = await Promise.all(labels.map((label) => printer.print(job(label))))
    expect(outcomes).toEqual(labels.map(() => 'printed'))
    expect(paper.receipts().map(({ whole, text }) => [whole, text[1]])).toEqual(
      labels.map((label) => [true, label]),
    )
    expect(paper.faults()).toEqual([])
  })

  it.skipIf(socatMissing)(`sends a long picture without losing a dot${because}`, async () => {
    const { paper, printer } = await setUp()
    const rows = 600
    const dots = Uint8Array.from({ length: 72 * rows }, (__, at) => (at * 7) & 0xff)
    const head = Uint8Array.of(0x1b, 0x40, 0x1d, 0x76, 0x30, 0, 72, 0, rows & 0xff, rows >> 8)
    const long = Buffer.concat([head, dots, job('45').subarray(2)])
    expect(await printer.print(long)).toBe('printed')
    expect(paper.faults()).toEqual([])
    expect(paper.receipts()).toMatchObject([{ whole: true, text: expect.arrayContaining(['45']) }])
  })

  it.skipIf(socatMissing)(`gives a receipt up when the paper ends${because}`, async () => {
    const { paper, printer } = await setUp()
    paper.runOutAfter(40)
    expect(await printer.print(job('45'))).toBe('failed')
    expect(printer.health().trouble).toBe('paperOut')
    paper.set({ paper: 'ok' })
    await well(printer)
    expect(await printer.print(job('46'))).toBe('printed')
    expect(paper.receipts().filter(({ whole }) => whole)).toHaveLength(1)
  })

  it.skipIf(socatMissing)(`knows that it was unplugged${because}`, async () => {
    const { device, printer } = await setUp()
    await device.unplug()
    await becomes(printer, ({ trouble }) => trouble === 'unreachable')
    expect(await printer.print(job('45'))).toBe('failed')
  })

  it('says which device is not there', async () => {
    const path = join(tmpdir(), 'no-such-device')
    const printer = openPrinter({ transport: transportAt(path), timings: QUICK })
    closing.push(() => printer.close())
    expect(await printer.print(job('45'))).toBe('failed')
    expect(printer.reason()).toContain(path)
  })
})

it('hears a device file without holding a thread, and lets it go', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fifo-'))
  closing.push(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'lp0')
  expect(spawnSync('mkfifo', [path]).status).toBe(0)
  const transport = deviceFileTransport({ path })
  if (transport.blind) throw new Error('it answers')
  // More than libuv has threads: blocking reads would leave none for the ninth.
  const heard: number[] = []
  const links = await Promise.all(
    Array.from({ length: 9 }, () =>
      transport.open({ data: (bytes) => heard.push(...bytes), closed() {} }),
    ),
  )
  const other = createWriteStream(path)
  other.end(Uint8Array.of(0x12))
  await expect.poll(() => heard).toEqual([0x12])
  for (const link of links) await link.close()
  for (const link of links) await expect(link.write(Uint8Array.of(1))).rejects.toThrow('closed')
})
