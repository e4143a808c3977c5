/** First file of the reports' threads. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Fact } from '#shared/domain/day/facts.ts'
import { gradeDay } from '#shared/domain/forecast/grade.ts'
import { ReportsDesk } from './desk.ts'
import { Grader } from './grader.ts'
import type { Files, FromThread, ToThread } from './messages.ts'

const port = parentPort
if (!port) throw new Error('this is a thread of the server')

if (workerData === 'grade') port.on('message', (facts: Fact[]) => send(gradeDay(facts)))
else serve(workerData as Files)

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
function send(message: unknown): void {
  port?.postMessage(message)
}

function serve(files: Files): void {
  const say = (message: FromThread) => send(message)
  const desk = new ReportsDesk({
    files,
    grader: new Grader(new URL(import.meta.url)),
    report: (error) => say({ is: 'trouble', why: textOf(error) }),
  })
  port?.on('message', (message: ToThread) => {
    switch (message.is) {
      case 'ask':
        desk.answer(message.ask).then(
          (value) => say({ is: 'answer', id: message.id, value }),
          (error: unknown) => say({ is: 'failed', id: message.id, why: textOf(error) }),
        )
        break
      case 'changed':
        void desk.follow()
        break
      case 'close':
        void desk.close().then(() => port?.close())
        break
      default:
        message satisfies never
    }
  })
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
