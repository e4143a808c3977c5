/** How much a second: all that can be acknowledged, against the same server whose facts stay in memory. */
import type { Socket } from 'socket.io-client'
import { closeAll, here, issue, next, openCounters, openKiosks } from '../client.ts'
import { type Figure, repeat, type Round, timed } from '../figure.ts'
import { type MeasuredServer, startServer } from '../serverProcess.ts'

const CLIENTS = 64
const COUNTERS = 32

type Work = {
  open: (server: MeasuredServer) => Promise<Clients>
  act: (socket: Socket) => Promise<unknown>
  /** Of each client in each round. */
  acts: number
  rounds: number
}

type Clients = {
  acting: Socket[]
  others: Socket[]
  /** What must be there before they can act. */
  prepare: () => Promise<unknown>
}

export const issueThroughput: Figure = {
  name: 'issue.throughput',
  unit: '1/s',
  method:
    '64 kiosks over sockets, each asking for the next number as soon as it has one; against the same with facts kept in memory.',
  aim: 0.6,
  atLeast: true,
  measure: ({ quick }) =>
    compare({
      open: async (server) => ({
        acting: await openKiosks(server, CLIENTS),
        others: [],
        prepare: () => Promise.resolve(),
      }),
      act: issue,
      acts: 20,
      rounds: quick ? 3 : 5,
    }),
}

export const nextThroughput: Figure = {
  name: 'next.throughput',
  unit: '1/s',
  method:
    '32 counters over sockets, each calling the next as soon as the one before has come (a call and *here* count as one), while up to 384 wait; against the same with facts kept in memory.',
  aim: 0.5,
  atLeast: true,
  measure: ({ quick }) => {
    const acts = 12
    return compare({
      async open(server) {
        const kiosks = await openKiosks(server, COUNTERS)
        return {
          acting: await openCounters(server, COUNTERS),
          others: kiosks,
          prepare: () => all(kiosks, (kiosk) => repeat(acts, () => issue(kiosk))),
        }
      },
      async act(counter) {
        await next(counter)
        await here(counter)
      },
      acts,
      // One takes a tenth of a second, in which the screens are told once or twice: a single one says little.
      rounds: quick ? 9 : 21,
    })
  },
}

const all = <T>(sockets: readonly Socket[], work: (socket: Socket) => Promise<T>): Promise<T[]> =>
  Promise.all(sockets.map(work))

async function compare({ open, act, acts, rounds }: Work): Promise<Round[]> {
  const servers = await Promise.all([startServer(), startServer({ storing: false })])
  const clients = await Promise.all(servers.map(open))
  const [storing, forgetting] = clients as [Clients, Clients]
  const perSecond = async ({ acting, prepare }: Clients) => {
    await prepare()
    const ms = await timed(() => all(acting, (socket) => repeat(acts, () => act(socket))))
    return (acting.length * acts * 1000) / ms
  }
  const round = async (index: number): Promise<Round> => {
    // Each begins every other time: whoever comes second finds a warmer machine.
    if (index % 2 === 1) {
      const reference = await perSecond(forgetting)
      return { reference, value: await perSecond(storing) }
    }
    const value = await perSecond(storing)
    return { value, reference: await perSecond(forgetting) }
  }
  try {
    // The first one warms up.
    const [, ...taken] = await repeat(rounds + 1, round)
    return taken
  } finally {
    for (const { acting, others } of clients) closeAll(acting, others)
    await Promise.all(servers.map(({ stop }) => stop()))
  }
}
