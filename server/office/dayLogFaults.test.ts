/** One day's stream when the disk fails: nothing is promised that is not kept, and nothing comes twice. */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { atCounter, issue } from '../../e2e/testing/commands.ts'
import { numberOf, onDisk, openDayLog, type OpenDay, refusalOf } from '../../e2e/testing/dayLogs.ts'
import type { Fault } from '../../e2e/testing/faultyJournal.ts'
import { type Folder, temporaryFolder } from '../../e2e/testing/folder.ts'
import { at } from '../../e2e/testing/offices.ts'

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

/** One number is on its way to a disk that will fail, and two more were decided on top of it. */
async function threeOnTheirWay(fault: Fault) {
  const release = day.journal.hold()
  const first = day.log.submit(issue('kiosk-one', 'the-first-request'), now)
  await day.journal.nextAppend()
  const onTop = [1, 2].map(() => day.log.submit(issue(), now))
  day.journal.fault = fault
  release()
  return Promise.all([first, ...onTop])
}

describe('when a commit fails', () => {
  test('it and everything decided on top of it is refused', async () => {
    const results = await threeOnTheirWay('full')
    expect(results.map(refusalOf)).toEqual(['notSaved', 'notSaved', 'notSaved'])
  })

  test('memory is what is on disk', async () => {
    await threeOnTheirWay('full')
    expect(day.log.day).toEqual((await onDisk(file)).day)
  })

  test('the reason is kept until a commit succeeds again', async () => {
    await threeOnTheirWay('full')
    expect(day.log.failure?.message).toBeTruthy()
    day.journal.fault = null
    await day.log.submit(issue(), now)
    expect(day.log.failure).toBeNull()
  })

  test('somebody is told why, once', async () => {
    await threeOnTheirWay('full')
    await day.log.submit(issue(), now)
    expect(day.reported.map(String)).toEqual([String(day.log.failure)])
  })

  test('the numbers go on without a gap afterwards', async () => {
    await day.log.submit(issue(), now)
    await threeOnTheirWay('full')
    day.journal.fault = null
    expect(numberOf(await day.log.submit(issue(), now))).toBe(2)
  })

  test('the same request succeeds afterwards', async () => {
    await threeOnTheirWay('full')
    day.journal.fault = null
    const again = await day.log.submit(issue('kiosk-one', 'the-first-request'), now)
    expect(numberOf(again)).toBe(1)
  })

  test('and nothing can be read either, all is refused until it can', async () => {
    day.journal.unreadable = true
    await threeOnTheirWay('full')
    day.journal.fault = null
    const unread = await day.log.submit(issue(), now)
    day.journal.unreadable = false
    const read = await day.log.submit(issue(), now)
    expect([refusalOf(unread), numberOf(read)]).toEqual(['notSaved', 1])
  })
})

describe('when the disk reports a fault but has stored', () => {
  test('the command gets its answer, what was decided on top is refused', async () => {
    const [first, ...onTop] = await threeOnTheirWay('storedAfterAll')
    expect(first && numberOf(first)).toBe(1)
    expect(onTop.map(refusalOf)).toEqual(['notSaved', 'notSaved'])
  })

  test('the same request makes nothing new', async () => {
    await threeOnTheirWay('storedAfterAll')
    day.journal.fault = null
    const again = await day.log.submit(issue('kiosk-one', 'the-first-request'), now)
    expect(numberOf(again)).toBe(1)
    expect((await onDisk(file)).day.tickets).toHaveLength(1)
  })
})

describe('when a second process writes to the same day', () => {
  test('both give out different numbers', async () => {
    const other = await openDayLog(file)
    const results = await Promise.all([
      day.log.submit(issue(), now),
      other.log.submit(issue('kiosk-two'), now),
    ])
    await other.journal.close()
    expect(new Set(results.map(numberOf))).toEqual(new Set([1, 2]))
  })

  test('losing the race is no failure', async () => {
    const other = await openDayLog(file)
    await other.log.submit(issue('kiosk-two'), now)
    await day.log.submit(issue(), now)
    await other.journal.close()
    expect([day.log.failure, day.reported]).toEqual([null, []])
  })

  test('it is decided again for the moment it was asked for', async () => {
    const other = await openDayLog(file)
    await other.log.submit(atCounter('platz-1', { type: 'open' }), at('07:00'))
    const result = await day.log.submit(issue(), at('07:45'))
    await other.journal.close()
    expect(numberOf(result)).toBe(1)
  })

  test('a refusal is looked at again too', async () => {
    const other = await openDayLog(file)
    await other.log.submit(atCounter('platz-1', { type: 'open' }), now)
    const [first, ended] = await Promise.all([
      day.log.submit(issue(), now),
      // The counter is not open, as far as this process knows.
      day.log.submit(atCounter('platz-1', { type: 'next' }), now),
    ])
    await other.journal.close()
    expect([first, ended].map(refusalOf)).toEqual([null, null])
  })
})

test('whatever fails: what was answered is on disk once, what was not saved is not there', async () => {
  const step = fc.record({
    fault: fc.constantFrom<Fault>(null, null, 'full', 'storedAfterAll'),
    unreadable: fc.boolean(),
    /** Request numbers, few enough to come again. */
    requests: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const own = temporaryFolder()
      const { log, journal } = await openDayLog(own.file('wartemarke.db'))
      const promised = new Map<string, number>()
      for (const { fault, unreadable, requests } of steps) {
        journal.fault = fault
        // Whether a fact was stored by a failing disk shows once the disk can be read.
        journal.unreadable = unreadable && fault !== 'storedAfterAll'
        const answers = await Promise.all(
          requests.map(async (n) => {
            const request = `request-number-${n}`
            return { request, result: await log.submit(issue('k', request), now) }
          }),
        )
        for (const { request, result } of answers)
          if ('facts' in result) promised.set(request, numberOf(result))
      }
      await journal.close()
      const { facts } = await onDisk(own.file('wartemarke.db'))
      own.remove()
      const stored = facts.flatMap((f) => (f.type === 'issued' ? [[f.request, f.ticket]] : []))
      expect(stored).toEqual([...promised].sort((a, b) => a[1] - b[1]))
    }),
    { numRuns: 40 },
  )
})
