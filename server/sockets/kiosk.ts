import { kioskCommands } from '#shared/protocol/commands.ts'
import { handshakes } from '#shared/protocol/handshake.ts'
import { existsPrinter } from '../printing/printing.ts'
import { kioskView } from '../views/kiosk.ts'
import { print } from './print.ts'
import { deviceOf, type Role } from './role.ts'
import type { Served } from './serve.ts'

/** That a kiosk has come or gone: after a restart all come back together, and are told together. */
const TOLD_WITHIN_MS = 200

/** Who stands at a kiosk is known by its device; where it prints comes with it. */
type Audience = { device: string; printer?: string | undefined }
const audienceOf = (at: Audience) => JSON.stringify([at.device, at.printer ?? null])
function fromAudience(audience: string): Audience {
  const [device, printer] = JSON.parse(audience) as [string, string | null]
  return { device, printer: printer ?? undefined }
}

export function kiosk(served: Served): Role<typeof kioskCommands> {
  const { office, printing, publicUrl, access } = served
  const printerAt = (audience: string) => printing.of(fromAudience(audience).printer)

  return {
    commands: kioskCommands,
    identify({ auth }) {
      const { success, data } = handshakes.kiosk.safeParse(auth)
      if (!success) return 'notIdentified'
      const { printer, device, token } = data
      const isPaired = access.devices.pairedCheck('kiosk', device, token)
      if (!isPaired()) return 'notPaired'
      // A slip in the kiosk's address must not look like a kiosk without paper.
      if (!existsPrinter(printing, printer)) return 'notIdentified'
      return {
        actor: { role: 'kiosk', device },
        audience: audienceOf({ device, printer }),
        barrier: () => (isPaired() ? null : 'notPaired'),
      }
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
      return kioskView(snapshot, common, { device, printer, publicUrl: publicUrl() })
    },
    came({ actor }) {
      access.devices.came('kiosk', deviceOf(actor))
      office.tellAgainWithin(TOLD_WITHIN_MS)
    },
    gone({ actor }) {
      const device = deviceOf(actor)
      access.devices.gone('kiosk', device)
      if (!access.devices.isConnected('kiosk', device)) printing.report(device, null)
      office.tellAgainWithin(TOLD_WITHIN_MS)
    },
  }
}
