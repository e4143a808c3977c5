/**
 * Reports, seen from the office: asked for here, made in a thread of their own. The office never waits for them, and goes on
 * when they cannot be made.
 */
import { Worker } from 'node:worker_threads'
import type { Journal } from '../journal/port.ts'
import type { Answers, Ask, AskKind, Files, FromThread, ToThread } from './messages.ts'

export type ReportsDeps = {
  files: Files
  /** The thread's first file. */
  thread?: URL
  /** Between two looks at the journal; five seconds when left out. */
  paceMs?: number
  /** Told of what keeps reports from being made. */
  report: (error: unknown) => void
}

/** While much happens the projection follows at this pace, in ms; whoever asks for a report sees everything at once. */
const PACE_MS = 5_000

/** In the middle of something long a thread is not waited for longer than this when the server ends, in ms. */
const PATIENCE_MS = 700

type Waiting = { answer: (value: unknown) => void; refuse: (error: Error) => void }

export class Reports {
  private readonly deps: ReportsDeps
  private thread: Worker | null = null
  private readonly waiting = new Map<number, Waiting>()
  private asked = 0
  private pause: NodeJS.Timeout | null = null
  private closing = false
  private lastTrouble = ''

  constructor(deps: ReportsDeps) {
    this.deps = deps
  }

  /** Follows the journal from now on, after it has counted what is there already. */
  follow(journal: Pick<Journal, 'follow'>): void {
    const soon = () => {
      this.pause ??= setTimeout(() => {
        this.pause = null
        if (!this.closing) this.say({ is: 'changed' })
      }, this.deps.paceMs ?? PACE_MS).unref()
    }
    // Not at once: whoever starts the office wants the first number.
    soon()
    journal.follow(soon)
  }

  report(asked: Answers['report']['asked']): Promise<Answers['report']['value']> {
    return this.ask('report', { kind: 'report', ...asked })
  }

  /** An office's month on paper, as a PDF. */
  month(asked: Answers['month']['asked']): Promise<Answers['month']['value']> {
    return this.ask('month', { kind: 'month', ...asked })
  }

  /** Stays of both dates and all between them, for the forecast to learn from. */
  servedVisits(from: string, until: string): Promise<Answers['servedVisits']['value']> {
    return this.ask('servedVisits', { kind: 'servedVisits', from, until })
  }

  /** Counted first are all days that are not there yet, however long that takes. */
  serviceTimes(before: string): Promise<Answers['serviceTimes']['value']> {
    return this.ask('serviceTimes', { kind: 'serviceTimes', before })
  }

  async close(): Promise<void> {
    this.closing = true
    if (this.pause) clearTimeout(this.pause)
    const { thread } = this
    if (!thread) return
    const ended = new Promise((resolve) => thread.once('exit', resolve))
    this.say({ is: 'close' })
    const patience = setTimeout(() => void thread.terminate(), PATIENCE_MS)
    await ended
    clearTimeout(patience)
  }

  private ask<Kind extends AskKind>(_kind: Kind, ask: Ask): Promise<Answers[Kind]['value']> {
    return new Promise((resolve, reject) => {
      if (this.closing) return reject(new Error('the reports are closed'))
      const id = ++this.asked
      const answer = (value: unknown) => resolve(value as Answers[Kind]['value'])
      this.waiting.set(id, { answer, refuse: reject })
      this.say({ is: 'ask', id, ask })
      return undefined
    })
  }

  private say(message: ToThread): void {
    this.thread ??= this.start()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    this.thread.postMessage(message)
  }

  private start(): Worker {
    const { files, thread = new URL('thread.ts', import.meta.url) } = this.deps
    const worker = new Worker(thread, { workerData: files })
    worker.on('message', (message: FromThread) => this.hear(message))
    worker.on('error', (error) => this.trouble(error))
    worker.once('exit', () => {
      this.thread = null
      for (const { refuse } of this.waiting.values()) refuse(new Error('the thread has ended'))
      this.waiting.clear()
    })
    return worker
  }

  /** A full disk says the same every five seconds, and one line about it is enough. */
  private trouble(error: unknown): void {
    const text = String(error)
    if (text !== this.lastTrouble) this.deps.report(error)
    this.lastTrouble = text
  }

  private hear(message: FromThread): void {
    switch (message.is) {
      case 'answer':
      case 'failed': {
        const waiting = this.waiting.get(message.id)
        this.waiting.delete(message.id)
        if (message.is === 'answer') waiting?.answer(message.value)
        else waiting?.refuse(new Error(message.why))
        break
      }
      case 'trouble':
        this.trouble(new Error(message.why))
        break
      default:
        message satisfies never
    }
  }
}
