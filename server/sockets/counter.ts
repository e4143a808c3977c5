import { counterCommands } from '#shared/protocol/commands.ts'
import { handshakes } from '#shared/protocol/handshake.ts'
import { COUNTER_RIGHTS } from '#shared/protocol/rights.ts'
import { counterView } from '../views/counter.ts'
import type { Role } from './role.ts'
import type { Served } from './serve.ts'
import { signedIn } from './signedIn.ts'

export const counter = ({ delivery, access }: Served): Role<typeof counterCommands> => ({
  commands: counterCommands,
  identify(asking, plan) {
    const { success, data } = handshakes.counter.safeParse(asking.auth)
    if (!success) return 'notIdentified'
    const known = signedIn(access, asking, data.session, 'desk', COUNTER_RIGHTS)
    if (typeof known === 'string') return known
    if (!plan.counters.some((c) => c.id === data.counter)) return 'notIdentified'
    const { who, barrier } = known
    const { counter: id, device } = data
    return {
      actor: { role: 'counter', counter: id, device, account: who.account.id },
      audience: id,
      barrier,
    }
  },
  toCommand: (message) => message,
  view: (snapshot, common, audience, pages) =>
    counterView(snapshot, common, audience, delivery, pages),
  isGone: (audience, { day }) => !day.plan.counters.some(({ id }) => id === audience),
  showsPages: true,
})
