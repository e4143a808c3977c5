/** Each fault of the virtual printer at each part of a job: never two receipts, never a false *printed*. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { openPrinter } from '../../kiosk/printer/printer.ts'
import { IMPATIENT, job, well } from '../../kiosk/printer/printerTesting.ts'
import { tcpTransport } from '../../kiosk/printer/transports/tcp.ts'
import {
  createVirtualPrinter,
  type VirtualPrinter,
} from '../../kiosk/printer/virtual/virtualPrinter.ts'
import { type FaultCase, Losses } from './case.ts'

type Break = { name: string; make(paper: VirtualPrinter, drop: () => void): void }

const BREAKS: readonly Break[] = [
  { name: 'Papier aus', make: (paper) => paper.set({ paper: 'out' }) },
  { name: 'Deckel offen', make: (paper) => paper.set({ cover: 'open' }) },
  { name: 'Messer klemmt', make: (paper) => paper.set({ cutter: 'jammed' }) },
  { name: 'zu heiß', make: (paper) => paper.set({ fault: true }) },
  { name: 'hängt', make: (paper) => paper.set({ hanging: true }) },
  { name: 'Leitung reißt', make: (_paper, drop) => drop() },
]

export const printer: FaultCase = {
  name: 'printer',
  async run({ quick }) {
    const losses = new Losses()
    const length = job('100').length
    const parts = quick ? 3 : length
    const outcomes = { printed: 0, failed: 0, unknown: 0 }
    const places = BREAKS.flatMap((fault) =>
      Array.from({ length: parts }, (_, part) => ({
        fault,
        // With what is asked before and after the job.
        place: Math.floor(((part + 0.5) * length * 3) / parts),
      })),
    )
    for (const { fault, place } of places) {
      const { outcome, receipts, after } = await once(fault, place)
      outcomes[outcome]++
      const where = `${fault.name} nach Byte ${place}: ${outcome}, ${receipts} Zettel`
      const right = { printed: receipts === 1, failed: receipts === 0, unknown: receipts <= 1 }
      losses.unless(right[outcome], where)
      losses.unless(after, `${where}; danach wurde nicht gedruckt`)
    }
    return losses.outcome(
      places.length,
      `gedruckt ${outcomes.printed}, gescheitert ${outcomes.failed}, ungewiss ${outcomes.unknown}`,
    )
  },
}

async function once(fault: Break, place: number) {
  const paper = createVirtualPrinter({ paper: 80 })
  const line = await meteredLine(await paper.listen())
  const transport = tcpTransport({ host: '127.0.0.1', port: line.port })
  const driver = openPrinter({ transport, timings: IMPATIENT })
  await well(driver)
  line.after(place, () => fault.make(paper, line.drop))
  const outcome = await driver.print(job('100'))
  // Beyond the end of the job nothing was broken, and the next one is not to be.
  line.after(Infinity, () => {})
  paper.set({ paper: 'ok', cover: 'closed', cutter: 'ok', fault: false, hanging: false })
  await well(driver)
  // A line that has just broken may refuse the next job once more, as it would a citizen; it says so.
  let after = await driver.print(job('101'))
  for (let again = 0; after === 'failed' && again < 5; again++) {
    await well(driver)
    after = await driver.print(job('101'))
  }
  const whole = paper.receipts().filter((receipt) => receipt.whole)
  const receiptsOf = (label: string) => whole.filter(({ text }) => text.includes(label)).length
  await driver.close()
  await line.close()
  await paper.close()
  return {
    outcome,
    receipts: receiptsOf('100'),
    after: after === 'printed' && receiptsOf('101') === 1,
  }
}

/** Between driver and printer: counts what is on its way to the paper, and stops in the middle of it. */
async function meteredLine(port: number) {
  const sockets = new Set<Socket>()
  let left = Infinity
  let act = () => {}
  const server = createServer((driver) => {
    const paper = connect(port, '127.0.0.1')
    for (const socket of [driver, paper]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        for (const other of [driver, paper]) other.destroy()
      })
    }
    paper.pipe(driver)
    driver.on('data', (bytes: Buffer) => {
      if (bytes.length <= left) {
        left -= bytes.length
        paper.write(bytes)
        return
      }
      const before = bytes.subarray(0, left)
      const rest = bytes.subarray(left)
      left = Infinity
      paper.write(before, () => {
        act()
        if (!paper.destroyed) paper.write(rest)
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const drop = () => sockets.forEach((socket) => socket.destroy())
  return {
    port: (server.address() as AddressInfo).port,
    drop,
    after(bytes: number, then: () => void) {
      left = bytes
      act = then
    },
    close() {
      drop()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
