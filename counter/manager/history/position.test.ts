import { beforeEach, describe, expect, test } from 'vitest'
import { Replay } from '#shared/domain/history/replay.ts'
import { at, SYSTEM } from '#shared/domain/testing/smallTown.ts'
import { Story } from '#shared/domain/testing/story.ts'
import { later, nextFact, positionAt, previousFact, type Span } from './position.ts'

/** Facts: 1 the plan at 07:00, 2 and 3 numbers at 08:10, 4 a number at 08:20, 5 closed at the start next day. */
let replay: Replay
const span: Span = { from: at('07:45'), until: at('12:30') }

beforeEach(() => {
  const story = new Story().at('08:10')
  story.pullMany(2)
  story.at('08:20').pull()
  story.at('23:59').ask(SYSTEM, { type: 'closeDay', cause: 'start' })
  replay = new Replay(story.facts)
})

const time = (moment: string) => positionAt(replay, span, at(moment))

describe('the arrows go from fact to fact', () => {
  test('forwards, also where two share a moment', () => {
    const first = nextFact(replay, span, time('07:45'))
    expect(first).toEqual({ revision: 2, at: at('08:10') })
    expect(nextFact(replay, span, first)).toEqual({ revision: 3, at: at('08:10') })
  })

  test('backwards, first to the one that happened last', () => {
    const here = previousFact(replay, span, time('08:15'))
    expect(here).toEqual({ revision: 3, at: at('08:10') })
    expect(previousFact(replay, span, here)).toEqual({ revision: 2, at: at('08:10') })
  })

  test('not further back than the beginning', () => {
    expect(previousFact(replay, span, time('07:50'))).toEqual({ revision: 1, at: at('07:45') })
    expect(previousFact(replay, span, time('07:45'))).toEqual({ revision: 1, at: at('07:45') })
  })

  test('to the end of a day that was closed long after', () => {
    const last = nextFact(replay, span, time('09:00'))
    expect(last).toEqual({ revision: 5, at: at('12:30') })
    expect(nextFact(replay, span, last)).toEqual(last)
  })
})

test('the page keys go by time, and stay within the day', () => {
  expect(later(replay, span, time('08:00'), 900)).toEqual({ revision: 3, at: at('08:15') })
  expect(later(replay, span, time('07:50'), -900)).toEqual({ revision: 1, at: at('07:45') })
  expect(later(replay, span, time('12:20'), 900)).toEqual({ revision: 5, at: at('12:30') })
})
