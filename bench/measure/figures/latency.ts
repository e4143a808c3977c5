/** How long one person waits for a number. */
import type { Socket } from 'socket.io-client'
import { closeAll, issue, openKiosks, openSocket } from '../client.ts'
import { type Figure, median, quantile, repeat, timed } from '../figure.ts'
import { startBare, startServer } from '../serverProcess.ts'

const WARM_UP = 30

export const issueLatency: Figure = {
  name: 'issue.latency',
  unit: 'ms',
  method:
    'one kiosk, one number at a time, median; against one bare durable SQLite commit of as many bytes and one bare Socket.IO echo, medians added, in turns with the numbers.',
  aim: 1.5,
  atLeast: false,
  async measure({ quick }) {
    const [server, bare] = await Promise.all([startServer(), startBare()])
    const [kiosk] = await openKiosks(server, 1)
    const echo = await openSocket(bare.url)
    try {
      const one = async () => ({
        issue: await timed(() => issue(kiosk as Socket)),
        commit: await bare.commit(),
        echo: await timed(() => echo.emitWithAck('echo', { request: 'as long as a request id' })),
      })
      await repeat(WARM_UP, one)
      return await repeat(quick ? 3 : 7, async () => {
        const times = await repeat(quick ? 60 : 150, one)
        return {
          value: median(times.map((time) => time.issue)),
          reference: median(times.map(({ commit }) => commit)) + median(times.map((t) => t.echo)),
        }
      })
    } finally {
      closeAll(kiosk ?? [], echo)
      await Promise.all([server.stop(), bare.stop()])
    }
  },
}

const EVERY_MS = 20

export const issueP99: Figure = {
  name: 'issue.p99',
  unit: 'ms',
  method:
    'fifty numbers a second from ten kiosks, one every 20 ms whether or not the one before has come, 99th percentile; against the median of the same.',
  aim: 5,
  atLeast: false,
  async measure({ quick }) {
    const server = await startServer()
    const kiosks = await openKiosks(server, 10)
    try {
      const burst = async (count: number) => {
        const begin = performance.now()
        return Promise.all(
          Array.from({ length: count }, async (_, index) => {
            await at(begin + index * EVERY_MS)
            return timed(() => issue(kiosks[index % kiosks.length] as Socket))
          }),
        )
      }
      await burst(WARM_UP)
      return await repeat(quick ? 1 : 5, async () => {
        const times = await burst(quick ? 150 : 400)
        return { value: quantile(times, 0.99), reference: median(times) }
      })
    } finally {
      closeAll(kiosks)
      await server.stop()
    }
  },
}

const at = (time: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, Math.max(0, time - performance.now())))
