/** Printing a number on the server's printer: the same at a kiosk and at a desk. */
import type { Actor } from '#shared/domain/day/facts.ts'
import type { Language } from '#shared/domain/closedLists.ts'
import type { Wait } from '#shared/protocol/views.ts'
import type { ReceiptPrinter } from '../printing/printing.ts'
import { receiptFor } from '../printing/receiptFor.ts'
import type { Deed } from './role.ts'
import type { Served } from './serve.ts'

/** As it was asked for. */
type Job = { ticket: number; language: Language; wait?: Wait | undefined }

/** Only where a number was given out it is printed, and only while it counts. */
export async function print(
  { office, publicUrl }: Pick<Served, 'office' | 'publicUrl'>,
  { ticket: id, language, wait }: Job,
  actor: Actor,
  printer: ReceiptPrinter | null,
): ReturnType<Deed> {
  const ticket = office.day.tickets[id - 1]
  if (!ticket) return { ok: false, refusal: 'unknownTicket' }
  if (!isSamePlace(ticket.issuedBy, actor)) return { ok: false, refusal: 'notAllowed' }
  if (ticket.state.is === 'ended') return { ok: false, refusal: 'ticketEnded' }
  if (!printer) return { ok: false, refusal: 'noPrinter' }
  const receipt = await receiptFor(office.snapshot(), ticket, {
    language,
    wait: wait ?? null,
    publicUrl: publicUrl(),
  })
  return { ok: true, value: { outcome: await printer.print(receipt) } }
}

/** A kiosk is its device; a counter is the same one whoever sits there. */
function isSamePlace(a: Actor, b: Actor): boolean {
  if (a.role === 'kiosk') return b.role === 'kiosk' && a.device === b.device
  return a.role === 'counter' && b.role === 'counter' && a.counter === b.counter
}
