/** Plays beside the page, which stays usable meanwhile. Stopped by ending it. */
import type { Order, Report } from './messages.ts'
import { run } from './run.ts'

const tell = (report: Report) => self.postMessage(report, { transfer: [] })

self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  const result = run(data, (share) => tell({ share }))
  tell({ result })
})
