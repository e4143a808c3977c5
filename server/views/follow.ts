/** What the phone of whoever has a ticket is shown: its own standing, and nothing of anybody else. */
import { likelyWaitOf } from '#shared/domain/forecast/told.ts'
import type { Day, Ticket } from '#shared/domain/day/state.ts'
import { chanceDue } from '#shared/domain/next.ts'
import type { Moment } from '#shared/domain/moment.ts'
import type { FollowView, Standing } from '#shared/protocol/waitingRoomViews.ts'
import type { Snapshot } from '../office/office.ts'
import type { Common } from './common.ts'

export function followView(
  { day, now }: Snapshot,
  common: Common,
  ticket: Ticket,
  pushKey: string | null,
): FollowView {
  const { epoch, revision, failing, office, secondChance } = common
  const service = day.plan.services.find(({ id }) => id === ticket.service)
  return {
    epoch,
    revision,
    now,
    failing,
    office,
    label: ticket.label,
    service: service?.name ?? { de: '' },
    party: ticket.party,
    issuedAt: ticket.issuedAt,
    standing: standingOf(day, now, ticket, {
      is: 'waiting',
      ahead: common.forecast.ahead.get(ticket.id) ?? 0,
      wait: likelyWaitOf(day, now, ticket, common.forecast),
    }),
    pushKey,
    secondChance,
  }
}

function standingOf(day: Day, now: Moment, ticket: Ticket, waiting: Standing): Standing {
  const { state } = ticket
  const name = (id: string) => day.plan.counters.find((counter) => counter.id === id)?.name ?? id
  switch (state.is) {
    case 'waiting':
      return waiting
    case 'called': {
      const call = day.calls.findLast((one) => one.ticket === ticket.id)
      return { is: 'called', place: name(state.counter), since: call?.announcedAt ?? state.at }
    }
    case 'serving':
      return { is: 'serving', place: name(state.counter) }
    case 'missed': {
      // Once it is due, it stands in line like everybody else.
      if (chanceDue(day, ticket, now)) return waiting
      const { chance } = state
      const atCall = chance?.atCall ?? null
      const callsToGo = atCall === null ? null : atCall - day.callCount
      return { is: 'missed', again: chance && { callsToGo, at: chance.at } }
    }
    case 'parked':
      return { is: 'parked', place: name(state.counter) }
    case 'ended':
      return { is: 'ended', how: state.how }
    default:
      return state satisfies never
  }
}
