/** Months as a calendar shows them. Dates are ISO text; no time of day is involved. */

const DAY_MS = 86_400_000

const isoOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

export const monthOf = (date: string): string => date.slice(0, 7)

/** Monday first; null where a week reaches into another month. */
export function weeksOf(month: string): (string | null)[][] {
  const first = Date.parse(`${month}-01T00:00:00Z`)
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * DAY_MS
  const weeks: (string | null)[][] = []
  for (let start = monday; start === monday || monthOf(isoOf(start)) === month; start += 7 * DAY_MS)
    weeks.push(
      Array.from({ length: 7 }, (_, day) => isoOf(start + day * DAY_MS)).map((date) =>
        monthOf(date) === month ? date : null,
      ),
    )
  return weeks
}
