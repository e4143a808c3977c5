/** The printer over its real port, in every trouble. */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  bytesOf,
  type Client,
  connectTo,
  CUT,
  lines,
  PROCESS_ID,
  until,
} from './fixtures/client.ts'
import { createVirtualPrinter, type VirtualPrinter } from './virtualPrinter.ts'

let printer: VirtualPrinter
let port: number
let client: Client
const RECEIPT = bytesOf(lines('Bürgerbüro', 'Ihre Nummer', '45'), CUT)
const JOB = bytesOf(RECEIPT, PROCESS_ID, Buffer.from('A001'))
const DONE = [0x37, 0x22, ...Buffer.from('A001'), 0]

beforeEach(async () => {
  printer = createVirtualPrinter({ paper: 80 })
  port = await printer.listen()
  client = await connectTo(port)
})
afterEach(() => printer.close())

const texts = () => printer.receipts().map(({ text }) => text)
const status = async (...requests: number[]) => {
  for (const n of requests) client.send(0x10, 4, n)
  return client.receive(requests.length)
}

it('prints, cuts and confirms', async () => {
  client.send(JOB)
  expect(await client.receive(7)).toEqual(DONE)
  expect(texts()).toEqual([['Bürgerbüro', 'Ihre Nummer', '45']])
  expect(printer.receipts()[0]).toMatchObject({ id: '1', whole: true })
  expect(printer.faults()).toEqual([])
})

describe('when the paper runs out in the middle', () => {
  beforeEach(async () => {
    // Two lines of 30 dots, and then some.
    printer.runOutAfter(70)
    client.send(JOB)
    await until(printer, () => printer.state().paper === 'out')
  })

  it('stops there, and what is out is no whole receipt', async () => {
    expect(texts()).toEqual([['Bürgerbüro', 'Ihre Nummer']])
    expect(printer.receipts()[0]?.whole).toBe(false)
    await client.settled()
    expect(client.unread()).toEqual([])
  })

  it('prints the rest on the new roll', async () => {
    printer.set({ paper: 'ok' })
    expect(await client.receive(7)).toEqual(DONE)
    expect(texts()[1]).toEqual(['45'])
    expect(printer.receipts()[1]?.whole).toBe(false)
    client.send(JOB)
    await client.receive(7)
    expect(printer.receipts()[2]).toMatchObject({
      whole: true,
      text: ['Bürgerbüro', 'Ihre Nummer', '45'],
    })
  })

  it('prints the rest after the connection is gone, too', async () => {
    await client.end()
    printer.set({ paper: 'ok' })
    expect(texts()[1]).toEqual(['45'])
  })

  it('forgets the rest when told to', async () => {
    client.send(0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8)
    expect(await client.receive(3)).toEqual([0x37, 0x25, 0])
    printer.set({ paper: 'ok' })
    client.send(JOB)
    expect(await client.receive(7)).toEqual(DONE)
    expect(texts().slice(1)).toEqual([['Bürgerbüro', 'Ihre Nummer', '45']])
    expect(printer.receipts()[1]?.whole).toBe(true)
    expect(printer.faults()).toEqual([])
  })

  it('forgets a picture that has only half arrived, too', async () => {
    client.send(0x1d, 0x76, 0x30, 0, 10, 0, 10, 0, Buffer.alloc(50))
    client.send(0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8)
    await client.receive(3)
    printer.set({ paper: 'ok' })
    client.send(JOB)
    expect(await client.receive(7)).toEqual(DONE)
    expect(texts().at(-1)).toEqual(['Bürgerbüro', 'Ihre Nummer', '45'])
    expect(printer.faults()).toEqual([])
  })

  it('keeps the rest when asked to recover: running out is no error', async () => {
    client.send(0x10, 5, 2)
    await client.settled()
    printer.set({ paper: 'ok' })
    expect(await client.receive(7)).toEqual(DONE)
  })
})

describe('a picture longer than the roll', () => {
  it('comes out as far as there is paper', async () => {
    printer.runOutAfter(100)
    client.send(0x1d, 0x76, 0x30, 0, 1, 0, 200, 0, Buffer.alloc(200, 0xff), CUT)
    await until(printer, () => printer.state().paper === 'out')
    printer.set({ paper: 'ok' })
    await until(printer, () => printer.receipts().length === 2)
    expect(printer.receipts().map(({ whole }) => whole)).toEqual([false, false])
    expect(texts()).toEqual([[], ['[Bild 8×200]']])
  })
})

it('goes on in one piece when the cover is closed again', async () => {
  client.send(lines('oben'))
  await client.settled()
  printer.set({ cover: 'open' })
  client.send(lines('unten'), CUT)
  await client.settled()
  expect(texts()).toEqual([])
  printer.set({ cover: 'closed' })
  expect(printer.receipts()).toMatchObject([{ text: ['oben', 'unten'], whole: true }])
})

describe('a jammed cutter', () => {
  beforeEach(async () => {
    printer.set({ cutter: 'jammed' })
    client.send(JOB)
    await client.settled()
  })

  it('stays an error until DLE ENQ, although the jam is gone', async () => {
    printer.set({ cutter: 'freed' })
    expect(await status(3)).toEqual([0x1a])
    client.send(0x10, 5, 1)
    expect(await client.receive(7)).toEqual(DONE)
    expect(await status(3)).toEqual([0x12])
  })

  it('can be left behind without printing what waited', async () => {
    printer.set({ cutter: 'freed' })
    client.send(0x10, 5, 2)
    expect(await status(3)).toEqual([0x12])
    expect(texts()).toEqual([])
    client.send(JOB)
    expect(await client.receive(7)).toEqual(DONE)
    expect(texts()).toHaveLength(1)
  })

  it('does not yield to DLE ENQ while it is jammed', async () => {
    client.send(0x10, 5, 1)
    expect(await status(3)).toEqual([0x1a])
  })
})

it('takes bytes and answers nothing while it hangs', async () => {
  printer.set({ hanging: true })
  client.send(0x10, 4, 1, JOB)
  const other = await connectTo(port)
  other.send(0x10, 4, 1)
  await other.end()
  expect(texts()).toEqual([])
  expect(client.unread()).toEqual([])
  printer.set({ hanging: false })
  expect(await client.receive(7)).toEqual(DONE)
})

describe('a line that breaks', () => {
  it('is noticed on both sides, with the command it cut', async () => {
    printer.dropAfter(RECEIPT.length - 2)
    client.send(JOB)
    await client.closed
    await until(printer, () => printer.receipts().length === 1)
    expect(printer.receipts()).toMatchObject([
      { whole: false, text: ['Bürgerbüro', 'Ihre Nummer', '45'] },
    ])
    expect(printer.faults()).toMatchObject([{ kind: 'cut', offset: RECEIPT.length - 4 }])
  })

  it('loses a line that was not fed', async () => {
    client.send(Buffer.from('Ihre Num'))
    await client.end()
    await until(printer, () => printer.faults().length > 0)
    expect(printer.faults()).toMatchObject([{ kind: 'cut', offset: 8 }])
    expect(texts()).toEqual([])
  })

  it('leaves the printer ready for the next', async () => {
    printer.dropAfter(5)
    client.send(JOB)
    await client.closed
    client = await connectTo(port)
    client.send(JOB)
    expect(await client.receive(7)).toEqual(DONE)
    expect(printer.receipts().at(-1)?.whole).toBe(true)
  })
})

describe('two connections', () => {
  it('never mix their receipts, and both get status', async () => {
    const second = await connectTo(port)
    client.send(lines('erste, oben'))
    await client.settled()
    second.send(lines('zweite'), CUT)
    await second.settled()
    expect(texts()).toEqual([])
    client.send(lines('erste, unten'), CUT)
    await client.settled()
    await client.end()
    await until(printer, () => printer.receipts().length === 2)
    expect(texts()).toEqual([['erste, oben', 'erste, unten'], ['zweite']])
    await second.end()
  })

  it('that only ask for status hold up nobody', async () => {
    await client.settled()
    const second = await connectTo(port)
    second.send(JOB)
    expect(await second.receive(7)).toEqual(DONE)
    await second.end()
  })
})

it('is out of reach when switched off, and there again afterwards', async () => {
  await printer.close()
  await client.closed
  await expect(connectTo(port)).rejects.toThrow('ECONNREFUSED')
  expect(await printer.listen(port)).toBe(port)
  client = await connectTo(port)
  expect(await status(1)).toEqual([0x16])
})

it('leaves the last lines under the head when cut without feeding', async () => {
  client.send(lines('eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs'), Buffer.from([0x1d, 0x56, 0]))
  await until(printer, () => printer.receipts().length === 1)
  expect(texts()).toEqual([['eins', 'zwei']])
})

it('prints once, although somebody opens the cover at the sight of the receipt', async () => {
  const unfollow = printer.follow(() => {
    unfollow()
    printer.set({ cover: 'open' })
    printer.set({ cover: 'closed' })
  })
  client.send(JOB)
  expect(await client.receive(7)).toEqual(DONE)
  expect(printer.receipts()).toMatchObject([{ whole: true }])
})

it('keeps the last fifty receipts', async () => {
  for (let number = 1; number <= 52; number++) client.send(lines(String(number)), CUT)
  await until(printer, () => printer.receipts().at(-1)?.id === '52')
  expect(printer.receipts()).toHaveLength(50)
  expect(texts()[0]).toEqual(['3'])
})

it('survives any bytes, and prints after them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 60 }), { maxLength: 8 }),
      async (pieces) => {
        const garbage = await connectTo(port)
        for (const piece of pieces) garbage.send(piece)
        await garbage.end()
        const next = await connectTo(port)
        next.send(0x1b, 0x40, JOB)
        expect(await next.receive(7)).toEqual(DONE)
        expect(texts().at(-1)).toEqual(['Bürgerbüro', 'Ihre Nummer', '45'])
        await next.end()
      },
    ),
    { numRuns: 60 },
  )
})

it('tears off what nobody cuts, also when somebody comes in meanwhile', async () => {
  const unfollow = printer.follow(() => {
    unfollow()
    printer.set({ paper: 'low' })
  })
  const metres = bytesOf(0x1d, 0x76, 0x30, 0, 1, 0, 0xff, 0xff, Buffer.alloc(0xffff))
  client.send(metres, metres, metres, lines('Ende'), CUT)
  await client.end()
  client = await connectTo(port)
  client.send(JOB)
  await client.receive(7)
  const picture = '[Bild 8×65535]'
  expect(printer.receipts()).toMatchObject([
    { whole: false, text: [picture, picture] },
    { whole: false, text: [picture, 'Ende'] },
    { whole: true, text: ['Bürgerbüro', 'Ihre Nummer', '45'] },
  ])
})
