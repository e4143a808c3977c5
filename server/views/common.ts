/** What several views say in the same words. Made once for each publication. */
import { issuingAt, plannedQuota } from '#shared/domain/quota.ts'
import type { DayPlan } from '#shared/domain/day/facts.ts'
import type { Session } from '#shared/domain/hours.ts'
import { type Forecast, forecast } from '#shared/domain/forecast/forecast.ts'
import { likelyWait } from '#shared/domain/forecast/told.ts'
import type {
  Issuing,
  OfficeInfo,
  PrinterInfo,
  SecondChanceRule,
  SessionInfo,
  Stamp,
  Wait,
} from '#shared/protocol/views.ts'
import type { Snapshot } from '../office/office.ts'

export type Common = Stamp & {
  office: OfficeInfo
  issuing: Issuing
  /** Today's walk-in sessions. */
  sessions: SessionInfo[]
  wait: Wait
  forecast: Forecast
  secondChance: SecondChanceRule
  printers: PrinterInfo[]
}

/** `printers`: what is known of each at the moment. */
export function commonView(
  snapshot: Snapshot,
  printers: PrinterInfo[] = [],
  known: Forecast = forecast(snapshot.day, snapshot.now),
): Common {
  const { configuration, day, now, epoch, revision, failing } = snapshot
  return {
    epoch,
    revision,
    now,
    failing,
    office: {
      id: configuration.id,
      name: configuration.name,
      town: configuration.town,
      zone: configuration.zone,
      languages: configuration.languages,
      shield: configuration.shield,
      trial: day.plan.trial,
    },
    issuing: issuingView(snapshot),
    sessions: walkIns(snapshot).map(sessionInfo),
    wait: likelyWait(day, now, known),
    forecast: known,
    secondChance: secondChanceRule(day),
    printers,
  }
}

export function secondChanceRule({ plan }: { plan: Pick<DayPlan, 'rules'> }): SecondChanceRule {
  const { secondChance } = plan.rules
  if (!secondChance) return null
  const { afterCalls = null, afterMinutes = null } = secondChance
  return { afterCalls, afterMinutes }
}

const walkIns = ({ day }: Snapshot) => day.plan.sessions.filter((s) => s.kind === 'walkIn')

export const sessionInfo = ({ from, until, ticketsFrom }: Session): SessionInfo => ({
  from,
  until,
  ticketsFrom,
})

function issuingView({ day, now, next }: Snapshot): Issuing {
  const issuing = issuingAt(day, now)
  const chance = next && sessionInfo(next)
  switch (issuing.is) {
    case 'open': {
      const { ticketsUntil, until } = issuing.session
      return { is: 'open', left: issuing.left, ticketsUntil, until }
    }
    case 'notYet': {
      const { session } = issuing
      const quota = day.quota[session.id]?.changedTo ?? plannedQuota(session)
      return { is: 'notYet', opensAt: session.ticketsFrom, from: session.from, quota }
    }
    case 'soldOut':
      return { is: 'soldOut', nextRelease: issuing.nextRelease, next: chance }
    case 'stopped':
      return { is: 'stopped', reason: issuing.reason, next: chance }
    case 'closed':
      return { is: 'closed', because: day.plan.closedBecause, next: chance }
    default:
      return issuing satisfies never
  }
}
