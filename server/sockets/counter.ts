import { counterCommands } from '#shared/protocol/commands.ts'
import { handshakes } from '#shared/protocol/handshake.ts'
import { existsPrinter } from '../printing/printing.ts'
import { counterView } from '../views/counter.ts'
import { print } from './print.ts'
import type { Role } from './role.ts'
import type { Served } from './serve.ts'

/** Where a page prints comes with it. Pages that print elsewhere do not count each other. */
type Audience = { id: string; printer?: string | undefined }
const audienceOf = ({ id, printer }: Audience) => JSON.stringify([id, printer ?? null])
function fromAudience(audience: string): Audience {
  const [id, printer] = JSON.parse(audience) as [string, string | null]
  return { id, printer: printer ?? undefined }
}

export function counter(served: Served): Role<typeof counterCommands> {
  const { delivery, printing } = served
  const printerAt = (audience: string) => printing.of(fromAudience(audience).printer)
  return {
    commands: counterCommands,
    identify(handshake, plan) {
      const { success, data } = handshakes.counter.safeParse(handshake)
      if (!success || !plan.counters.some((c) => c.id === data.counter)) return null
      if (!existsPrinter(printing, data.printer)) return null
      return {
        actor: { role: 'counter', counter: data.counter, device: data.device },
        audience: audienceOf({ id: data.counter, printer: data.printer }),
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
    showsPages: true,
  }
}
