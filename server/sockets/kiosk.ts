import { kioskCommands } from '#shared/protocol/commands.ts'
import { handshakes } from '#shared/protocol/handshake.ts'
import type { Refusal } from '#shared/protocol/refusals.ts'
import { NO_PRINTER } from '../printing/printing.ts'
import { receiptFor } from '../printing/receiptFor.ts'
import { kioskView } from '../views/kiosk.ts'
import type { Deed, Message, Role } from './role.ts'
import type { Served } from './serve.ts'

/** Who stands at a kiosk is known by its device; where it prints comes with it. */
type Audience = { device: string; printer?: string | undefined }
const audienceOf = (at: Audience) => JSON.stringify([at.device, at.printer ?? null])
function fromAudience(audience: string): Audience {
  const [device, printer] = JSON.parse(audience) as [string, string | null]
  return { device, printer: printer ?? undefined }
}

const refused = (refusal: Refusal) => Promise.resolve({ ok: false as const, refusal })

export function kiosk({ office, printing, publicUrl }: Served): Role<typeof kioskCommands> {
  const printerAt = (audience: string) => printing.of(fromAudience(audience).printer)

  /** Only the kiosk that issued a number prints it, and only while it counts. */
  const print =
    (message: Extract<Message<typeof kioskCommands>, { type: 'print' }>): Deed =>
    async ({ actor, audience }) => {
      const ticket = office.day.tickets[message.ticket - 1]
      if (!ticket) return refused('unknownTicket')
      const { issuedBy, state } = ticket
      const own =
        issuedBy.role === 'kiosk' && actor.role === 'kiosk' && issuedBy.device === actor.device
      if (!own) return refused('notAllowed')
      if (state.is === 'ended') return refused('ticketEnded')
      const printer = printerAt(audience)
      if (!printer) return refused('noPrinter')
      const { language, wait } = message
      const receipt = await receiptFor(office.snapshot(), ticket, {
        language,
        wait,
        publicUrl: publicUrl(),
      })
      return { ok: true, value: { outcome: await printer.print(receipt) } }
    }

  return {
    commands: kioskCommands,
    identify(handshake) {
      const { success, data } = handshakes.kiosk.safeParse(handshake)
      if (!success) return null
      const { printer } = data
      // A slip in the kiosk's address must not look like a kiosk without paper.
      const exists =
        printer === undefined || printer === NO_PRINTER || printing.of(printer) !== null
      if (!exists) return null
      return { actor: { role: 'kiosk', device: data.device }, audience: audienceOf(data) }
    },
    toCommand(message) {
      switch (message.type) {
        case 'issue':
          // Who comes to a kiosk cannot grant a priority to himself.
          return { ...message, priority: null }
        case 'print':
          return print(message)
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
    gone({ actor }) {
      if (actor.role === 'kiosk') printing.report(actor.device, null)
    },
  }
}
