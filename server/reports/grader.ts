/**
 * Grades days in a thread of its own: to tell again what each number of a busy day was told takes seconds, in which nobody
 * would get a report.
 */
import { Worker } from 'node:worker_threads'
import type { Fact } from '#shared/domain/day/facts.ts'
import type { DayGrade } from '#shared/domain/forecast/grade.ts'

export type Grade = DayGrade | null

export class Grader {
  private readonly thread: URL
  private worker: Worker | null = null
  private busy: Promise<unknown> = Promise.resolve()
  private pending = 0

  /** `thread`: its first file, which sees from its data that it is to grade. */
  constructor(thread: URL) {
    this.thread = thread
  }

  /** One after the other. @throws when the day cannot be graded, or the thread was ended. */
  grade(facts: readonly Fact[]): Promise<Grade> {
    this.pending++
    const result = this.busy.then(() => this.gradeNow(facts))
    this.busy = result.catch(() => undefined).finally(() => this.pending--)
    return result
  }

  /** For now there is no more to do. */
  async rest(): Promise<void> {
    if (this.pending === 0) await this.close()
  }

  private gradeNow(facts: readonly Fact[]): Promise<Grade> {
    const worker = (this.worker ??= new Worker(this.thread, { workerData: 'grade' }))
    return new Promise((resolve, reject) => {
      const ended = () => reject(new Error('the thread has ended'))
      const failed = (error: unknown) => {
        this.worker = null
        worker.off('exit', ended)
        reject(error instanceof Error ? error : new Error(String(error)))
      }
      worker.once('error', failed)
      worker.once('exit', ended)
      worker.once('message', (grade: Grade) => {
        worker.off('error', failed)
        worker.off('exit', ended)
        resolve(grade)
      })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage(facts)
    })
  }

  /** Also in the middle of a day. The next one begins a new thread. */
  async close(): Promise<void> {
    const { worker } = this
    this.worker = null
    await worker?.terminate()
  }
}
