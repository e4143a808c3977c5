/** One connection to a printer that answers: bytes out, and what came back, remembered. */
import type { Bell } from './printerBell.ts'
import { askStatus } from './printerCommands.ts'
import {
  conditionOfAnswers,
  conditionOfAutomatic,
  createReplyReader,
  type Condition,
  type Reply,
} from './status.ts'
import type { Transport } from './transport.ts'

export type Line = {
  gone(): boolean
  /** Newest, from whichever source; null before the first. */
  condition(): Condition | null
  /** Whether this id was the latest to come back. */
  heardId(id: string): boolean
  /** How many answers of each kind have come. */
  count(is: Reply['is']): number
  /** False when the bytes were not taken in time, or the line is gone. */
  write(bytes: Uint8Array, within: number): Promise<boolean>
  /** Asks for all of the status; null when one answer did not come in time. Never between the bytes of a command. */
  look(within: number): Promise<Condition | null>
  /** False as soon as the line is gone. */
  until(ready: () => boolean, within: number): Promise<boolean>
  close(): Promise<void>
}

export async function openLine(
  { open }: Extract<Transport, { blind: false }>,
  bell: Bell,
  changed: (condition: Condition) => void,
): Promise<Line> {
  const read = createReplyReader()
  const counts = new Map<Reply['is'], number>()
  let latestId: string | null = null
  let answers: number[] = []
  let condition: Condition | null = null
  let gone = false

  const link = await open({
    data(bytes) {
      for (const reply of read(bytes)) hear(reply)
      bell.ring()
    },
    closed() {
      gone = true
      bell.ring()
    },
  })

  function hear(reply: Reply): void {
    counts.set(reply.is, count(reply.is) + 1)
    if (reply.is === 'realTime') answers.push(reply.byte)
    if (reply.is === 'processId') latestId = reply.id
    if (reply.is === 'automatic') learn(conditionOfAutomatic(reply.bytes))
  }

  function learn(news: Condition): void {
    condition = news
    changed(news)
  }

  const count = (is: Reply['is']): number => counts.get(is) ?? 0

  async function until(ready: () => boolean, within: number): Promise<boolean> {
    await bell.until(() => gone || ready(), within)
    return !gone && ready()
  }

  async function write(bytes: Uint8Array, within: number): Promise<boolean> {
    if (gone) return false
    let taken: boolean | null = null
    const settle = (went: boolean) => {
      taken = went
      bell.ring()
    }
    link.write(bytes).then(
      () => settle(true),
      () => settle(false),
    )
    await until(() => taken !== null, within)
    return taken === true
  }

  /** The byte does not say which question it answers, so there is never a second one on the way. */
  async function ask(n: 1 | 2 | 3 | 4, within: number): Promise<number | null> {
    answers = []
    if (!(await write(askStatus(n), within))) return null
    await until(() => answers.length > 0, within)
    return answers[0] ?? null
  }

  async function lookOnce(within: number): Promise<Condition | null> {
    const automatic = count('automatic')
    const printer = await ask(1, within)
    const offline = printer === null ? null : await ask(2, within)
    const error = offline === null ? null : await ask(3, within)
    const paper = error === null ? null : await ask(4, within)
    if (printer === null || offline === null || error === null || paper === null) return null
    // What the printer told by itself meanwhile is newer than the first of these answers.
    if (count('automatic') !== automatic) return condition
    return conditionOfAnswers([printer, offline, error, paper])
  }

  return {
    gone: () => gone,
    condition: () => condition,
    heardId: (id) => latestId === id,
    count,
    write,
    until,
    async look(within) {
      let seen = await lookOnce(within)
      // A picture that happens to hold DLE EOT makes the printer answer unasked, and the answers slip by one: they
      // fit again in the next round. So bad news is asked for twice.
      if (seen?.trouble && seen.trouble !== condition?.trouble) seen = await lookOnce(within)
      if (seen && !gone) learn(seen)
      return seen
    },
    close: () => link.close(),
  }
}
