import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { type OfficeInput, parseOffice } from '#shared/domain/config.ts'
import { apply } from '#shared/domain/day/apply.ts'
import type { Fact } from '#shared/domain/day/facts.ts'
import { EMPTY_DAY } from '#shared/domain/day/state.ts'
import { placesTaken, released } from '#shared/domain/quota.ts'
import { OFFICES } from '#shared/offices/index.ts'
import { withConnection } from '../../server/journal/connection.ts'
import type { Row } from '../../server/journal/chain.ts'
import { factOf } from '../../server/journal/rows.ts'
import { readOffice } from '../../server/configuration.ts'
import { UserError } from '../../server/declaredOptions.ts'
import { type Options, readOptions } from './options.ts'
import { castOf, rehearse, type Result } from './simulate.ts'
import { journalIn } from './stage.ts'

const run = promisify(execFile)

type Rehearsal = { result: Result; rows: Row[] }

/** Plays in a folder of its own, and answers with all that lay in the journal. */
async function rehearsal(input: OfficeInput, options: Partial<Options>): Promise<Rehearsal> {
  const parsed = parseOffice(input)
  if ('faults' in parsed) throw new Error(parsed.faults.join('\n'))
  const cast = castOf({ ...optionsOf(), ...options }, parsed.office)
  const folder = await mkdtemp(join(tmpdir(), 'simulate-'))
  try {
    const result = await rehearse(cast, folder)
    const rows = await withConnection(journalIn(folder), 'read', (connection) =>
      connection.all<Row>('SELECT * FROM facts ORDER BY position'),
    )
    return { result, rows }
  } finally {
    await rm(folder, { recursive: true })
  }
}

function optionsOf(...args: string[]): Options {
  const options = readOptions(args)
  if (options === 'help') throw new Error('asked for help')
  return options
}

const office = (id: string): OfficeInput => {
  const input = OFFICES[id]
  if (!input) throw new Error(`no office ${id}`)
  return input
}

/** An office without walk-in hours, with a morning of them on one date. */
const withMorning = (id: string, date: string): OfficeInput => ({
  ...office(id),
  exceptions: [
    {
      type: 'extra',
      date,
      sessions: [
        {
          id: 'offen',
          kind: 'walkIn',
          from: '09:00',
          until: '11:00',
          ticketsFrom: '08:45',
          quota: [{ count: 15 }, { at: '10:00', count: 5 }],
        },
      ],
    },
  ],
})

const dayFacts = (rows: readonly Row[]): Fact[] =>
  rows.filter(({ stream }) => stream.startsWith('day/')).map((row) => factOf<Fact>(row))

/** How many numbers were out beyond the released places, after any fact. */
function mostBeyondQuota(facts: readonly Fact[]): number {
  let day = EMPTY_DAY
  let most = -Infinity
  for (const fact of facts) {
    day = apply(day, fact)
    const walkIns = day.plan.sessions.filter(({ kind }) => kind === 'walkIn')
    for (const session of walkIns)
      most = Math.max(most, placesTaken(day, session, fact.at) - released(day, session, fact.at))
  }
  return most
}

describe.concurrent('the seed', () => {
  test('the same one gives the same day, to the letter', async () => {
    const [first, second] = await Promise.all([
      rehearsal(office('willich'), { seed: 7, people: 40 }),
      rehearsal(office('willich'), { seed: 7, people: 40 }),
    ])
    expect(first.rows.map(({ hash }) => hash)).toEqual(second.rows.map(({ hash }) => hash))
    expect(first.rows).toEqual(second.rows)
    expect(first.result).toEqual(second.result)
  })

  test('another one gives another day', async () => {
    const [first, second] = await Promise.all([
      rehearsal(office('willich'), { seed: 7, people: 20 }),
      rehearsal(office('willich'), { seed: 8, people: 20 }),
    ])
    expect(first.result.fingerprint).not.toBe(second.result.fingerprint)
  })
})

describe.concurrent('a day in each of the five offices', () => {
  test.each([
    ['Willich', office('willich'), '2020-11-17'],
    ['Bergkamen', office('bergkamen'), '2020-11-20'],
    ['Brandenburg', office('brandenburg'), '2021-09-02'],
    // These two have no walk-in hours of their own.
    ['Krefeld', withMorning('krefeld', '2020-11-17'), '2020-11-17'],
    ['Altena', withMorning('altena', '2021-06-22'), '2021-06-22'],
  ])('%s', async (_town, input, date) => {
    const before = performance.now()
    const { result, rows } = await rehearsal(input, { date })
    console.info(`${result.office}: played in ${Math.round(performance.now() - before)} ms`)

    const { issued, served, missed, cancelled, voided, notServed } = result
    expect(issued).toBe(served + missed + cancelled + voided + notServed)
    expect(result.people).toBe(issued + result.turnedAway)
    expect(result.turnedAway).toBeGreaterThan(0)
    expect(served).toBeGreaterThan(result.quota / 2)
    expect(result.waitMinutes?.p90).toBeGreaterThanOrEqual(result.waitMinutes?.median ?? Infinity)
    expect(result.verified).toBe(true)

    const facts = dayFacts(rows)
    expect(facts).toHaveLength(result.facts)
    expect(mostBeyondQuota(facts)).toBeLessThanOrEqual(0)
    expect(result.quotaLeft).toBeLessThan(result.quota / 4)
  })
})

test.concurrent('everything that happens in a town hall happens in one of a few days', async () => {
  const days = await Promise.all(
    [1, 2, 3].map((seed) => rehearsal(office('willich'), { seed, people: 70 })),
  )
  const types = new Set(days.flatMap(({ rows }) => rows.map(({ type }) => type)))
  expect([...types].toSorted()).toEqual(
    [
      'accountMade',
      'arrived',
      'automaticSet',
      'called',
      'cancelled',
      'closed',
      'configured',
      'confirmed',
      'counterClosed',
      'counterOpened',
      'counterPaused',
      'devicePaired',
      'issued',
      'issuingResumed',
      'issuingStopped',
      'missed',
      'parked',
      'planned',
      'prioritised',
      'recalled',
      'served',
      'signedIn',
      'transferred',
      'undone',
      'voided',
    ].toSorted(),
  )
  const facts = days.flatMap(({ rows }) => dayFacts(rows))
  const calls = facts.filter((fact) => fact.type === 'called')
  expect(new Set(calls.map(({ reason }) => reason))).toEqual(
    new Set(['oldest', 'priority', 'secondChance', 'resumed']),
  )
  const issues = facts.filter((fact) => fact.type === 'issued')
  expect(new Set(issues.map(({ channel }) => channel))).toEqual(new Set(['kiosk', 'desk']))
  expect(issues.some(({ party }) => party > 1)).toBe(true)
  // Given by the office itself to a counter in automatic mode that was free.
  expect(calls.some(({ by }) => by.role === 'system')).toBe(true)
})

describe.concurrent('the command', () => {
  const simulate = (...args: string[]) =>
    run(process.execPath, [join(import.meta.dirname, '..', 'simulate.ts'), ...args])

  test('--json prints one object and nothing else', async () => {
    const { stdout, stderr } = await simulate('--people', '12', '--counters', '2', '--json')
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toMatchObject({
      office: 'willich',
      date: '2020-11-17',
      seed: 1,
      quota: 60,
      issued: expect.any(Number),
      turnedAway: expect.any(Number),
      served: expect.any(Number),
      missed: expect.any(Number),
      notServed: 0,
      quotaLeft: expect.any(Number),
      waitMinutes: { median: expect.any(Number), p90: expect.any(Number) },
      verified: true,
    })
  })

  test('without it, a summary to be read', async () => {
    const { stdout } = await simulate('--people', '5')
    expect(stdout).toContain('Bürgerbüro Willich, Dienstag, 17. November 2020')
    for (const word of ['ausgegeben', 'abgewiesen', 'bedient', 'Wartezeit', 'Bedienzeit', 'übrig'])
      expect(stdout).toContain(word)
  })

  test('a date without walk-in hours is one German sentence and exit code 2', async () => {
    const failure = await simulate('--date', '2020-11-18').catch((error: unknown) => error)
    expect(failure).toMatchObject({
      code: 2,
      stdout: '',
      stderr:
        'Bürgerbüro Willich hat am 2020-11-18 keine offene Sprechzeit; die nächste ist am 2020-11-24.\n',
    })
  })

  test.each([
    ['an office without any walk-in hours', ['--office', 'krefeld'], /danach auch keine/],
    ['an unknown office', ['--office', 'atlantis'], /"atlantis" ist weder mitgeliefert/],
    ['a date that does not exist', ['--date', '2020-02-30'], /--date braucht ein Datum/],
    ['a wrong number', ['--seed', '1.5'], /--seed braucht eine Zahl/],
    ['nobody', ['--people', '0'], /--people braucht eine Zahl/],
    ['more counters than there are', ['--counters', '7'], /nur 6 Plätze/],
    ['an unknown option', ['--fast'], /"--fast" ist unbekannt/],
  ])('%s is refused before anything is played', (_what, args, sentence) => {
    const cast = () => {
      const options = optionsOf(...args)
      return castOf(options, readOffice(options.office))
    }
    expect(cast).toThrow(UserError)
    expect(cast).toThrow(sentence)
  })
})
