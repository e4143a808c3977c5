import { describe, expect, test } from 'vitest'
import { at, MANAGER, morning, SYSTEM } from '../testing/smallTown.ts'
import { Story } from '../testing/story.ts'
import { Replay } from './replay.ts'
import { spanOf } from './span.ts'

/** Facts 1 to 3: the plan at 07:00, a number at 08:10, another at 08:20. */
const twoNumbers = () => {
  const story = new Story().at('08:10')
  story.pull()
  story.at('08:20').pull()
  return story
}

test.each([
  ['06:59', 0],
  ['07:00', 1],
  ['08:09:59', 1],
  ['08:10', 2],
  ['12:00', 3],
])('at %s the last fact is number %d', (time, revision) => {
  expect(new Replay(twoNumbers().facts).revisionAt(at(time))).toBe(revision)
})

test('a day with a hole is refused', () => {
  const [plan, , last] = twoNumbers().facts
  expect(() => new Replay([plan!, last!])).toThrow('does not follow')
})

describe('a day lasts', () => {
  const span = ({ facts, day }: Story) => spanOf(facts, day)

  test('from the first numbers to the end of its hours, whenever it was planned', () => {
    expect(span(twoNumbers())).toEqual({ from: at('07:45'), until: at('12:30') })
  })

  test('longer when somebody was served longer', () => {
    const story = twoNumbers().open(1).at('12:50')
    story.clerk(1, 'next')
    expect(span(story)?.until).toBe(at('12:50'))
  })

  test('until the manager closed it, but not until a later start did', () => {
    const closed = twoNumbers().at('13:00')
    closed.ask(MANAGER, { type: 'closeDay', cause: 'manager' })
    expect(span(closed)?.until).toBe(at('13:00'))
    const left = twoNumbers().at('18:00')
    left.ask(SYSTEM, { type: 'closeDay', cause: 'start' })
    expect(span(left)?.until).toBe(at('12:30'))
  })

  test('not at all without hours or numbers', () => {
    expect(span(new Story({ sessions: [] }))).toBeNull()
    expect(span(new Story({ sessions: [morning([], { kind: 'appointment' })] }))).toBeNull()
  })
})
