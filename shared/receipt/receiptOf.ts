/** A ticket as the words that its holder takes along, in one language. */
import type { Language } from '#shared/domain/closedLists.ts'
import type { Localized } from '#shared/domain/config.ts'
import { localize, timeOfDay, weekdayDateAndYear } from '#shared/i18n/format.ts'
import type { SecondChanceRule, Wait } from '#shared/protocol/views.ts'
import { closingPhrase, likelyPhrase, missedPhrase } from './phrases.ts'
import type { Receipt } from './receipt.ts'
import type { ReceiptTexts } from './texts/index.ts'

export type ReceiptSource = {
  office: { name: string; zone: string; trial: boolean }
  /** `issuedAt`: a moment. `ahead`: tickets waiting before this one. */
  ticket: { label: string; issuedAt: string; ahead: number }
  service: {
    name: Localized
    short?: Partial<Localized> | undefined
    documents: Localized[]
  }
  party: number
  wait: Wait
  secondChance: SecondChanceRule
  /** Free lines of the office. */
  lines: Localized[]
  followUrl: string | null
  /** The office's clock in ms: a time that has passed is not promised. */
  now: number
}

/** `t` is `receiptTexts.in(language)`, loaded. */
export function receiptOf(source: ReceiptSource, t: ReceiptTexts, language: Language): Receipt {
  const { office, ticket, followUrl } = source
  return {
    language,
    office: office.name,
    trial: office.trial ? t('trial') : null,
    heading: t('heading'),
    label: ticket.label,
    service: servicePhrase(source, t, language),
    issued: capitalized(
      t('issued', {
        date: weekdayDateAndYear(ticket.issuedAt, language, office.zone),
        time: timeOfDay(ticket.issuedAt, language, office.zone),
      }),
    ),
    facts: factsOf(source, t, language),
    follow: followUrl === null ? null : { url: followUrl, caption: t('follow') },
    advice: adviceOf(source, t, language),
    lines: source.lines.map((line) => localize(line, language)),
  }
}

function servicePhrase({ service, party }: ReceiptSource, t: ReceiptTexts, language: Language) {
  // A long name that can be read before a short German one that cannot.
  const name = service.short?.[language] ?? service.name[language] ?? service.short?.de
  // Lines break before the count, and nowhere else around it.
  const people =
    party > 1 ? `\u00a0· ${t('people', { count: party }).replaceAll(' ', '\u00a0')}` : ''
  return `${name ?? service.name.de}${people}`
}

function factsOf(
  { office, ticket, wait, now }: ReceiptSource,
  t: ReceiptTexts,
  language: Language,
) {
  const ahead = ticket.ahead > 0 ? String(ticket.ahead) : t('aheadNobody')
  const facts = [{ name: t('ahead'), value: ahead }]
  const likely =
    wait && likelyPhrase(t, language, office.zone, { issuedAt: ticket.issuedAt, wait, now })
  if (likely) facts.push({ name: t('likely'), value: likely })
  return facts
}

function adviceOf(source: ReceiptSource, t: ReceiptTexts, language: Language) {
  const { wait, secondChance, service } = source
  const advice = [{ title: t('missedTitle'), text: missedPhrase(t, secondChance) }]
  const closing = closingPhrase(t, wait)
  if (closing !== null) advice.unshift({ title: t('closingTitle'), text: closing })
  if (service.documents.length > 0)
    advice.push({
      title: t('documents'),
      text: service.documents.map((document) => localize(document, language)).join('\n'),
    })
  return advice
}

/** Russian and others write a weekday small, but here it begins a line. */
const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
