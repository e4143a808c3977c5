import { counterCommands } from '#shared/protocol/commands.ts'
import { handshakes } from '#shared/protocol/handshake.ts'
import { counterView } from '../views/counter.ts'
import type { Role } from './role.ts'
import type { Served } from './serve.ts'

export const counter = ({ delivery }: Served): Role<typeof counterCommands> => ({
  commands: counterCommands,
  identify(handshake, plan) {
    const { success, data } = handshakes.counter.safeParse(handshake)
    if (!success || !plan.counters.some((c) => c.id === data.counter)) return null
    return {
      actor: { role: 'counter', counter: data.counter, device: data.device },
      audience: data.counter,
    }
  },
  toCommand: (message) => message,
  view: (snapshot, common, audience, pages) =>
    counterView(snapshot, common, audience, delivery, pages),
  isGone: (audience, { day }) => !day.plan.counters.some(({ id }) => id === audience),
  showsPages: true,
})
