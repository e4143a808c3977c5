import { expect, test } from 'vitest'
import { played, simulate } from '#shared/domain/planner/simulate.ts'
import { counter, plan } from '#shared/domain/testing/plans.ts'
import type { Plan } from '#shared/domain/planner/plan.ts'
import { changesOf } from './changes.ts'
import { differencesInWords, ofHundred } from './inWords.ts'
import { texts } from './texts/index.ts'

const t = texts('de')
const crowded = plan({
  demand: { people: 60, variation: 10, when: { is: 'assumed', shape: 'early' } },
})
const outcome = (of: Plan) => played(simulate(of, { days: 100, seed: 1 }))

test.each<[Partial<Plan>, string[]]>([
  [{}, []],
  [{ counters: [...crowded.counters, counter('3')] }, ['einem Platz mehr']],
  [{ counters: [] }, ['2 Plätzen weniger']],
  [
    { counters: [counter('1'), counter('2', { until: '11:00' })] },
    ['anderen Zeiten an den Plätzen'],
  ],
  [
    { hours: { ...crowded.hours, until: '13:00', quota: [{ count: 50 }] } },
    ['Schluss 13:00 statt 12:00', 'Kontingent 50 statt 999'],
  ],
  [{ demand: { ...crowded.demand, people: 80 } }, ['80 statt 60 Personen am Tag']],
  [{ noShow: 12 }, ['anderen Annahmen']],
])('what is otherwise: %#', (changes, words) => {
  expect(changesOf(crowded, { ...crowded, ...changes }, t)).toEqual(words)
})

test('a plan is compared with the same one without any difference', () => {
  const same = outcome(crowded)
  expect(differencesInWords(same, same, 'nichts', t)).toEqual([
    'Mit nichts ändert sich die Wartezeit kaum.',
  ])
})

test('one more counter is told by what people and clerks have of it', () => {
  const more = { ...crowded, counters: [...crowded.counters, counter('3')] }
  const [wait, ...others] = differencesInWords(
    outcome(crowded),
    outcome(more),
    'einem Platz mehr',
    t,
  )
  expect(wait).toMatch(/^Mit einem Platz mehr warten 90 von 100 höchstens \d+ statt \d+ Minuten\.$/)
  expect(others.join(' ')).toMatch(/Die Plätze sind \d+ statt \d+ % ihrer Zeit frei\./)
})

test('nearly all is not all, and hardly any is not none', () => {
  expect([1, 0.999, 0.5, 0.001, 0].map(ofHundred)).toEqual([100, 99, 50, 1, 0])
})
