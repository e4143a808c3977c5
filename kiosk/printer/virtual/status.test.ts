/** What the printer says of itself, bit by bit. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Client, connectTo, CUT, lines } from './fixtures/client.ts'
import { createVirtualPrinter, type VirtualPrinter } from './virtualPrinter.ts'

let printer: VirtualPrinter
let port: number
let client: Client
beforeEach(async () => {
  printer = createVirtualPrinter({ paper: 80 })
  port = await printer.listen()
  client = await connectTo(port)
})
afterEach(() => printer.close())

const status = async (...requests: number[]) => {
  for (const n of requests) client.send(0x10, 4, n)
  return client.receive(requests.length)
}

// Bits by TM-T88III specification, DLE EOT n.
describe('real-time status', () => {
  it.each([
    ['all well', {}, [0x16, 0x12, 0x12, 0x12]],
    ['paper low', { paper: 'low' }, [0x16, 0x12, 0x12, 0x1e]],
    ['paper out', { paper: 'out' }, [0x1e, 0x32, 0x12, 0x7e]],
    ['cover open', { cover: 'open' }, [0x1e, 0x16, 0x12, 0x12]],
    ['cutter jammed', { cutter: 'jammed' }, [0x1e, 0x52, 0x1a, 0x12]],
    ['too hot', { fault: true }, [0x1e, 0x52, 0x52, 0x12]],
  ] as const)('%s', async (_, change, bytes) => {
    printer.set(change)
    expect(await status(1, 2, 3, 4)).toEqual([...bytes])
  })

  it('calls a cover opened in the middle of a receipt an error that mends itself', async () => {
    client.send(lines('halb'))
    await client.settled()
    printer.set({ cover: 'open' })
    expect(await status(2, 3)).toEqual([0x56, 0x52])
    printer.set({ cover: 'closed' })
    expect(await status(2, 3)).toEqual([0x12, 0x12])
  })

  it('is answered at once while a job waits for paper', async () => {
    printer.set({ paper: 'out' })
    client.send(lines('wartet'), CUT)
    expect(await status(4)).toEqual([0x7e])
    expect(printer.receipts()).toEqual([])
  })

  it('is answered even from inside a picture, as by a real printer', async () => {
    client.send(0x1d, 0x76, 0x30, 0, 3, 0, 1, 0, 0x10, 4, 1)
    expect(await client.receive(1)).toEqual([0x16])
    await client.settled()
    expect(printer.faults()).toEqual([])
  })
})

describe('automatic status', () => {
  const ON = [0x1d, 0x61, 0xff]

  it('comes when asked for and with every change', async () => {
    client.send(...ON)
    expect(await client.receive(4)).toEqual([0x14, 0, 0, 0])
    printer.set({ paper: 'low' })
    expect(await client.receive(4)).toEqual([0x14, 0, 0x03, 0])
    printer.set({ paper: 'out' })
    expect(await client.receive(4)).toEqual([0x1c, 0, 0x0f, 0])
    printer.set({ paper: 'ok', cover: 'open' })
    expect(await client.receive(4)).toEqual([0x3c, 0, 0, 0])
    printer.set({ cover: 'closed', cutter: 'jammed' })
    expect(await client.receive(4)).toEqual([0x1c, 0x08, 0, 0])
  })

  it('keeps quiet about what is not watched, and after ESC @', async () => {
    client.send(0x1d, 0x61, 0x08)
    await client.receive(4)
    printer.set({ cover: 'open' })
    printer.set({ cover: 'closed' })
    await client.settled()
    client.send(0x1b, 0x40)
    await client.settled()
    printer.set({ paper: 'low' })
    await client.settled()
    expect(client.unread()).toEqual([])
  })
})
