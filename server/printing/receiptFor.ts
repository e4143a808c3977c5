/** What goes on the paper of one ticket: the same words as on the kiosk's screen. */
import type { Language } from '#shared/domain/closedLists.ts'
import type { Ticket } from '#shared/domain/day/state.ts'
import type { Wait } from '#shared/protocol/views.ts'
import type { Receipt } from '#shared/receipt/receipt.ts'
import { receiptOf } from '#shared/receipt/receiptOf.ts'
import { receiptTexts } from '#shared/receipt/texts/index.ts'
import type { Snapshot } from '../office/office.ts'
import { secondChanceRule } from '../views/common.ts'
import { issuedTicket } from '../views/issued.ts'

type Asked = { language: Language; wait: Wait; publicUrl: string | null }

/** @throws when the ticket's service is not in the plan, which every commit checks. */
export async function receiptFor(
  { configuration, day, now }: Snapshot,
  ticket: Ticket,
  { language, wait, publicUrl }: Asked,
): Promise<Receipt> {
  const service = day.plan.services.find(({ id }) => id === ticket.service)
  if (!service) throw new Error(`there is no service ${ticket.service}`)
  await receiptTexts.load(language)
  const { followUrl, ...issued } = issuedTicket(ticket, publicUrl)
  const source = {
    office: { name: configuration.name, zone: configuration.zone, trial: day.plan.trial },
    ticket: issued,
    service,
    party: ticket.party,
    wait,
    secondChance: secondChanceRule(day),
    lines: configuration.receiptLines,
    followUrl,
    now: Date.parse(now),
  }
  return receiptOf(source, receiptTexts.in(language), language)
}
