/** A past in a real file, read in the reports' thread, and told to the day that is kept. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forecast } from '#shared/domain/forecast/forecast.ts'
import type { ServiceTimes } from '#shared/domain/forecast/times.ts'
import { measure } from '#shared/domain/forecast/measure.ts'
import { apply } from '#shared/domain/day/apply.ts'
import { EMPTY_DAY } from '#shared/domain/day/state.ts'
import { plusMinutes } from '#shared/domain/moment.ts'
import { atCounter, issue } from '../../e2e/testing/commands.ts'
import { numberOf } from '../../e2e/testing/dayLogs.ts'
import { type Folder, temporaryFolder } from '../../e2e/testing/folder.ts'
import { at, smallOffice } from '../../e2e/testing/offices.ts'
import { openOffice, type OpenOffice } from '../../e2e/testing/openOffice.ts'
import { Reports } from '../reports/reports.ts'
import { openFacts } from '../views/openFacts.ts'

let folder: Folder
let town: OpenOffice
let reports: Reports

beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(async () => {
  await town.close()
  await reports?.close()
  folder.remove()
})

const file = () => folder.file('wartemarke.db')
const startReports = () => {
  reports = new Reports({
    files: {
      journal: file(),
      projection: folder.file('wartemarke-berichte.db'),
      office: smallOffice().id,
    },
    report: (error) => void town.reported.push(error),
  })
}

/** Six people at one counter, each for so many minutes. */
async function aMorning(minutes: number): Promise<void> {
  const desk = (body: Parameters<typeof atCounter>[1]) =>
    town.office.submit(atCounter('platz-1', body))
  await desk({ type: 'open' })
  for (let person = 0; person < 6; person++) {
    await town.office.submit(issue())
    await desk({ type: 'next' })
    await desk({ type: 'here' })
    town.clock.set(plusMinutes(town.clock.now(), minutes))
    await desk({ type: 'finish' })
  }
}

const taught = () => town.published(({ day }) => day.times !== null)

test('the next week knows how long the last one took, also after a restart', async () => {
  town = await openOffice(file(), at('08:00'))
  startReports()
  await aMorning(25)
  await town.close()

  const nextWeek = at('08:00', '2020-11-24')
  town = await openOffice(file(), nextWeek)
  const known = taught()
  town.office.learnFrom((before) => reports.serviceTimes(before))
  const { day } = await known
  expect(day.times).toMatchObject({ days: 1, visits: 6, called: 6, missed: 0 })
  const facts = await town.office.factsOn('2020-11-24')
  expect(facts.filter(({ type }) => type === 'timesMeasured')).toHaveLength(1)

  // How fast a counter works does not leave the server.
  expect(Object.keys(day.times?.counters ?? {})).toEqual(['platz-1'])
  const told = openFacts(facts).flatMap((fact) =>
    fact.type === 'timesMeasured' ? [fact.times] : [],
  )
  expect(told.map(({ visits, counters, worked }) => [visits, counters, worked])).toEqual([
    [6, {}, {}],
  ])

  // The day replayed alone, without what came before it, forecasts the same.
  const replayed = facts.reduce(apply, EMPTY_DAY)
  expect(forecast(replayed, nextWeek).newcomer(['ausweis'])?.to).toBe(
    forecast(day, nextWeek).newcomer(['ausweis'])?.to,
  )
  await town.close()
  town = await openOffice(file(), nextWeek)
  expect(town.office.day.times).toEqual(day.times)
})

test('numbers are given out while the past is still being read', async () => {
  town = await openOffice(file(), at('08:00'))
  startReports()
  let tell: (times: ServiceTimes) => void = () => {}
  town.office.learnFrom(() => new Promise((resolve) => (tell = resolve)))
  expect(numberOf(await town.office.submit(issue()))).toBe(1)
  expect(town.office.day.times).toBeNull()
  const known = taught()
  tell(measure([]))
  expect((await known).day.tickets).toHaveLength(1)
})

test('a past that cannot be read is told to whoever looks after the machine, and nobody else notices', async () => {
  town = await openOffice(file(), at('08:00'))
  startReports()
  town.office.learnFrom(() => Promise.reject(new Error('unreadable')))
  expect(numberOf(await town.office.submit(issue()))).toBe(1)
  expect(town.reported).toEqual([new Error('unreadable')])
})
