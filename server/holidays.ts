/** Public holidays of the German states. Kept in the server, since the calendar is too large for a screen. */
import type { Localized } from '#shared/domain/config.ts'
import type { Holidays } from '#shared/domain/hours.ts'
import Calendar from 'date-holidays'

const known = new Map<string, Holidays>()

/** `state` is an the ISO 3166-2 code of a German one, such as `DE-NW`. */
export function holidaysOf(state: string): Holidays {
  const holidays = known.get(state) ?? makeHolidays(state)
  known.set(state, holidays)
  return holidays
}

function makeHolidays(state: string): Holidays {
  const land = state.replace(/^DE-/, '')
  const calendar = new Calendar('DE', land, { types: ['public'] })
  // The library would answer an unknown state with the holidays of the whole country.
  if (!Object.hasOwn(calendar.getStates('DE'), land)) throw new Error(`unknown state ${state}`)

  const years = new Map<number, Map<string, Localized>>()
  return (date) => {
    const names = years.get(date.year) ?? namesOf(calendar, date.year)
    years.set(date.year, names)
    return names.get(date.toString()) ?? null
  }
}

function namesOf(calendar: Calendar, year: number): Map<string, Localized> {
  const english = new Map(calendar.getHolidays(year, 'en').map(({ rule, name }) => [rule, name]))
  return new Map(
    calendar.getHolidays(year, 'de').map(({ date, rule, name }) => {
      const en = english.get(rule)
      return [date.slice(0, 10), en === undefined ? { de: name } : { de: name, en }]
    }),
  )
}
