/** One day's stream: commit before the answer, commits in groups, and requests that are sent again. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { atCounter, issue } from '../../e2e/testing/commands.ts'
import {
  numberOf,
  onDisk,
  openDayLog,
  type OpenDay,
  refusalOf,
  turn,
} from '../../e2e/testing/dayLogs.ts'
import { type Folder, temporaryFolder } from '../../e2e/testing/folder.ts'
import { at, withPlaces } from '../../e2e/testing/offices.ts'

const now = at('08:00')

let folder: Folder
let file: string
let day: OpenDay

beforeEach(async () => {
  folder = temporaryFolder()
  file = folder.file('wartemarke.db')
  day = await openDayLog(file)
})

afterEach(async () => {
  await day.journal.close()
  folder.remove()
})

async function restart(): Promise<void> {
  await day.journal.close()
  day = await openDayLog(file)
}

describe('a command', () => {
  test('is answered only when its facts are on disk', async () => {
    const release = day.journal.hold()
    const answer = day.log.submit(issue(), now)
    let answered = false
    void answer.then(() => (answered = true))
    await day.journal.nextAppend()
    await turn()
    expect(answered).toBe(false)
    release()
    await answer
    expect((await onDisk(file)).day.tickets).toHaveLength(1)
  })

  test('changes what is shown only when its facts are on disk', async () => {
    const release = day.journal.hold()
    let published = 0
    day.log.onCommit = () => published++
    const answer = day.log.submit(issue(), now)
    await day.journal.nextAppend()
    await turn()
    expect([day.log.day.tickets.length, published]).toEqual([0, 0])
    release()
    await answer
    expect([day.log.day.tickets.length, published]).toEqual([1, 1])
  })

  test('sees what was decided before it, though that is not on disk yet', async () => {
    const numbers = await Promise.all([1, 2, 3].map(() => day.log.submit(issue(), now)))
    expect(numbers.map(numberOf)).toEqual([1, 2, 3])
  })

  test('is refused only when what it was refused for is on disk', async () => {
    await day.journal.close()
    folder.remove()
    day = await openDayLog(file, withPlaces(1))
    const release = day.journal.hold()
    const last = day.log.submit(issue(), now)
    const late = day.log.submit(issue('kiosk-two'), now)
    let refused = false
    void late.then(() => (refused = true))
    await day.journal.nextAppend()
    await turn()
    expect(refused).toBe(false)
    release()
    expect(numberOf(await last)).toBe(1)
    expect(refusalOf(await late)).toBe('soldOut')
  })
})

describe('commands that come while a commit is under way', () => {
  test('gather in exactly one further commit', async () => {
    const release = day.journal.hold()
    const first = day.log.submit(issue(), now)
    await day.journal.nextAppend()
    const others = Array.from({ length: 50 }, () => day.log.submit(issue(), now))
    release()
    const numbers = (await Promise.all([first, ...others])).map(numberOf)
    expect(day.journal.appends.map(({ facts }) => facts)).toEqual([1, 1, 50])
    expect(numbers).toEqual(Array.from({ length: 51 }, (_, index) => index + 1))
  })

  test('share the first commit when they come in the same turn', async () => {
    await Promise.all([1, 2, 3].map(() => day.log.submit(issue(), now)))
    expect(day.journal.appends.map(({ facts }) => facts)).toEqual([1, 3])
  })
})

describe('a request sent again', () => {
  const request = 'the-same-request-1'

  test('while the first is under way gets the same answer', async () => {
    const [first, second] = await Promise.all([
      day.log.submit(issue('kiosk-one', request), now),
      day.log.submit(issue('kiosk-one', request), now),
    ])
    expect(second).toEqual(first)
    expect((await onDisk(file)).day.tickets).toHaveLength(1)
  })

  test('after the answer gets the same answer', async () => {
    const first = await day.log.submit(issue('kiosk-one', request), now)
    const second = await day.log.submit(issue('kiosk-one', request), now)
    expect([numberOf(first), numberOf(second)]).toEqual([1, 1])
    expect((await onDisk(file)).day.tickets).toHaveLength(1)
  })

  test('after a restart gets the same facts and makes none', async () => {
    const first = await day.log.submit(issue('kiosk-one', request), now)
    await restart()
    const second = await day.log.submit(issue('kiosk-one', request), now)
    expect('facts' in first && 'facts' in second && second.facts).toEqual(
      'facts' in first && first.facts,
    )
    expect((await onDisk(file)).day.tickets).toHaveLength(1)
  })

  test('is still this one when somebody else has gone on meanwhile', async () => {
    await day.log.submit(issue('kiosk-one', request), now)
    await day.log.submit(issue('kiosk-two'), now)
    expect(numberOf(await day.log.submit(issue('kiosk-one', request), now))).toBe(1)
  })

  test('after a refusal is decided anew, for nothing had happened', async () => {
    const early = await day.log.submit(issue('kiosk-one', request), at('07:44'))
    const later = await day.log.submit(issue('kiosk-one', request), at('07:45'))
    expect([refusalOf(early), numberOf(later)]).toEqual(['notYetOpen', 1])
  })

  test('by another device is refused, under way or done', async () => {
    const [, underWay] = await Promise.all([
      day.log.submit(issue('kiosk-one', request), now),
      day.log.submit(issue('kiosk-two', request), now),
    ])
    const done = await day.log.submit(issue('kiosk-two', request), now)
    expect([underWay, done].map(refusalOf)).toEqual(['notAllowed', 'notAllowed'])
  })

  test('by another counter on the same machine is refused', async () => {
    const browser = { device: 'one-browser', request }
    await day.log.submit(atCounter('platz-1', { type: 'open' }, browser), now)
    const other = await day.log.submit(atCounter('platz-2', { type: 'open' }, browser), now)
    expect(refusalOf(other)).toBe('notAllowed')
  })

  test('that called somebody to an automatic counter as well is still its own', async () => {
    await day.log.submit(atCounter('platz-1', { type: 'open' }), now)
    await day.log.submit(atCounter('platz-1', { type: 'automatic', on: true }), now)
    const first = await day.log.submit(issue('kiosk-one', request), now)
    const again = await day.log.submit(issue('kiosk-one', request), now)
    expect('facts' in first && first.facts.map(({ type }) => type)).toEqual(['issued', 'called'])
    expect(numberOf(again)).toBe(1)
  })
})

describe('time', () => {
  test('never runs backwards: after the clock was put back nobody overtakes', async () => {
    await day.log.submit(issue(), at('09:00'))
    await day.log.submit(issue(), at('08:00'))
    const [first, second] = day.log.day.tickets
    expect([second?.rank, day.log.day.line]).toEqual([first?.rank, [1, 2]])
  })

  test('does not stay ahead because of something that left no fact', async () => {
    const tick = { type: 'tick', by: { role: 'system' }, request: 'a-clock-far-ahead' } as const
    const before = day.log.submit(issue(), now)
    await day.log.submit(tick, at('23:00'))
    await before
    const result = await day.log.submit(issue(), now)
    expect('facts' in result && result.facts[0]?.at).toBe(now)
  })
})
