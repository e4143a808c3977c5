/** From one day to the next: by a fact, not by midnight, and after a power cut too. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Office as Configuration } from '#shared/domain/config.ts'
import type { Fact } from '#shared/domain/day/facts.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { atCounter, byManager, issue } from '../../e2e/testing/commands.ts'
import { numberOf, refusalOf } from '../../e2e/testing/dayLogs.ts'
import { type Folder, temporaryFolder } from '../../e2e/testing/folder.ts'
import { at, DATE, smallOffice } from '../../e2e/testing/offices.ts'
import { openOffice, type OpenOffice } from '../../e2e/testing/openOffice.ts'
import { dayStream } from './plan.ts'

const NEXT_DATE = '2020-11-18'
const midnight = at('00:00', NEXT_DATE)

let folder: Folder
let town: OpenOffice

const start = async (from: Moment = at('08:00'), configuration?: Configuration) => {
  town = await openOffice(folder.file('wartemarke.db'), from, configuration)
}

beforeEach(async () => {
  folder = temporaryFolder()
  await start()
})

afterEach(async () => {
  await town.close()
  folder.remove()
})

const nextDay = () => town.published(({ day }) => day.plan.date === NEXT_DATE)

/** Why a day was closed; undefined while it is open. */
async function closedBecause(date: string): Promise<string | undefined> {
  const facts = await town.journal.read<Fact>(dayStream('probe', date), 1)
  const closed = facts.find((fact) => fact.type === 'closed')
  return closed?.type === 'closed' ? closed.cause : undefined
}

async function serveOne(counter: string): Promise<void> {
  for (const type of ['open', 'next', 'here', 'finish'] as const)
    await town.office.submit(atCounter(counter, { type }))
}

describe('at midnight with nobody waiting', () => {
  test('a new day begins and the old one is closed', async () => {
    const begun = nextDay()
    town.clock.set(midnight)
    expect((await begun).day.tickets).toEqual([])
    expect(await closedBecause(DATE)).toBe('idle')
  })

  test('numbers begin with 1 again', async () => {
    await town.office.submit(issue())
    await serveOne('platz-1')
    const begun = nextDay()
    town.clock.set(midnight)
    await begun
    town.clock.set(at('08:00', NEXT_DATE))
    expect(numberOf(await town.office.submit(issue()))).toBe(1)
  })

  test('a command that comes just then is decided on the new day', async () => {
    town.clock.set(midnight)
    const result = await town.office.submit(atCounter('platz-1', { type: 'open' }))
    expect('day' in result && result.day.plan.date).toBe(NEXT_DATE)
  })
})

describe('at midnight with somebody waiting', () => {
  beforeEach(async () => {
    await town.office.submit(issue())
    town.clock.set(midnight)
  })

  test('the old day stays', async () => {
    await town.office.submit(atCounter('platz-1', { type: 'open' }))
    expect(town.office.day.plan.date).toBe(DATE)
  })

  test('the new day begins when the last one is served', async () => {
    const begun = nextDay()
    await serveOne('platz-1')
    await begun
    expect(await closedBecause(DATE)).toBe('idle')
  })

  test('the new day begins with its first numbers at the latest', async () => {
    const begun = nextDay()
    town.clock.set(at('07:45', NEXT_DATE))
    await begun
    expect(await closedBecause(DATE)).toBe('nextDay')
  })
})

describe('the first numbers of the next day', () => {
  test('are those for walk-ins, though the telephone begins earlier', async () => {
    const [walkIn] = smallOffice().sessions
    const phone = { ...walkIn, id: 'telefon', kind: 'phone' as const, from: '06:00', quota: [] }
    delete phone.ticketsFrom
    const sessions = [...smallOffice().sessions, phone as Configuration['sessions'][number]]
    await town.close()
    await start(at('09:00'), smallOffice({ sessions }))
    await town.office.submit(issue())
    town.clock.set(at('06:00', NEXT_DATE))
    await town.office.submit(atCounter('platz-1', { type: 'open' }))
    expect(town.office.day.plan.date).toBe(DATE)
  })
})

describe('a request whose answer was lost before midnight', () => {
  const request = 'lost-before-midnight'

  beforeEach(async () => {
    await town.office.submit(byManager({ type: 'closeDay', cause: 'manager' }, request))
  })

  test('gets that answer after it, and does nothing to the new day', async () => {
    const begun = nextDay()
    town.clock.set(midnight)
    await begun
    const again = await town.office.submit(
      byManager({ type: 'closeDay', cause: 'manager' }, request),
    )
    expect(refusalOf(again)).toBeNull()
    expect(town.office.day.closedAt).toBeNull()
  })

  test('gets it after a restart too', async () => {
    await town.close()
    await start(at('07:00', NEXT_DATE))
    await town.office.submit(byManager({ type: 'closeDay', cause: 'manager' }, request))
    expect(town.office.day.closedAt).toBeNull()
  })
})

describe('a day left open by a power cut', () => {
  beforeEach(async () => {
    await town.office.submit(issue())
    await town.cutPower()
  })

  test('is closed at the next start', async () => {
    await start(at('07:00', NEXT_DATE))
    expect(await closedBecause(DATE)).toBe('start')
  })

  test('goes on when the start is on the same day', async () => {
    await start(at('08:10'))
    expect(numberOf(await town.office.submit(issue()))).toBe(2)
  })

  test('is closed too when the clock was wrong at the start and is then set right', async () => {
    await start(at('07:00', '2001-01-01'))
    const right = nextDay()
    town.clock.set(at('07:00', NEXT_DATE))
    await right
    expect(await closedBecause(DATE)).toBe('start')
  })
})

describe('a changed configuration', () => {
  const withThird = () => {
    const { counters } = smallOffice()
    const third = { id: 'platz-3', name: '3', services: ['ausweis'] }
    return smallOffice({ counters: [...counters, third] })
  }

  test('holds from the next start on, and the numbers go on', async () => {
    await town.office.submit(issue())
    await town.close()
    await start(at('09:00'), withThird())
    expect(refusalOf(await town.office.submit(atCounter('platz-3', { type: 'open' })))).toBeNull()
    expect(numberOf(await town.office.submit(issue()))).toBe(2)
  })

  test('is a fact only when it is a change', async () => {
    await town.close()
    await start(at('09:00'), withThird())
    const before = town.office.day.revision
    await town.close()
    await start(at('09:00'), withThird())
    expect(town.office.day.revision).toBe(before)
  })
})

describe('a disk that fails at midnight', () => {
  test('is told to everybody, and the new day begins when it works again', async () => {
    town.journal.fault = 'full'
    const failing = town.published((snapshot) => snapshot.failing && snapshot.now >= midnight)
    town.clock.set(midnight)
    expect((await failing).day.plan.date).toBe(DATE)
    expect(town.reported).not.toEqual([])
    town.journal.fault = null
    const begun = nextDay()
    town.clock.set(at('00:00:05', NEXT_DATE))
    expect((await begun).failing).toBe(false)
  })

  test('once the old day is closed does not stop the new one either', async () => {
    await town.office.submit(byManager({ type: 'closeDay', cause: 'manager' }))
    town.journal.unreadable = true
    const failing = town.published((snapshot) => snapshot.failing)
    town.clock.set(midnight)
    await failing
    town.journal.unreadable = false
    const begun = nextDay()
    town.clock.set(at('00:00:05', NEXT_DATE))
    expect((await begun).failing).toBe(false)
  })
})
