import { afterEach, expect, it } from 'vitest'
import { openPrinter, TIMINGS, type Printer } from './printer.ts'
import { becomes, IMPATIENT, isBody, isCut, job, QUICK, watched, well } from './printerTesting.ts'
import type { Transport } from './transport.ts'
import { tcpTransport } from './transports/tcp.ts'
import { createVirtualPrinter, type VirtualPrinter } from './virtual/virtualPrinter.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

/** `interfere` sees what is sent just before the printer does. */
async function setUp(
  interfere: (bytes: Uint8Array, paper: VirtualPrinter) => void = () => {},
  timings = QUICK,
  wrap: (transport: Talking) => Talking = (transport) => transport,
) {
  const paper = createVirtualPrinter({ paper: 80 })
  const port = await paper.listen()
  closing.push(() => paper.close())
  const transport = wrap(watched(tcp(port), (bytes) => interfere(bytes, paper)))
  const printer = open(transport, timings)
  await well(printer)
  return { paper, port, printer }
}

type Talking = Extract<Transport, { blind: false }>

function tcp(port: number): Talking {
  const transport = tcpTransport({ host: '127.0.0.1', port })
  if (transport.blind) throw new Error('a printer on the network answers')
  return transport
}

function open(transport: Transport, timings = QUICK): Printer {
  const printer = openPrinter({ transport, timings })
  closing.push(() => printer.close())
  return printer
}

/** The numbers on receipts that are whole, in the order in which they came out. */
const numbers = (paper: VirtualPrinter): (string | undefined)[] =>
  paper
    .receipts()
    .filter(({ whole }) => whole)
    .map(({ text }) => text[1])

it('prints, and has it from the printer itself', async () => {
  const { paper, printer } = await setUp()
  expect(await printer.print(job('45'))).toBe('printed')
  expect(paper.receipts().map(({ whole, text }) => ({ whole, text }))).toEqual([
    { whole: true, text: ['Ihre Nummer', '45', 'Bitte warten Sie,', 'bis sie aufgerufen wird.'] },
  ])
  expect(paper.faults()).toEqual([])
})

it('prints jobs that are asked for at once one after another, each whole', async () => {
  const { paper, printer } = await setUp()
  const labels = ['1', '2', '3', '4', '5']
  const outcomes = await Promise.all(labels.map((label) => printer.print(job(label))))
  expect(outcomes).toEqual(labels.map(() => 'printed'))
  expect(numbers(paper)).toEqual(labels)
  expect(paper.receipts()).toHaveLength(labels.length)
  expect(paper.faults()).toEqual([])
})

it('prints a job that is asked for before the printer has answered for the first time', async () => {
  const { paper, port, printer } = await setUp()
  // A printer prints for one connection at a time.
  await printer.close()
  expect(await open(tcp(port)).print(job('45'))).toBe('printed')
  expect(numbers(paper)).toEqual(['45'])
})

it.each([
  ['paperOut', { paper: 'out' }, { paper: 'ok' }],
  ['coverOpen', { cover: 'open' }, { cover: 'closed' }],
  ['cutter', { cutter: 'jammed' }, { cutter: 'ok' }],
  ['fault', { fault: true }, { fault: false }],
] as const)('sends nothing while there is %s, and prints afterwards', async (trouble, on, off) => {
  let bodies = 0
  const { paper, printer } = await setUp((bytes) => void (bodies += Number(isBody(bytes))))
  paper.set(on)
  await becomes(printer, (health) => health.trouble === trouble)
  expect(await printer.print(job('45'))).toBe('failed')
  expect(bodies).toBe(0)
  paper.set(off)
  await well(printer)
  expect(await printer.print(job('46'))).toBe('printed')
  expect(numbers(paper)).toEqual(['46'])
})

it('says that the paper is low, and goes on printing', async () => {
  const { paper, printer } = await setUp()
  paper.set({ paper: 'low' })
  await becomes(printer, ({ paperLow }) => paperLow)
  expect(printer.health()).toEqual({ trouble: null, paperLow: true, blind: false })
  expect(await printer.print(job('45'))).toBe('printed')
})

it('gives a receipt up when the paper ends in its middle; a new roll brings nothing of it', async () => {
  const { paper, printer } = await setUp()
  paper.runOutAfter(40)
  expect(await printer.print(job('45'))).toBe('failed')
  expect(printer.health().trouble).toBe('paperOut')
  const scraps = paper.receipts().length
  paper.set({ paper: 'ok' })
  await well(printer)
  expect(await printer.print(job('46'))).toBe('printed')
  expect(numbers(paper)).toEqual(['46'])
  expect(paper.receipts()).toHaveLength(scraps + 1)
})

it('gives a receipt up when the cover is opened in its middle; closing it brings nothing of it', async () => {
  const { paper, printer } = await setUp((bytes, virtual) => {
    if (isBody(bytes) && bytes.includes(0x35)) virtual.set({ cover: 'open' })
  })
  expect(await printer.print(job('45'))).toBe('failed')
  paper.set({ cover: 'closed' })
  await well(printer)
  expect(await printer.print(job('46'))).toBe('printed')
  expect(numbers(paper)).toEqual(['46'])
  expect(paper.receipts()).toHaveLength(1)
})

it('cannot tell what came out when the cutter jams, and recovers from it', async () => {
  const { paper, printer } = await setUp((bytes, virtual) => {
    if (isCut(bytes) && virtual.receipts().length === 0) virtual.set({ cutter: 'jammed' })
  })
  expect(await printer.print(job('45'))).toBe('unknown')
  expect(printer.health().trouble).toBe('cutter')
  // Somebody takes the paper out. The printer goes on complaining until it is told to recover.
  paper.set({ cutter: 'freed' })
  await well(printer)
  expect(await printer.print(job('46'))).toBe('printed')
  expect(numbers(paper)).toEqual(['46'])
})

it('gives a silent printer up, and comes back when it does', async () => {
  const { paper, printer } = await setUp(undefined, IMPATIENT)
  paper.set({ hanging: true })
  await becomes(printer, ({ trouble }) => trouble === 'unreachable')
  expect(await printer.print(job('45'))).toBe('failed')
  paper.set({ hanging: false })
  await well(printer)
  expect(await printer.print(job('46'))).toBe('printed')
  expect(numbers(paper)).toEqual(['46'])
})

it('ends no receipt with a cut that a printer falling silent was given before', async () => {
  const { paper, printer } = await setUp((bytes, virtual) => {
    if (isBody(bytes) && bytes.includes(0x35)) virtual.set({ hanging: true })
  }, IMPATIENT)
  expect(await printer.print(job('45'))).toBe('failed')
  expect(printer.health().trouble).toBe('unreachable')
  paper.set({ hanging: false })
  await well(printer)
  expect(await printer.print(job('46'))).toBe('printed')
  expect(numbers(paper)).toEqual(['46'])
})

it('cannot tell what came out when the line breaks while the cut is sent', async () => {
  const breakAtCut = (transport: Talking): Talking => ({
    blind: false,
    async open(events) {
      const link = await transport.open(events)
      return {
        ...link,
        async write(bytes) {
          await link.write(bytes)
          if (isCut(bytes)) throw new Error('the line is gone')
        },
      }
    },
  })
  const { paper, printer } = await setUp(undefined, QUICK, breakAtCut)
  expect(await printer.print(job('45'))).toBe('unknown')
  await well(printer)
  expect(numbers(paper).length).toBeLessThanOrEqual(1)
})

it('stops sending as soon as the printer tells that its paper is out', async () => {
  let sent = 0
  const { paper, printer } = await setUp((bytes) => void (sent += bytes.length))
  paper.runOutAfter(40)
  const long = Buffer.concat([job('45').subarray(0, -4), Buffer.alloc(400_000, 'x\n'), job('')])
  expect(await printer.print(long)).toBe('failed')
  expect(sent).toBeLessThan(long.length / 2)
})

it('cannot tell what came out when the printer falls silent at the cut', async () => {
  const { paper, printer } = await setUp((bytes, virtual) => {
    if (isCut(bytes)) virtual.set({ hanging: true })
  }, IMPATIENT)
  expect(await printer.print(job('45'))).toBe('unknown')
  expect(numbers(paper)).toEqual([])
  paper.set({ hanging: false })
  await well(printer)
  // It had all of it, and went on.
  expect(numbers(paper)).toEqual(['45'])
})

it('never says more than is true, wherever the line drops, and never prints by itself again', async () => {
  const { paper, printer } = await setUp()
  const whole = (label: string) => numbers(paper).filter((number) => number === label).length
  const outcomes = new Set<string>()
  // A job goes out with questions around it: 10 times 4 bytes and more.
  for (let bytes = 1; bytes < job('100').length + 80; bytes += 10) {
    const label = String(100 + bytes)
    paper.dropAfter(bytes)
    const outcome = await printer.print(job(label))
    paper.dropAfter(Infinity)
    await well(printer)
    outcomes.add(outcome)
    // Its answer comes after all that the printer still had.
    expect(await printer.print(job('after'))).toBe('printed')
    const possible = { printed: [1], failed: [0], unknown: [0, 1] }[outcome]
    expect(possible, `${outcome}, dropped after ${bytes} bytes`).toContain(whole(label))
  }
  expect(outcomes).toEqual(new Set(['failed', 'unknown', 'printed']))
})

it('comes back by itself after the printer was switched off and on', async () => {
  const { paper, port, printer } = await setUp()
  await paper.close()
  await becomes(printer, ({ trouble }) => trouble === 'unreachable')
  expect(printer.reason()).toMatch(/./)
  expect(await printer.print(job('45'))).toBe('failed')
  await paper.listen(port)
  await well(printer)
  expect(printer.reason()).toBeNull()
  expect(await printer.print(job('46'))).toBe('printed')
  expect(numbers(paper)).toEqual(['46'])
})

it('does not call a printer unreachable that only closed an idle line', async () => {
  const { paper, printer } = await setUp()
  const told: unknown[] = []
  printer.follow((health) => told.push(health))
  // Longer than two beats: a line that breaks at once each time is another matter.
  await new Promise((resolve) => setTimeout(resolve, 60))
  paper.dropAfter(1)
  paper.set({ paper: 'low' })
  await becomes(printer, ({ paperLow }) => paperLow)
  expect(await printer.print(job('45'))).toBe('printed')
  expect(told).toEqual([{ trouble: null, paperLow: true, blind: false }])
})

it('prints a picture whose dots look like a question to the printer', async () => {
  const { paper, printer } = await setUp()
  const rows = 64
  const dots = Array.from({ length: rows }, () => [0x10, 0x04, 0x01, 0x10, 0x04, 0x04]).flat()
  const picture = Buffer.concat([
    Uint8Array.of(0x1b, 0x40, 0x1d, 0x76, 0x30, 0, 6, 0, rows, 0, ...dots),
    job('45').subarray(2),
  ])
  for (const _ of [1, 2, 3]) expect(await printer.print(picture)).toBe('printed')
  expect(printer.health().trouble).toBeNull()
  expect(paper.faults()).toEqual([])
})

it('refuses a job without a cut, for it could never say that it came out', async () => {
  const { printer } = await setUp()
  expect(() => printer.print(Buffer.from('Ihre Nummer\n45\n'))).toThrow('must end with GS V')
})

it('settles every job when it is closed', async () => {
  const { paper, printer } = await setUp((bytes, virtual) => {
    if (isBody(bytes) && bytes.includes(0x35)) virtual.set({ hanging: true })
  })
  expect(await printer.print(job('44'))).toBe('printed')
  const silent = new Promise<void>((resolve) => {
    paper.follow(() => paper.state().hanging && resolve())
  })
  const jobs = ['45', '46'].map((label) => printer.print(job(label)))
  await silent
  await printer.close()
  expect(await Promise.all(jobs)).toEqual(['failed', 'failed'])
  expect(await printer.print(job('47'))).toBe('failed')
})

// Repeated, since it measures what a busy machine makes longer.
it(
  'knows faults and low paper within two seconds, a silent printer too',
  { retry: 2 },
  async () => {
    const { paper, port } = await setUp()
    const printer = open(tcp(port), TIMINGS)
    await well(printer)
    for (const [change, told] of [
      [{ paper: 'low' }, 'paperLow'],
      [{ cover: 'open' }, 'trouble'],
      [{ cover: 'closed', hanging: true }, 'trouble'],
    ] as const) {
      const before = printer.health()[told]
      const began = performance.now()
      paper.set(change)
      await becomes(printer, (health) => health[told] !== before)
      expect(performance.now() - began).toBeLessThan(2_000)
    }
    expect(printer.health().trouble).toBe('unreachable')
  },
)
