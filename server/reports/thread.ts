/** First file of the reports' thread. */
import { parentPort, workerData } from 'node:worker_threads'
import { ReportsDesk } from './desk.ts'
import type { Files, FromThread, ToThread } from './messages.ts'

const port = parentPort
if (!port) throw new Error('this is a thread of the server')
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
const say = (message: FromThread) => port.postMessage(message)
const textOf = (error: unknown) =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)

const desk = new ReportsDesk(workerData as Files, (error) =>
  say({ is: 'trouble', why: textOf(error) }),
)

port.on('message', (message: ToThread) => {
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
      void desk.close().then(() => {
        say({ is: 'closed' })
        port.close()
      })
      break
    default:
      message satisfies never
  }
})
