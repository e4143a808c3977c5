import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parseOffice } from '#shared/domain/config.ts'
import type { CommandBody } from '#shared/domain/day/commands.ts'
import { decide } from '#shared/domain/day/decide.ts'
import type { Actor, Fact, FactBody } from '#shared/domain/day/facts.ts'
import { type Day, EMPTY_DAY } from '#shared/domain/day/state.ts'
import type { Configured } from '#shared/domain/setup/setup.ts'
import { OFFICES } from '#shared/offices/index.ts'
import { storeOffice } from '../configuration.ts'
import { holidaysOf } from '../holidays.ts'
import { forge, overwrite, temporaryFolder } from '../journal/fixtures/files.ts'
import type { Journal } from '../journal/port.ts'
import { pair } from '../../e2e/testing/accounts.ts'
import { startServer } from '../../e2e/testing/server.ts'
import { openSqliteJournal } from '../journal/sqlite.ts'
import { dayStream, planFor } from '../office/plan.ts'
import { auditFile } from './audit.ts'

// All of it happens at one moment, and a kiosk would rest after its first number.
const parsed = parseOffice({ ...OFFICES['willich'], rules: { coolDownSeconds: 0, burst: null } })
if ('faults' in parsed) throw new Error(parsed.faults.join('\n'))
const { office } = parsed

const DATE = '2020-11-17'
const STREAM = dayStream('willich', DATE)
const EIGHT = '2020-11-17T07:00:00.000Z'
const kiosk: Actor = { role: 'kiosk', device: 'kiosk-0001' }
const clerk: Actor = { role: 'counter', counter: 'platz-1', device: 'counter-0001' }

/** A short day, as the office itself decides it. */
function decideDay(): Fact[] {
  const facts: Fact[] = []
  let day: Day = EMPTY_DAY
  const act = (by: Actor, body: CommandBody) => {
    const decision = decide(day, { ...body, by, request: `request-${facts.length}` }, EIGHT)
    if ('refusal' in decision) throw new Error(decision.refusal)
    facts.push(...decision.facts)
    day = decision.day
  }
  act({ role: 'system' }, { type: 'plan', plan: planFor(office, DATE, holidaysOf(office.state)) })
  act(kiosk, { type: 'issue', service: 'wohnung', party: 4, priority: null })
  act(kiosk, { type: 'issue', service: 'anderes', party: 1, priority: null })
  act(clerk, { type: 'open' })
  act(clerk, { type: 'next' })
  act(clerk, { type: 'here' })
  act(clerk, { type: 'next' })
  act({ role: 'system' }, { type: 'closeDay', cause: 'idle' })
  return facts
}

const withoutRevision = ({ revision: _, ...fact }: Fact) => fact

let file: string

/** Writes what `work` appends, and closes. */
async function write(work: (journal: Journal) => Promise<unknown>): Promise<void> {
  const journal = await openSqliteJournal({ file })
  await work(journal)
  await journal.close()
}

/** Appends facts that the chain takes and no office would have written. */
const append = (afterRevision: number, ...bodies: (FactBody & Partial<Fact>)[]) =>
  write((journal) =>
    journal.append(
      STREAM,
      afterRevision,
      bodies.map((body, index) => ({
        at: EIGHT,
        by: clerk,
        request: `forged-${afterRevision}-${index}`,
        ...body,
      })),
    ),
  )

let folder: Awaited<ReturnType<typeof temporaryFolder>>

beforeEach(async () => {
  folder = await temporaryFolder()
  file = join(folder.path, 'wartemarke.db')
})

afterEach(() => folder.remove())

const findings = async () =>
  (await auditFile(file)).findings.map(({ kind, stream, revision }) => ({ kind, stream, revision }))

describe('a sound file', () => {
  test('is counted', async () => {
    await write(async (journal) => {
      await storeOffice(journal, office, EIGHT)
      await journal.append(STREAM, 0, decideDay().map(withoutRevision))
    })
    expect(await auditFile(file)).toEqual({
      file,
      streams: 2,
      days: 1,
      facts: decideDay().length + 1,
      tickets: 2,
      findings: [],
    })
  })

  test('may tell of accounts and devices', async () => {
    const server = await startServer({ file })
    await pair(server.url, 'kiosk', 'kiosk-of-the-hall')
    await server.close()
    const { streams, findings: found } = await auditFile(file)
    expect([streams, found]).toEqual([3, []])
  })

  test('may be written meanwhile', async () => {
    const journal = await openSqliteJournal({ file })
    const [planned, ...facts] = decideDay()
    if (!planned) throw new Error('unreachable')
    await journal.append(STREAM, 0, [withoutRevision(planned)])
    const audit = auditFile(file)
    await journal.append(STREAM, 1, facts.map(withoutRevision))
    expect((await audit).findings).toEqual([])
    await journal.close()
  })
})

/** The day up to a revision; then what should not be. */
const writeDay = (until = Infinity) =>
  write((journal) => journal.append(STREAM, 0, decideDay().slice(0, until).map(withoutRevision)))

describe('what is not as it was written', () => {
  beforeEach(() => writeDay())

  test('a flipped byte in a fact', async () => {
    await overwrite(file, '"party":4', '"party":5')
    expect(await findings()).toEqual([{ kind: 'changed', stream: STREAM, revision: 2 }])
  })

  test('a deleted last fact', async () => {
    await forge(file, 'facts_are_not_deleted', 'DELETE FROM facts WHERE revision = 9')
    expect(await findings()).toEqual([{ kind: 'end', stream: STREAM, revision: 9 }])
  })

  test('a deleted fact before others: those after it are not judged', async () => {
    await forge(file, 'facts_are_not_deleted', 'DELETE FROM facts WHERE revision = 6')
    const report = await auditFile(file)
    expect(report.tickets).toBe(2)
    expect(report.findings.map(({ kind, revision }) => ({ kind, revision }))).toEqual([
      { kind: 'position', revision: null },
      { kind: 'gap', revision: 6 },
    ])
  })

  test('a file that is none', async () => {
    await writeFile(file, 'once upon a time '.repeat(1000))
    expect(await findings()).toEqual([{ kind: 'unreadable', stream: null, revision: null }])
  })
})

describe('what no office would have written, though its chain is right', () => {
  const found = (kind: string, revision: number) => [{ kind, stream: STREAM, revision }]

  test('two people at one counter', async () => {
    await writeDay(6)
    await append(6, { type: 'called', ticket: 2, counter: 'platz-1', reason: 'oldest' })
    expect(await findings()).toContainEqual({ kind: 'invariant', stream: STREAM, revision: 7 })
  })

  test('more numbers than the quota, told once', async () => {
    await writeDay(3)
    await append(
      3,
      { type: 'quotaChanged', session: 'dienstag', quota: 1 },
      { type: 'issuingStopped', reason: 'tooMany' },
    )
    expect(await findings()).toEqual(found('invariant', 4))
  })

  test('the same request twice', async () => {
    await writeDay(3)
    await append(
      3,
      { type: 'issuingStopped', reason: 'tooMany', request: 'request-1' },
      { type: 'issuingResumed' },
    )
    expect(await findings()).toEqual(found('order', 4))
  })

  test('something after the closing', async () => {
    await writeDay()
    await append(9, { type: 'issuingResumed' })
    expect(await findings()).toEqual(found('order', 10))
  })

  test('time that runs backwards', async () => {
    await writeDay(3)
    await append(3, { type: 'issuingResumed', at: '2020-11-17T06:59:59.999Z' })
    expect(await findings()).toEqual(found('order', 4))
  })

  test('the plan of another day', async () => {
    const plan = planFor(office, '2020-11-24', holidaysOf(office.state))
    await append(0, { type: 'planned', plan })
    expect(await findings()).toEqual(found('order', 1))
  })

  test('a fact of an unknown type', async () => {
    await write((journal) =>
      journal.append(STREAM, 0, [{ type: 'teleported', at: EIGHT, request: 'forged-1' }]),
    )
    expect(await findings()).toEqual(found('form', 1))
  })

  test('a fact that lacks something', async () => {
    await writeDay(3)
    const called = { type: 'called', ticket: 1, counter: 'platz-1', reason: 'bribed' }
    await write((journal) =>
      journal.append(STREAM, 3, [{ ...called, at: EIGHT, by: clerk, request: 'forged-1' }]),
    )
    expect(await findings()).toEqual(found('form', 4))
  })

  test('a name among what happened to accounts', async () => {
    const facts = [
      { type: 'accountMade', account: 'account-1', role: 'clerk', by: null },
      { type: 'accountMade', account: 'account-2', role: 'clerk', by: null, name: 'Beispiel' },
    ]
    const logged = facts.map((fact, n) => ({ ...fact, at: EIGHT, request: `forged-${n}` }))
    await write((journal) => journal.append('access/dorf/2020', 0, logged))
    expect(await findings()).toEqual([{ kind: 'form', stream: 'access/dorf/2020', revision: 2 }])
  })

  test('an office that is not set up rightly, and a stream nobody knows', async () => {
    await write(async (journal) => {
      const circumstances = { at: EIGHT, request: 'forged-1', by: clerk }
      const configured = { type: 'configured', office: { ...office, zone: 'Mars/Base' } }
      await journal.append('office/willich', 0, [{ ...configured, ...circumstances }])
      await journal.append('diary/willich', 0, [{ type: 'noted', ...circumstances }])
    })
    expect(await findings()).toEqual([
      { kind: 'order', stream: 'diary/willich', revision: 1 },
      { kind: 'form', stream: 'office/willich', revision: 1 },
    ])
  })
})

describe('the set-up', () => {
  const manager: Actor = { role: 'manager', device: 'desk' }
  const change = (more: Partial<Configured>): Configured => ({
    type: 'configured',
    at: EIGHT,
    request: 'request-of-a-manager',
    by: manager,
    office: { ...office, name: 'Anders' },
    from: null,
    tookBack: null,
    ...more,
  })
  const audited = async (...changes: Partial<Configured>[]) => {
    await write(async (journal) => {
      await storeOffice(journal, office, EIGHT)
      await journal.append(
        'office/willich',
        1,
        changes.map((more, index) => change({ request: `request-of-a-manager-${index}`, ...more })),
      )
    })
    return findings()
  }
  const found = (kind: string, revision: number) => [{ kind, stream: 'office/willich', revision }]

  test('changed, planned and taken back is sound', async () => {
    expect(await audited({}, { from: '2020-12-01' }, { tookBack: 3 })).toEqual([])
  })

  test('written by an earlier version is sound', async () => {
    const { from: _from, tookBack: _tookBack, ...old } = change({})
    await write((journal) => journal.append('office/willich', 0, [old]))
    expect(await findings()).toEqual([])
  })

  test.each([
    ['form', { from: 'morgen' }],
    ['form', { tookBack: 0 }],
    ['form', { by: { role: 'king' } as unknown as Actor }],
    ['order', { from: '2020-11-17' }],
    ['order', { tookBack: 2 }],
    ['order', { at: '2020-11-17T06:59:59.999Z' }],
    ['order', { request: 'system-1' }],
  ])('is found as %s with %j', async (kind, more) => {
    expect(await audited(more)).toEqual(found(kind, 2))
  })
})
