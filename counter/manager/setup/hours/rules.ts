/** What somebody does to the weekly rules of a draft. Pure. */
import type { Office, SessionHours, SessionRule } from '#shared/domain/config.ts'
import { type Given, withGiven } from '../given.ts'
import { minutesOf, timeOf } from './week.ts'

/** Ids are never typed. They stand in the journal, so they say a little of what they are. */
const WEEKDAY_IDS = [
  'montag',
  'dienstag',
  'mittwoch',
  'donnerstag',
  'freitag',
  'samstag',
  'sonntag',
] as const

export function freeId(base: string, taken: readonly string[]): string {
  let id = base
  for (let n = 2; taken.includes(id); n++) id = `${base}-${n}`
  return id
}

/** Also those of single dates: an additional session may not have the id of a usual one. */
export const sessionIds = ({ sessions, exceptions }: Office): string[] => [
  ...sessions.map(({ id }) => id),
  ...exceptions.flatMap((exception) =>
    exception.type === 'closed' ? [] : exception.sessions.map(({ id }) => id),
  ),
]

const LENGTH_MINUTES = 180
const LAST_MINUTE = 23 * 60 + 59
const FIRST_QUOTA = 30

export function newRule(draft: Office, weekday: number, from: string): SessionRule {
  const begin = minutesOf(from) ?? 0
  return {
    id: freeId(WEEKDAY_IDS[weekday - 1] ?? 'sprechzeit', sessionIds(draft)),
    kind: 'walkIn',
    weekdays: [weekday],
    from,
    until: timeOf(Math.min(begin + LENGTH_MINUTES, LAST_MINUTE)),
    quota: [{ count: FIRST_QUOTA }],
  }
}

export const withRule = (draft: Office, rule: SessionRule): Office => ({
  ...draft,
  sessions: [...draft.sessions, rule],
})

export const changeRule = (draft: Office, id: string, given: Given<SessionRule>): Office => ({
  ...draft,
  sessions: draft.sessions.map((rule) => (rule.id === id ? withGiven(rule, given) : rule)),
})

export const withoutRule = (draft: Office, id: string): Office => ({
  ...draft,
  sessions: draft.sessions.filter((rule) => rule.id !== id),
})

/** Only walk-in sessions give out numbers; the others would be told of places that nobody gets. */
export function ofKind(
  { quota }: Pick<SessionHours, 'quota'>,
  kind: SessionHours['kind'],
): Given<Omit<SessionHours, 'id'>> {
  if (kind === 'walkIn') return { kind, quota: quota.length > 0 ? quota : [{ count: FIRST_QUOTA }] }
  return { kind, quota: [], ticketsFrom: undefined, ticketsUntil: undefined }
}

export const placesOf = ({ quota }: Pick<SessionHours, 'quota'>): number =>
  quota.reduce((sum, { count }) => sum + count, 0)
