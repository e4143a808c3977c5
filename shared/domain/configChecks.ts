/** Contradictions inside an office's configuration that no single field shows. */
import type { Office, SessionHours } from './config.ts'

type Contradiction = { path: (string | number)[]; message: string }

export function findContradictions(office: Office): Contradiction[] {
  const serviceIds = new Set(office.services.map((s) => s.id))
  return [
    ...duplicates(office.services, 'id', 'services'),
    ...duplicates(office.groups, 'id', 'groups'),
    ...office.services
      .map(({ id, group, kiosk }, index) => ({ id, missing: kiosk && group === undefined, index }))
      .filter(({ missing }) => missing && office.groups.length > 0)
      .map(({ id, index }) => ({
        path: ['services', index],
        message: `„${id}“ steht in keiner Gruppe und wäre am Kiosk nicht zu finden`,
      })),
    ...office.services
      .map(({ group }, index) => ({ group, index }))
      .filter(({ group }) => group !== undefined && !office.groups.some(({ id }) => id === group))
      .map(({ group, index }) => ({
        path: ['services', index, 'group'],
        message: `Die Gruppe „${group}“ gibt es nicht`,
      })),
    ...duplicates(office.counters, 'id', 'counters'),
    ...duplicates(office.counters, 'name', 'counters'),
    ...duplicates(office.sessions, 'id', 'sessions'),
    ...duplicates(office.notes, 'id', 'notes'),
    ...duplicates(office.outcomes, 'id', 'outcomes'),
    ...duplicates(office.displays, 'id', 'displays'),
    ...duplicates(office.displays, 'name', 'displays'),
    ...office.displays.flatMap(({ counters = [] }, i) =>
      counters
        .filter((id) => !office.counters.some((counter) => counter.id === id))
        .map((id) => ({
          path: ['displays', i, 'counters'],
          message: `den Platz „${id}“ gibt es nicht`,
        })),
    ),
    ...office.counters.flatMap((counter, i) =>
      unknownServices(counter.services, serviceIds, ['counters', i, 'services']),
    ),
    ...office.sessions.flatMap((rule, i) => [
      ...sessionFaults(rule, serviceIds, ['sessions', i]),
      ...reversed(rule.validFrom, rule.validUntil, ['sessions', i, 'validUntil']),
    ]),
    ...office.exceptions.flatMap((exception, i) =>
      exception.type === 'closed'
        ? reversed(exception.from, exception.until, ['exceptions', i, 'until'])
        : exception.sessions.flatMap((hours, k) =>
            sessionFaults(hours, serviceIds, ['exceptions', i, 'sessions', k]),
          ),
    ),
    ...sameDaySessions(office),
    ...office.services
      .filter((s) => !office.counters.some((c) => c.services.includes(s.id)))
      .map((s) => ({
        path: ['services', office.services.indexOf(s)],
        message: `„${s.id}“ wird an keinem Platz bedient`,
      })),
  ]
}

function duplicates<Key extends string>(
  list: readonly Record<Key, string>[],
  key: Key,
  path: string,
): Contradiction[] {
  return list
    .map((item, index) => ({ value: item[key], index }))
    .filter(({ value, index }) => list.findIndex((other) => other[key] === value) !== index)
    .map(({ value, index }) => ({
      path: [path, index, key],
      message: `„${value}“ gibt es doppelt`,
    }))
}

/** A day counts its tickets by session id, so that no id may come twice on one date. */
function sameDaySessions(office: Office): Contradiction[] {
  const usual = new Set(office.sessions.map((rule) => rule.id))
  const dated = new Set<string>()
  return office.exceptions.flatMap((exception, i) =>
    exception.type === 'closed'
      ? []
      : exception.sessions.flatMap(({ id }, k) => {
          const key = `${exception.date} ${id}`
          const taken = dated.has(key) || (exception.type === 'extra' && usual.has(id))
          dated.add(key)
          return taken
            ? [{ path: ['exceptions', i, 'sessions', k, 'id'], message: `„${id}“ gibt es doppelt` }]
            : []
        }),
  )
}

function reversed(
  from: string | undefined,
  until: string | undefined,
  path: (string | number)[],
): Contradiction[] {
  if (from === undefined || until === undefined || from <= until) return []
  return [{ path, message: 'liegt vor dem Beginn' }]
}

function unknownServices(
  ids: readonly string[],
  known: ReadonlySet<string>,
  path: (string | number)[],
): Contradiction[] {
  return ids
    .filter((id) => !known.has(id))
    .map((id) => ({ path, message: `das Anliegen „${id}“ gibt es nicht` }))
}

function sessionFaults(
  hours: SessionHours,
  services: ReadonlySet<string>,
  path: (string | number)[],
): Contradiction[] {
  const ticketsFrom = hours.ticketsFrom ?? hours.from
  const ticketsUntil = hours.ticketsUntil ?? hours.until
  const faults: Contradiction[] = []
  const fault = (field: string, message: string) => faults.push({ path: [...path, field], message })

  if (hours.until <= hours.from) fault('until', 'muss nach dem Beginn („from“) liegen')
  if (ticketsFrom > hours.from) fault('ticketsFrom', 'darf nicht nach „from“ liegen')
  if (ticketsUntil <= ticketsFrom)
    fault('ticketsUntil', 'muss nach dem Beginn der Ausgabe („ticketsFrom“) liegen')
  if (ticketsUntil > hours.until) fault('ticketsUntil', 'darf nicht nach „until“ liegen')
  if (hours.kind === 'walkIn' && hours.quota.length === 0)
    fault('quota', 'eine Sprechzeit ohne Termin braucht ein Kontingent')
  for (const { at } of hours.quota)
    if (at !== undefined && (at < ticketsFrom || at >= ticketsUntil))
      fault('quota', `die Freigabe um ${at} liegt außerhalb der Ausgabe`)
  return [...faults, ...unknownServices(hours.services ?? [], services, [...path, 'services'])]
}
