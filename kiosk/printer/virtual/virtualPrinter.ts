/**
 * A receipt printer on the network that is not there: Epson's commands on a TCP port, paper as
 * pictures, and every trouble at will.
 *
 * Connections: all are accepted and get real-time answers at once; only one prints, the others
 * wait until it is closed (TM-U230 specification 2.1.3.5: "Number of connections that can print: 1,
 * other users wait until printing is done"). A connection that only asks for status never holds it.
 */
import { createServer, type Server, type Socket } from 'node:net'
import { createMachine, type Fault } from './machine.ts'
import type { Sheet } from './paper.ts'
import { pictureOf } from './picture.ts'
import type { PaperWidth } from './sizes.ts'
import type { PrinterState } from './status.ts'

export type PrintedReceipt = {
  /** `1` for the first since the start. */
  id: string
  text: string[]
  /** In one piece from its first line to the cut. */
  whole: boolean
  png(): Buffer
}

export type VirtualPrinter = {
  paper: PaperWidth
  /** Answers with the port. Also after `close`, as a printer that was switched on again. */
  listen(port?: number, host?: string): Promise<number>
  /** Breaks off every connection and is out of reach. */
  close(): Promise<void>
  state(): PrinterState
  set(change: Partial<PrinterState>): void
  /** The roll ends after so many dots (8 to the millimetre) more. */
  runOutAfter(dots: number): void
  /** The connection breaks after so many bytes more; they are still printed. */
  dropAfter(bytes: number): void
  /** The last 50, oldest first. */
  receipts(): PrintedReceipt[]
  /** What the printer was told wrongly, the last 200. */
  faults(): Fault[]
  /** Called after every change of state, receipt and fault. */
  follow(listener: () => void): () => void
}

const KEPT_RECEIPTS = 50
const KEPT_FAULTS = 200
/** Bytes waiting on one connection; a sender that goes on is made to wait as well. */
const FULL = 1_000_000

export function createVirtualPrinter({ paper }: { paper: PaperWidth }): VirtualPrinter {
  let receipts: PrintedReceipt[] = []
  let faults: Fault[] = []
  let released = 0
  let bytesUntilDrop = Infinity
  let server: Server | null = null
  const sockets = new Set<Socket>()
  const listeners = new Set<() => void>()
  const resume = new Set<() => void>()

  const tell = () => {
    for (const listener of listeners) listener()
  }

  function keep(sheet: Sheet): void {
    released++
    let picture: Buffer | undefined
    const png = () => (picture ??= pictureOf(sheet, paper))
    receipts.push({ id: String(released), text: sheet.text, whole: sheet.whole, png })
    receipts = receipts.slice(-KEPT_RECEIPTS)
    tell()
  }

  const machine = createMachine({
    paper,
    released: keep,
    faulty(fault) {
      faults.push(fault)
      faults = faults.slice(-KEPT_FAULTS)
      tell()
    },
    changed: tell,
  })

  function connected(socket: Socket): void {
    sockets.add(socket)
    socket.setNoDelay(true)
    const line = machine.open((bytes) => void (socket.writable && socket.write(bytes)))
    const goOn = () => line.backlog() < FULL && socket.resume()
    resume.add(goOn)
    socket.on('data', (bytes: Buffer) => {
      const taken = bytes.subarray(0, bytesUntilDrop)
      bytesUntilDrop -= taken.length
      line.receive(taken)
      if (bytesUntilDrop === 0) {
        bytesUntilDrop = Infinity
        socket.resetAndDestroy()
      } else if (line.backlog() >= FULL) {
        socket.pause()
      }
    })
    // A line that broke is closed next; there is nothing else to do about it.
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      sockets.delete(socket)
      resume.delete(goOn)
      line.end()
      for (const other of resume) other()
    })
  }

  return {
    paper,
    listen: (port = 0, host = '127.0.0.1') =>
      new Promise((resolve, reject) => {
        const made = createServer(connected)
        server = made
        made.once('error', reject)
        made.listen(port, host, () => {
          const address = made.address()
          if (address === null || typeof address === 'string') reject(new Error('no TCP port'))
          else resolve(address.port)
        })
      }),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        if (server) server.close(() => resolve())
        else resolve()
        server = null
      }),
    state: () => machine.state(),
    set(change) {
      machine.set(change)
      for (const goOn of resume) goOn()
    },
    runOutAfter: (dots) => machine.runOutAfter(dots),
    dropAfter(bytes) {
      bytesUntilDrop = bytes
    },
    receipts: () => receipts,
    faults: () => faults,
    follow(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
