/** The receipt of a number, as the screen shows it and the shell's printer prints it. */
import type { Language } from '#shared/domain/closedLists.ts'
import type { IssuedTicket } from '#shared/protocol/commands.ts'
import type { KioskView } from '#shared/protocol/views.ts'
import type { Receipt } from '#shared/receipt/receipt.ts'
import { receiptOf } from '#shared/receipt/receiptOf.ts'
import { receiptTexts } from '#shared/receipt/texts/index.ts'
import type { Wish } from './flow.ts'

/** In German until the language's texts are there. */
export const receiptIn = (
  { office, secondChance, receiptLines, now }: KioskView,
  { service, party, wait }: Wish,
  { followUrl, ...ticket }: IssuedTicket,
  language: Language,
): Receipt =>
  receiptOf(
    {
      office,
      ticket,
      service,
      party,
      wait,
      secondChance,
      lines: receiptLines,
      followUrl,
      now: Date.parse(now),
    },
    receiptTexts.in(language),
    language,
  )

export async function receiptShown(
  view: KioskView,
  wish: Wish,
  ticket: IssuedTicket,
  language: Language,
): Promise<Receipt> {
  // A file that cannot be fetched now must not keep a number from being printed: it comes in German.
  await receiptTexts.load(language).catch(() => {})
  return receiptIn(view, wish, ticket, language)
}
