/** What a full day leaves in memory. */
import type { Socket } from 'socket.io-client'
import { startChild } from '../child.ts'
import { closeAll, here, next, openCounters } from '../client.ts'
import type { CrowdGiven } from '../crowd.ts'
import { type Figure, repeat } from '../figure.ts'
import { startServer } from '../serverProcess.ts'
import { pullAll } from './spread.ts'

const COUNTERS = 10

export const memoryDay: Figure = {
  name: 'memory.day',
  unit: 'MB',
  method:
    "the server's resident memory after 2,000 numbers were pulled and called, with 1,000 phones that still follow; against its memory after the start.",
  aim: 2,
  atLeast: false,
  measure: ({ quick }) =>
    repeat(quick ? 1 : 2, async () => {
      const [tickets, phones] = quick ? [400, 200] : [2_000, 1_000]
      const server = await startServer()
      const memory = async () => (await server.ask<number>({ is: 'memory' })) / 1e6
      const reference = await memory()
      const followed = await pullAll(server, tickets)
      const given: CrowdGiven = { url: server.url, tickets: followed.slice(0, phones) }
      const crowd = await startChild('crowd.ts', given)
      const counters = await openCounters(server, COUNTERS)
      const serve = (counter: Socket) =>
        repeat(tickets / COUNTERS, async () => {
          await next(counter)
          await here(counter)
        })
      await Promise.all(counters.map(serve))
      const value = await memory()
      closeAll(counters)
      await crowd.stop()
      await server.stop()
      return { value, reference }
    }),
}
