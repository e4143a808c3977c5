/** Numbers and moments of the view as a citizen would say them. */
import type { AnyRefusal } from '#shared/client/connection.ts'
import type { KioskService, SessionInfo, Wait } from '#shared/protocol/views.ts'
import { closingChance, closingPhrase } from '#shared/receipt/phrases.ts'
import { receiptTexts } from '#shared/receipt/texts/index.ts'
import { localize } from '#shared/i18n/format.ts'
import type { Kiosk } from './kiosk.ts'
import type { KioskText } from './texts/index.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

type Range = Exclude<Wait, null>

export function waitPhrase({ t }: Kiosk, { fromMinutes: from, toMinutes: to }: Range): string {
  if (to === 0) return t('waitNone')
  // Some languages bend their word for minutes to the number before it.
  const values = { from, to, count: to }
  if (from === to) return t('waitExactly', values)
  return t(from === 0 ? 'waitUpTo' : 'waitRange', values)
}

/** Whether a number will still be called today, where that is not certain; otherwise null. */
export function chancePhrase({ t, language }: Kiosk, wait: Wait): string | null {
  return closingChance(wait) === 'unsure'
    ? t('afterClosing')
    : closingPhrase(receiptTexts.in(language), wait)
}

/** The same as a heading, which has no full stop. */
export const doubtPhrase = (kiosk: Kiosk, wait: Wait): string =>
  closingChance(wait) === 'unsure'
    ? kiosk.t('doubtTitle')
    : (chancePhrase(kiosk, wait)?.replace(/\.$/, '') ?? kiosk.t('doubtTitle'))

/** The office's own line, or else how long it takes. */
export function hintPhrase({ t, language }: Kiosk, service: KioskService): string {
  if (service.hint) return localize(service.hint, language)
  const { minutes: count, minutesPerFurtherPerson, maxParty } = service
  const each = maxParty > 1 && minutesPerFurtherPerson === count
  return t(each ? 'minutesEach' : 'minutes', { count })
}

export const hoursPhrase = ({ t, time }: Kiosk, { from, until }: SessionInfo): string =>
  t('hours', { from: time(from), until: time(until) })

export function dayPhrase({ t, date, sameDay, now }: Kiosk, when: string): string {
  if (sameDay(when, now)) return t('today')
  return sameDay(when, now + DAY) ? t('tomorrow', { date: date(when) }) : date(when)
}

/** `12:05` minutes and seconds, or `2:15:07`. */
export function countdownPhrase(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}

/** Those a kiosk can meet; the others would be faults of ours. */
const REFUSAL_TEXTS: Partial<Record<AnyRefusal, KioskText>> = {
  soldOut: 'refused.soldOut',
  coolDown: 'refused.coolDown',
  notYetOpen: 'refused.notYetOpen',
  issuingClosed: 'refused.issuingClosed',
  issuingStopped: 'refused.issuingStopped',
  dayClosed: 'refused.dayClosed',
  unknownService: 'refused.service',
  serviceNotOffered: 'refused.service',
  partyTooLarge: 'refused.partyTooLarge',
  notSaved: 'refused.notSaved',
  stopping: 'refused.notSaved',
  ticketNotWaiting: 'refused.called',
  ticketEnded: 'refused.ended',
}

export const refusalPhrase = ({ t }: Kiosk, refusal: AnyRefusal): string =>
  t(REFUSAL_TEXTS[refusal] ?? 'refused.other')
