import { kioskCommands } from '#shared/protocol/commands.ts'
import { handshakes } from '#shared/protocol/handshake.ts'
import { existsPrinter } from '../printing/printing.ts'
import { kioskView } from '../views/kiosk.ts'
import { print } from './print.ts'
import type { Role } from './role.ts'
import type { Served } from './serve.ts'

/** Who stands at a kiosk is known by its device; where it prints comes with it. */
type Audience = { device: string; printer?: string | undefined }
const audienceOf = (at: Audience) => JSON.stringify([at.device, at.printer ?? null])
function fromAudience(audience: string): Audience {
  const [device, printer] = JSON.parse(audience) as [string, string | null]
  return { device, printer: printer ?? undefined }
}

export function kiosk(served: Served): Role<typeof kioskCommands> {
  const { printing, publicUrl } = served
  const printerAt = (audience: string) => printing.of(fromAudience(audience).printer)

  return {
    commands: kioskCommands,
    identify(handshake) {
      const { success, data } = handshakes.kiosk.safeParse(handshake)
      if (!success || !existsPrinter(printing, data.printer)) return null
      return { actor: { role: 'kiosk', device: data.device }, audience: audienceOf(data) }
    },
    toCommand(message) {
      switch (message.type) {
        case 'issue':
          // Who comes to a kiosk cannot grant a priority to himself.
          return { ...message, priority: null }
        case 'print':
          return ({ actor, audience }) => print(served, message, actor, printerAt(audience))
        case 'health':
          return ({ actor }) => {
            if (actor.role === 'kiosk') printing.report(actor.device, message.health)
            return Promise.resolve({ ok: true, value: null })
          }
        default:
          return message
      }
    },
    view(snapshot, common, audience) {
      const { device } = fromAudience(audience)
      const printer = printerAt(audience)?.health() ?? null
      return kioskView(snapshot, common, { device, printer, publicUrl })
    },
    gone({ actor }) {
      if (actor.role === 'kiosk') printing.report(actor.device, null)
    },
  }
}
