/** Whose turn it is on the card, and until when. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DisplayCall } from '#shared/protocol/waitingRoomViews.ts'
import { freshAt, hear, hold, NOTHING_HEARD, release, waitingAt } from './announcements.ts'
import {
  call,
  labelAt,
  listen,
  range,
  recalled,
  START,
  view,
} from '../../e2e/testing/announcing.ts'

describe('a call', () => {
  it('is fresh from the moment it is heard until 12 seconds after its announcement', () => {
    const heard = listen(view(0, []), view(1, [call(1, 1)]))
    expect(labelAt(heard, 1)).toBe('1')
    expect(labelAt(heard, 12.9)).toBe('1')
    expect(labelAt(heard, 13)).toBeNull()
  })

  it('is not announced again by later views', () => {
    const heard = listen(view(1, [call(1, 1)]), view(5, [call(1, 1)]), view(60, [call(1, 1)]))
    expect(labelAt(heard, 60)).toBeNull()
  })

  it('gives way when it is answered, but not before it has had its four seconds', () => {
    const heard = listen(view(0, [call(1, 0)]), view(2, [call(1, 0, { open: false })]))
    expect(labelAt(heard, 3.9)).toBe('1')
    expect(labelAt(heard, 4)).toBeNull()
  })
})

describe('ten calls in one second', () => {
  const calls = range(1, 10).map((number) => call(number, number / 10))

  it('each have the card for four seconds, in their order, also those that drop out of the list', () => {
    const heard = listen(
      view(0, []),
      ...calls.map((_, i) => view((i + 1) / 10, calls.slice(0, i + 1))),
    )
    const shown = range(0, 9).map((turn) => labelAt(heard, 0.1 + turn * 4 + 2))
    expect(shown).toEqual(range(1, 10).map(String))
    expect(labelAt(heard, 0.1 + 39.9)).toBe('10')
    expect(labelAt(heard, 0.1 + 40)).toBeNull()
  })

  it('arriving in a single view are announced as far as the view lists them', () => {
    const heard = listen(view(0, []), view(1, calls))
    expect(range(0, 7).map((turn) => labelAt(heard, 1 + turn * 4))).toEqual(
      range(3, 10).map(String),
    )
  })
})

describe('a recall', () => {
  it('is announced again', () => {
    const first = call(1, 0)
    const heard = listen(view(0, [first]), view(40, [recalled(first, 40)]))
    expect(freshAt(heard, START + 41_000)?.call.recalls).toBe(1)
    expect(labelAt(heard, 52)).toBeNull()
  })

  it('is announced again also when the office’s clock stands still', () => {
    const first = call(1, 0)
    const heard = listen(view(0, [first]), view(0, [recalled(first, 0)]))
    expect(freshAt(heard, START + 4_000)?.call.recalls).toBe(1)
  })

  it('of a call that still waits for the card does not make it come twice', () => {
    const [a, b, c] = [call(1, 0), call(2, 0), call(3, 0)]
    const heard = listen(view(0, [a, b, c]), view(1, [a, b, recalled(c, 1)]))
    expect([0, 4, 8].map((seconds) => labelAt(heard, seconds))).toEqual(['1', '2', '3'])
    expect(freshAt(heard, START + 9_000)?.call.recalls).toBe(1)
    expect(heard.queue).toHaveLength(3)
  })
})

describe('with a gong and a voice', () => {
  const at = (seconds: number) => START + seconds * 1000
  const three = () => listen(view(0, [call(1, 0), call(2, 0), call(3, 0)]))

  it('the others wait until they are over', () => {
    const held = hold(three(), at(0))
    expect([4, 12, 24.9].map((seconds) => labelAt(held, seconds))).toEqual(['1', '1', '1'])
    const released = release(held, at(9))
    expect([9, 12.9, 13].map((seconds) => labelAt(released, seconds))).toEqual(['2', '2', '3'])
  })

  it('four seconds are the least, however short the gong', () => {
    const released = release(hold(three(), at(0)), at(1))
    expect([3.9, 4].map((seconds) => labelAt(released, seconds))).toEqual(['1', '2'])
  })

  it('what never ends makes nobody wait for longer than 25 seconds', () => {
    expect(labelAt(hold(three(), at(0)), 25)).toBe('2')
  })

  it('the last one stays fresh while it is heard', () => {
    const alone = hold(listen(view(0, [call(1, 0)])), at(0))
    expect(labelAt(alone, 20)).toBe('1')
    expect(labelAt(release(alone, at(20)), 20)).toBeNull()
    expect(labelAt(release(alone, at(6)), 11.9)).toBe('1')
  })

  it('views that come meanwhile change nothing about it', () => {
    const held = hold(three(), at(0))
    const more = hear(held, view(5, [call(1, 0), call(2, 0), call(3, 0), call(4, 5)]))
    expect([6, 24.9, 25].map((seconds) => labelAt(more, seconds))).toEqual(['1', '1', '2'])
    expect(waitingAt(more, at(6))).toBe(3)
  })

  it('an answered call keeps its turn until the voice is over, and an undone one loses it at once', () => {
    const [a, b] = [call(1, 0), call(2, 0)]
    const held = hold(listen(view(0, [a, b])), at(0))
    expect(labelAt(hear(held, view(5, [{ ...a, open: false }, b])), 6)).toBe('1')
    expect(labelAt(hear(held, view(5, [b])), 5)).toBe('2')
  })

  it('an answered call that waits among many does not vanish because an older one is still open', () => {
    const calls = range(1, 12).map((number) => call(number, 0))
    const held = hold(listen({ ...view(0, []), calls }), at(0))
    const listed = calls.filter((one) => one.call !== 3)
    expect(
      hear(held, { ...view(5, []), calls: listed }).queue.map((turn) => turn.call.call),
    ).toContain(3)
  })
})

describe('an undone call', () => {
  it('vanishes at once, and the next one takes its place', () => {
    const [a, b] = [call(1, 0), call(2, 1)]
    const heard = listen(view(0, [a]), view(1, [a, b]), view(2, [b]))
    expect(labelAt(heard, 2)).toBe('2')
    expect(labelAt(hear(heard, view(3, [])), 3)).toBeNull()
  })

  it('vanishes from a full list too, and the older call that fills the gap is not announced', () => {
    const calls = range(1, 9).map((number) => call(number, number / 10))
    const heard = listen(
      ...calls.map((_, i) => view((i + 1) / 10, calls.slice(0, i + 1))),
      view(40, calls),
      view(41, [...calls, call(10, 41)]),
      view(42, calls),
    )
    expect(heard.queue).toEqual([])
  })
})

describe('whatever happens', () => {
  const event = fc.record({
    after: fc.integer({ min: 0, max: 20_000 }),
    what: fc.constantFrom('call' as const, 'recall' as const, 'answer' as const, 'undo' as const),
    which: fc.nat({ max: 7 }),
    voice: fc.constantFrom('begins' as const, 'ends' as const, 'silent' as const),
    slip: fc.integer({ min: -3_000, max: 0 }),
    lostFor: fc.option(fc.integer({ min: 0, max: 60_000 })),
  })

  it('turns follow one another without overlap, last four seconds, and nothing piles up', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 200 }), (events) => {
        let heard = NOTHING_HEARD
        let calls: DisplayCall[] = []
        let ms = 0
        let made = 0
        const announced: number[] = []
        for (const { after, what, which, voice, slip, lostFor } of events) {
          ms += after
          const seconds = ms / 1000
          if (what === 'call' || what === 'recall') announced.push(seconds)
          const chosen = calls.at(-1 - which)
          if (what === 'call') calls = [...calls, call(++made, seconds)].slice(-20)
          else if (what === 'undo') calls = calls.filter((c) => c !== chosen)
          else
            calls = calls.map((c) =>
              c !== chosen ? c : what === 'recall' ? recalled(c, seconds) : { ...c, open: false },
            )
          const now = START + ms
          const lostAt = lostFor === null ? Infinity : now - lostFor
          heard = hear(heard, view(seconds, calls), { lostAt, slip })
          if (voice === 'begins') heard = hold(heard, now)
          if (voice === 'ends') heard = release(heard, now)

          const { queue } = heard
          expect(queue.every(({ until }) => until > now)).toBe(true)
          expect(queue.every(({ from, until }) => until - from >= 4_000)).toBe(true)
          expect(queue.slice(1).every(({ from }, i) => from >= (queue[i]?.until ?? 0))).toBe(true)
          const recent = announced.filter((at) => at > seconds - 12)
          expect(heard.heard.length).toBeLessThanOrEqual(8 + recent.length)
        }
      }),
    )
  })

  it('two thousand calls leave nothing behind', () => {
    let heard = NOTHING_HEARD
    const calls = range(1, 2_000).map((number) => call(number, number * 20))
    for (let i = 8; i < calls.length; i++)
      heard = hear(heard, view((i + 1) * 20, calls.slice(i - 7, i + 1)))
    expect(heard.queue).toHaveLength(1)
    expect(heard.heard).toHaveLength(8)
  })
})
