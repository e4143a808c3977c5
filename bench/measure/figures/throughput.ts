/** How much a second: all that can be acknowledged, against the same server whose facts stay in memory. */
import type { Socket } from 'socket.io-client'
import { closeAll, here, issue, next, openCounters, openKiosks } from '../client.ts'
import { type Figure, repeat, type Round, type Scale, timed } from '../figure.ts'
import { type MeasuredServer, startServer } from '../serverProcess.ts'

const CLIENTS = 64
const COUNTERS = 32

type Work = {
  open: (server: MeasuredServer) => Promise<Socket[]>
  act: (socket: Socket) => Promise<unknown>
  /** Of each client in each round. */
  acts: number
  rounds: number
  waiting: number
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
      open: (server) => openKiosks(server, CLIENTS),
      act: issue,
      acts: 20,
      rounds: roundsFor({ quick }),
      waiting: 0,
    }),
}

export const nextThroughput: Figure = {
  name: 'next.throughput',
  unit: '1/s',
  method:
    '32 counters over sockets, each calling the next as soon as the one before has come (a call and *here* count as one), while enough wait; against the same with facts kept in memory.',
  aim: 0.5,
  atLeast: true,
  measure: ({ quick }) => {
    const acts = quick ? 8 : 12
    const rounds = roundsFor({ quick })
    return compare({
      open: (server) => openCounters(server, COUNTERS),
      act: async (counter) => {
        await next(counter)
        await here(counter)
      },
      acts,
      rounds,
      waiting: COUNTERS * acts * (rounds + 1) + 20,
    })
  },
}

const roundsFor = ({ quick }: Scale) => (quick ? 3 : 5)

async function compare({ open, act, acts, rounds, waiting }: Work): Promise<Round[]> {
  const past = waiting === 0 ? null : { tickets: waiting, waiting, counters: 1 }
  const servers = await Promise.all([startServer({ past }), startServer({ past, storing: false })])
  const [storing, forgetting] = await Promise.all(servers.map(open))
  const perSecond = async (sockets: Socket[] = []) => {
    const eachActs = (socket: Socket) => repeat(acts, () => act(socket))
    const ms = await timed(() => Promise.all(sockets.map(eachActs)))
    return (sockets.length * acts * 1000) / ms
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
    closeAll(storing ?? [], forgetting ?? [])
    await Promise.all(servers.map(({ stop }) => stop()))
  }
}
