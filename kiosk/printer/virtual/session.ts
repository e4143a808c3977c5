/** One connection inside the printer: what it sent and is not carried out yet, and what it wants to be told. */
import { type Command, isTrouble, type Trouble } from './commands.ts'
import { createParser } from './parser.ts'
import { automaticStatus, type PrinterState, watched } from './status.ts'

/** `end`: the connection is closed and everything before it was carried out. */
export type Item = { type: 'command'; offset: number; command: Command } | { type: 'end' }

export type Session = {
  take(bytes: Uint8Array): void
  end(): void
  send(bytes: Uint8Array): void
  report(offset: number, trouble: Trouble): void
  waits(): boolean
  next(): Item | undefined
  /** Forgets what waits, and the command that has begun. */
  clear(): void
  /** Bytes taken, and those of them that wait. */
  taken(): number
  backlog(): number
  /** `GS a`: which changes to tell by itself; 0 for none. */
  watch(items: number): void
  /** Tells the status where something watched has changed. */
  announce(state: PrinterState, coverInterrupted: boolean): void
}

export function createSession(
  transmit: (bytes: Uint8Array) => void,
  report: Session['report'],
): Session {
  const parser = createParser()
  let items: Item[] = []
  // Counting up instead of shifting: a long backlog would be moved for every command.
  let first = 0
  let ended = false
  let watching = 0
  let told = ''

  const enqueue = (parsed: ReturnType<typeof parser.push>) => {
    for (const { offset, result } of parsed) {
      if (isTrouble(result)) report(offset, result)
      else if (result.type !== 'nothing') items.push({ type: 'command', offset, command: result })
    }
  }

  return {
    take: (bytes) => enqueue(parser.push(bytes)),
    end() {
      enqueue(parser.end())
      ended = true
      watching = 0
      items.push({ type: 'end' })
    },
    send(bytes) {
      if (!ended) transmit(bytes)
    },
    report,
    waits: () => first < items.length,
    next() {
      const item = items[first++]
      if (first >= items.length) {
        items = []
        first = 0
      }
      return item
    },
    clear() {
      parser.clear()
      items = ended ? [{ type: 'end' }] : []
      first = 0
    },
    taken: () => parser.taken(),
    backlog() {
      const item = items[first]
      return item?.type === 'command' ? parser.taken() - item.offset : 0
    },
    watch(wanted) {
      watching = wanted
      told = ''
    },
    announce(state, coverInterrupted) {
      if (watching === 0 || state.hanging) return
      const bytes = automaticStatus(state, coverInterrupted)
      const masks = watched(watching)
      const now = bytes.map((byte, at) => byte & (masks[at] ?? 0)).join()
      if (now === told) return
      told = now
      transmit(Uint8Array.from(bytes))
    },
  }
}
