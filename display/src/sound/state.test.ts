import { describe, expect, it } from 'vitest'
import { DISPLAY_VIEW } from '../../../e2e/testing/displayView.ts'
import { inQuietHours, soundStateOf } from './state.ts'

/** In Berlin in winter, where it is an hour later than in the moment. */
const quietAt = (time: string, ...quiet: [from: string, until: string][]) =>
  inQuietHours(
    quiet.map(([from, until]) => ({ from, until })),
    Date.parse(`2020-11-17T${time}:00.000Z`),
    'Europe/Berlin',
  )

describe('quiet hours', () => {
  it('begin and end by the office’s clock', () => {
    const lunch: [string, string] = ['12:00', '13:00']
    expect(['10:59', '11:00', '11:59', '12:00'].map((time) => quietAt(time, lunch))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('may run over midnight', () => {
    const night: [string, string] = ['22:00', '06:00']
    expect(['20:59', '21:00', '23:30', '04:59', '05:00'].map((t) => quietAt(t, night))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ])
  })

  it('are as many as there are', () => {
    expect(quietAt('13:30', ['12:00', '13:00'], ['14:00', '15:00'])).toBe(true)
    expect(quietAt('13:30')).toBe(false)
  })
})

describe('whether a display can be heard', () => {
  const rules = { ...DISPLAY_VIEW.announcement, quiet: [{ from: '12:00', until: '13:00' }] }
  const NOON = Date.parse('2020-11-17T11:30:00.000Z')
  const MORNING = NOON - 3_600_000
  const state = (
    changes: Partial<typeof rules>,
    ...[speaker, now]: ['ready' | 'needsTouch' | 'noDevice', number]
  ) => soundStateOf({ ...rules, ...changes }, speaker, now, 'Europe/Berlin')

  it('depends on the loudspeaker and on the hour', () => {
    expect(state({}, 'ready', MORNING)).toBe('on')
    expect(state({}, 'ready', NOON)).toBe('quiet')
    expect(state({}, 'noDevice', MORNING)).toBe('noDevice')
  })

  it('asks for the touch also in quiet hours, since they end', () => {
    expect(state({}, 'needsTouch', NOON)).toBe('needsTouch')
  })

  it('and not at all where the office wants no sound', () => {
    expect(state({ volume: 0 }, 'needsTouch', MORNING)).toBe('off')
    expect(state({ gong: false, languages: [] }, 'ready', MORNING)).toBe('off')
    expect(state({ gong: false }, 'ready', MORNING)).toBe('on')
    expect(state({ languages: [] }, 'ready', MORNING)).toBe('on')
  })
})
