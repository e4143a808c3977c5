/** What a fact says, in one line. */
import type { Fact } from '#shared/domain/day/facts.ts'
import type { Day, SecondChance, Ticket } from '#shared/domain/day/state.ts'
import type { Names } from './names.ts'
import type { HistoryText } from './texts/index.ts'

/** `day`: any after the fact; it only gives labels. */
export function factText(fact: Fact, day: Day, names: Names, t: HistoryText): string {
  const label = 'ticket' in fact ? (day.tickets[fact.ticket - 1]?.label ?? '') : ''
  const place = 'counter' in fact && fact.counter !== null ? names.place(fact.counter) : ''
  const noted = (text: string) =>
    'note' in fact && fact.note !== undefined
      ? `${text} · ${t('fact.note', { note: names.note(fact.note) })}`
      : text
  switch (fact.type) {
    case 'issued':
      return t(fact.channel === 'desk' ? 'fact.issuedDesk' : 'fact.issued', {
        label,
        service: names.service(fact.service),
      })
    case 'called':
      return fact.reason === 'oldest'
        ? t('fact.called', { label, place })
        : t('fact.calledBecause', { label, place, reason: t(`call.${fact.reason}`) })
    case 'transferred':
      return noted(
        t(fact.counter === null ? 'fact.transferred' : 'fact.transferredTo', {
          label,
          place,
          service: names.service(fact.service),
        }),
      )
    case 'serviceAdded':
      return t('fact.serviceAdded', { label, place, service: names.service(fact.service) })
    case 'prioritised':
      return t('fact.prioritised', { label, reason: t(`priority.${fact.reason}`) })
    case 'parked':
      return noted(t('fact.parked', { label, place, reason: t(`park.${fact.reason}`) }))
    case 'split':
      return t('fact.split', { label, place, part: fact.label, count: fact.people })
    case 'served':
      return fact.outcome === undefined
        ? t('fact.served', { label, place })
        : t('fact.servedWith', { label, place, outcome: names.outcome(fact.outcome) })
    case 'counterPaused':
      return t('fact.counterPaused', { place, reason: t(`pause.${fact.reason}`) })
    case 'automaticSet':
      return t(fact.on ? 'fact.automaticOn' : 'fact.automaticOff', { place })
    case 'issuingStopped':
      return t('fact.issuingStopped', { reason: t(`stop.${fact.reason}`) })
    case 'quotaChanged':
      return t('fact.quotaChanged', { quota: fact.quota })
    case 'sessionChanged':
      return t('fact.sessionChanged', { until: names.time(fact.until) })
    case 'numbersSkipped':
      return t('fact.numbersSkipped', { count: fact.count })
    case 'noticeSet':
      return t('fact.noticeSet', { text: fact.text.de })
    case 'turnedAway':
      return t(`fact.turnedAway.${fact.because}`)
    case 'planned':
    case 'timesMeasured':
    case 'confirmed':
    case 'voided':
    case 'recalled':
    case 'arrived':
    case 'missed':
    case 'cancelled':
    case 'undone':
    case 'counterOpened':
    case 'counterClosed':
    case 'helpCalled':
    case 'helpAnswered':
    case 'helpEnded':
    case 'issuingResumed':
    case 'noticeCleared':
    case 'closed':
      return t(`fact.${fact.type}`, { label, place })
    default:
      return fact satisfies never
  }
}

/** What a fact meant for a ticket, where the fact alone does not say it. */
export function consequenceText(
  fact: Fact,
  ticket: Ticket,
  callCount: number,
  time: (moment: string) => string,
  t: HistoryText,
): string | null {
  const { state } = ticket
  if (fact.type === 'issued') return t('ahead', { count: fact.ahead })
  if (fact.type === 'missed' && state.is === 'missed')
    return chanceText(state.chance, callCount, time, t)
  if (fact.type === 'undone') return t(`then.${state.is}`)
  if (fact.type === 'closed' && state.is === 'ended') return t(`end.${state.how}`)
  return null
}

function chanceText(
  chance: SecondChance | null,
  callCount: number,
  time: (moment: string) => string,
  t: HistoryText,
): string {
  if (chance === null) return t('chance.none')
  const count = (chance.atCall ?? callCount) - callCount
  if (chance.at === null) return t('chance.calls', { count })
  if (chance.atCall === null) return t('chance.at', { time: time(chance.at) })
  return t('chance.both', { calls: count, time: time(chance.at) })
}
