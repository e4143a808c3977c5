import { counterCommands } from '#shared/protocol/commands.ts'
import { handshakes } from '#shared/protocol/handshake.ts'
import { COUNTER_RIGHTS } from '#shared/protocol/rights.ts'
import { existsPrinter } from '../printing/printing.ts'
import { counterView } from '../views/counter.ts'
import { print } from './print.ts'
import type { Role } from './role.ts'
import type { Served } from './serve.ts'
import { signedIn } from './signedIn.ts'

/** Where a page prints comes with it. Pages that print elsewhere do not count each other. */
type Audience = { id: string; printer?: string | undefined }
const audienceOf = ({ id, printer }: Audience) => JSON.stringify([id, printer ?? null])
function fromAudience(audience: string): Audience {
  const [id, printer] = JSON.parse(audience) as [string, string | null]
  return { id, printer: printer ?? undefined }
}

export function counter(served: Served): Role<typeof counterCommands> {
  const { delivery, printing, access } = served
  const printerAt = (audience: string) => printing.of(fromAudience(audience).printer)
  return {
    commands: counterCommands,
    identify(asking, plan) {
      const { success, data } = handshakes.counter.safeParse(asking.auth)
      if (!success) return 'notIdentified'
      const known = signedIn(access, asking, data.session, 'desk', COUNTER_RIGHTS)
      if (typeof known === 'string') return known
      if (!plan.counters.some((c) => c.id === data.counter)) return 'notIdentified'
      if (!existsPrinter(printing, data.printer)) return 'notIdentified'
      const { who, barrier } = known
      const { counter: id, device, printer } = data
      return {
        actor: { role: 'counter', counter: id, device, account: who.account.id },
        audience: audienceOf({ id, printer }),
        barrier,
      }
    },
    toCommand: (message) =>
      message.type === 'print'
        ? ({ actor, audience }) => print(served, message, actor, printerAt(audience))
        : message,
    view(snapshot, common, audience, pages) {
      const { id } = fromAudience(audience)
      const printer = printerAt(audience)?.health() ?? null
      return counterView(snapshot, common, { id, printer }, delivery, pages)
    },
    isGone: (audience, { day }) =>
      !day.plan.counters.some(({ id }) => id === fromAudience(audience).id),
    showsPages: true,
  }
}
