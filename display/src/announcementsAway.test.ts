/** What a display does not say again that was lost, asleep, loaded anew or told by another server. */
import { describe, expect, it } from 'vitest'
import { freshAt, hear, nextChange } from './announcements.ts'
import { call, labelAt, listen, range, START, view } from '../../e2e/testing/announcing.ts'

describe('the office’s clock, when it turns out to be behind what it was taken for,', () => {
  it('makes nobody’s turn begin again', () => {
    const calls = [call(1, 0), call(2, 0)]
    const heard = listen(view(0, calls))
    expect(labelAt(heard, 4)).toBe('2')
    const corrected = hear(heard, view(3.9, calls), { slip: -200 })
    expect(labelAt(corrected, 3.9)).toBe('2')
    expect(corrected.queue).toHaveLength(1)
  })

  it('gives nobody a longer turn', () => {
    const calls = [call(1, 0), call(2, 0)]
    const heard = hear(listen(view(0, calls)), view(0, calls), { slip: -3_000 })
    expect([0.9, 1].map((seconds) => labelAt(heard, seconds))).toEqual(['1', '2'])
  })
})

describe('a connection that was lost for a moment', () => {
  const calls = [call(1, 0), call(2, 0), call(3, 0)]
  const back = (seconds: number, listed = calls) =>
    hear(listen(view(0, calls)), view(seconds, listed), { lostAt: START + 2_000 })

  it('lets nobody’s turn begin while it lasts', () => {
    const heard = listen(view(0, calls))
    expect(freshAt(heard, START + 3_000, START + 2_000)?.call.label).toBe('1')
    expect(freshAt(heard, START + 5_000, START + 2_000)).toBeNull()
  })

  it('costs nobody his turn', () => {
    expect([30, 34, 38].map((seconds) => labelAt(back(30), seconds))).toEqual(['2', '3', null])
  })

  it('costs the turn of those who were answered, and of those who were called two minutes ago', () => {
    const answered = calls.map((one) => (one.call === 2 ? { ...one, open: false } : one))
    expect(back(30, answered).queue.map((turn) => turn.call.label)).toEqual(['3'])
    expect(back(119).queue).toHaveLength(2)
    expect(back(120).queue).toEqual([])
  })
})

describe('after a sleep', () => {
  const calls = range(1, 10).map((number) => call(number, number * 30))

  it('through ten calls, only the newest is announced, and only if it is still fresh', () => {
    const asleep = listen(view(0, []))
    expect(labelAt(hear(asleep, view(305, calls)), 305)).toBe('10')
    expect(nextChange(hear(asleep, view(360, calls)), START + 360_000)).toBeNull()
  })

  it('the views that piled up do not replay it either', () => {
    const heard = listen(
      view(0, []),
      ...calls.map((_, i) => view((i + 1) * 30, calls.slice(0, i + 1))),
      view(400, calls),
    )
    expect(heard.queue).toEqual([])
  })

  it('a call that was answered meanwhile is not announced', () => {
    expect(listen(view(5, [call(1, 0, { open: false })])).queue).toEqual([])
  })

  it('the queue of before is over, since time went on', () => {
    const heard = listen(
      view(
        0,
        range(1, 8).map((number) => call(number, 0)),
      ),
    )
    expect(freshAt(heard, START + 600_000)).toBeNull()
    expect(nextChange(heard, START + 600_000)).toBeNull()
  })
})

describe('after a reload', () => {
  it('a call of a few seconds ago is still fresh for the rest of its time', () => {
    const heard = listen(view(10, [call(1, 0), call(2, 5)]))
    expect(labelAt(heard, 10)).toBe('1')
    expect(labelAt(heard, 14)).toBe('2')
    expect(labelAt(heard, 18)).toBeNull()
  })

  it('an old open call is not announced', () => {
    expect(listen(view(60, [call(1, 0)])).queue).toEqual([])
  })
})

describe('another run of the server', () => {
  it('announces nothing again that was heard in the run before', () => {
    const heard = listen(view(5, [call(1, 0)]), view(8, [call(1, 0)], 'two'))
    expect(heard.queue).toEqual(listen(view(5, [call(1, 0)])).queue)
    expect(listen(view(5, [call(1, 0)]), view(20, [call(1, 0)], 'two')).queue).toEqual([])
  })
})

describe('another day', () => {
  const DAY = 86_400

  it('begins with call number 1 again, and that is a new call', () => {
    const heard = listen(view(5, [call(1, 0)]), view(DAY, []), view(DAY + 9, [call(1, DAY + 8)]))
    expect(labelAt(heard, DAY + 9)).toBe('1')
  })

  it('takes the last call of the day before off the card', () => {
    expect(listen(view(0, [call(1, 0)]), view(1, [])).queue).toEqual([])
  })
})
