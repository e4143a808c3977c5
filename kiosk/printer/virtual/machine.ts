/**
 * What is inside the printer: the receive buffer, the paper, the state, and what it answers.
 *
 * Trouble in the middle of a job. TM printers stop at once and go offline (TM-T88III technical
 * reference 3.4.3); what has been received stays in the buffer, and no ordinary command is carried
 * out any more, `GS r` and `GS a` neither (GS r: "the printer goes offline and does not execute this
 * command"). Real-time commands still are. When paper and cover are right again, printing goes on
 * by itself with the buffered rest (TM-T81 specification 3.9: "recovers when the cover is closed").
 * So a number that was given up comes out hours later, with the next roll, unless the driver
 * throws the buffer away: `DLE DC4 8` does it in any state, `DLE ENQ 2` only in an error that
 * `DLE ENQ` recovers from, which on these printers is the cutter's ("effective only when an
 * autocutter error occurs").
 */
import type { Command, FaultKind, Trouble } from './commands.ts'
import { createPaper, type Sheet } from './paper.ts'
import { createRealTime, type RealTime } from './realTime.ts'
import { createSession, type Session } from './session.ts'
import { WIDTHS, type PaperWidth } from './sizes.ts'
import {
  identity,
  isOffline,
  type PrinterState,
  realTimeStatus,
  transmitted,
  WELL,
} from './status.ts'
import { createTypesetter } from './typesetter.ts'

export type Fault = {
  kind: FaultKind
  /** The bytes, or what was wrong. */
  what: string
  connection: number
  /** Within the bytes of that connection. */
  offset: number
}

export type Line = {
  receive(bytes: Uint8Array): void
  /** The other side is gone. What it sent is printed all the same. */
  end(): void
  /** Bytes that nobody has looked at yet. */
  backlog(): number
}

export type Machine = {
  /** One connection. The first with something to print holds the printer until it ends. */
  open(send: (bytes: Uint8Array) => void): Line
  state(): PrinterState
  set(change: Partial<PrinterState>): void
  runOutAfter(dots: number): void
}

type MachineDeps = {
  paper: PaperWidth
  released: (sheet: Sheet) => void
  faulty: (fault: Fault) => void
  changed: () => void
}

export function createMachine({ paper: width, released, faulty, changed }: MachineDeps): Machine {
  const typesetter = createTypesetter(WIDTHS[width].print)
  const paper = createPaper(WIDTHS[width].print, released)
  let state: PrinterState = { ...WELL }
  let coverInterrupted = false
  let sessions: Session[] = []
  let holder: Session | null = null
  let opened = 0
  let running = false

  /** Once at a time: a follower may change the state while a receipt is handed to it. */
  function run(): void {
    if (running) return
    running = true
    try {
      goOn()
    } finally {
      running = false
    }
  }

  function goOn(): void {
    while (!state.hanging && !isOffline(state)) {
      if (!paper.run()) {
        change({ paper: 'out' })
        return
      }
      holder ??= sessions.find((session) => session.waits()) ?? null
      const item = holder?.next()
      if (!holder || !item) return
      if (item.type === 'end') leave(holder)
      else carryOut(holder, item.offset, item.command)
    }
  }

  function leave(session: Session): void {
    // A line that was never fed stays in the print buffer and is lost.
    if (typesetter.hasOpenLine()) {
      session.report(session.taken(), { kind: 'cut', what: 'Zeile ohne Zeilenvorschub' })
    }
    typesetter.dropLine()
    paper.tearOff()
    forget(session)
  }

  function forget(session: Session): void {
    sessions = sessions.filter((other) => other !== session)
    if (holder === session) holder = null
  }

  function carryOut(session: Session, offset: number, command: Command): void {
    const trouble = obey(session, command)
    if (trouble) session.report(offset, trouble)
  }

  function obey(session: Session, command: Command): Trouble | undefined {
    switch (command.type) {
      case 'nothing':
        return undefined
      case 'cut':
        if (typesetter.hasOpenLine()) return { kind: 'place', what: 'Schnitt mitten in der Zeile' }
        paper.cut(command.feed === null ? null : typesetter.blank(command.feed))
        return undefined
      case 'automaticStatus':
        session.watch(command.items)
        session.announce(state, coverInterrupted)
        return undefined
      case 'transmit':
        session.send(Uint8Array.of(transmitted(command.what, state)))
        return undefined
      case 'identify': {
        const answer = identity(command.what)
        if (!answer) return { kind: 'parameter', what: `GS I ${command.what}` }
        session.send(Uint8Array.from(answer))
        return undefined
      }
      case 'processId':
        // TM-J2000 specification, GS ( H: sent "when the printing is completed".
        session.send(Uint8Array.of(0x37, 0x22, ...command.id, 0))
        return undefined
      default: {
        // "The modes that were in effect when power was turned on": no automatic status.
        if (command.type === 'reset') session.watch(0)
        const printed = typesetter.set(command)
        if ('kind' in printed) return printed
        for (const piece of printed) paper.print(piece)
        return undefined
      }
    }
  }

  function change(wanted: Partial<PrinterState>): void {
    const before = state
    state = { ...state, ...wanted }
    const newRoll = wanted.paper === 'ok' || (before.paper === 'out' && state.paper !== 'out')
    if (newRoll) paper.refill()
    if (before.paper !== 'out' && state.paper === 'out') {
      paper.runOutAfter(0)
      paper.run()
    }
    if (state.cover === 'closed') coverInterrupted = false
    else if (before.cover === 'closed') coverInterrupted = paper.hasStarted()
    for (const session of sessions) session.announce(state, coverInterrupted)
    changed()
  }

  function clear(): void {
    typesetter.dropLine()
    paper.clear()
    for (const session of sessions) session.clear()
  }

  function atOnce(session: Session, request: RealTime): void {
    switch (request.type) {
      case 'status':
        session.send(Uint8Array.of(realTimeStatus(request.request, state, coverInterrupted)))
        return
      case 'recover':
        if (state.cutter === 'ok') return
        if (request.clear) clear()
        if (state.cutter === 'freed') change({ cutter: 'ok' })
        return
      case 'clear':
        clear()
        session.send(Uint8Array.of(0x37, 0x25, 0))
        return
      default:
        request satisfies never
    }
  }

  return {
    open(send) {
      const connection = ++opened
      const session = createSession(send, (offset, trouble) =>
        faulty({ ...trouble, connection, offset }),
      )
      sessions.push(session)
      const realTime = createRealTime()
      return {
        receive(bytes) {
          let from = 0
          for (const { after, request } of realTime(bytes)) {
            session.take(bytes.subarray(from, after))
            from = after
            if (!state.hanging) atOnce(session, request)
          }
          session.take(bytes.subarray(from))
          run()
        },
        end() {
          // Who only asked for status has no turn to wait for.
          const idle = session !== holder && !session.waits()
          session.end()
          if (idle) forget(session)
          run()
        },
        backlog: () => session.backlog(),
      }
    },
    state: () => state,
    set(wanted) {
      change(wanted)
      run()
    },
    runOutAfter(dots) {
      paper.runOutAfter(dots)
      run()
    },
  }
}
