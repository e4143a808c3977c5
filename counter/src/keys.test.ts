import { describe, expect, test } from 'vitest'
import {
  beforeClosing,
  CALLED,
  CLOSED,
  IDLE,
  NOW,
  PAUSED,
  SERVING,
} from '../../e2e/gallery/counterViews.ts'
import { barrier } from './intents.ts'
import { helpIntent, intentOf, type KeyPress, type KeyState } from './keys.ts'

const state = (more: Partial<KeyState> = {}): KeyState => ({
  view: SERVING,
  role: 'clerk',
  live: true,
  picked: null,
  letters: true,
  ...more,
})

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  onControl: false,
  ...more,
})

describe('the space bar is the next step', () => {
  test.each([
    [CLOSED, 'open'],
    [PAUSED, 'open'],
    [IDLE, 'next'],
    [CALLED, 'here'],
    [SERVING, 'next'],
  ] as const)('%#', (view, deed) => {
    expect(intentOf(press(' '), state({ view }))).toEqual({ do: deed })
  })

  test('but a focused button keeps it, and Enter, for itself', () => {
    expect(intentOf(press(' ', { onControl: true }), state())).toBeNull()
    expect(intentOf(press('Enter', { onControl: true }), state({ picked: 47 }))).toBeNull()
  })
})

describe('the information desk', () => {
  const atDesk = (more: Partial<KeyState> = {}) => state({ role: 'desk', ...more })

  test('issues a number with the space bar', () => {
    expect(intentOf(press(' '), atDesk())).toEqual({ ask: 'issue' })
  })

  test('has no key for what happens at a counter', () => {
    for (const key of 'enfzwptxr+') {
      expect(intentOf(press(key), atDesk())).toBeNull()
      expect(intentOf(press(key), atDesk({ view: CALLED }))).toBeNull()
    }
    expect(intentOf(press('Enter'), atDesk({ picked: 47 }))).toBeNull()
  })

  test('gives priority, cancels and calls for help', () => {
    expect(intentOf(press('v'), atDesk({ picked: 47 }))).toEqual({ ask: 'prioritise', ticket: 47 })
    expect(intentOf(press('Delete'), atDesk({ picked: 47 }))).toEqual({ ask: 'cancel', ticket: 47 })
    expect(helpIntent(press('F12'), atDesk().view)).toEqual({ do: 'callHelp' })
  })
})

describe('letters', () => {
  test('answer a call', () => {
    const called = state({ view: CALLED })
    expect(intentOf(press('e'), called)).toEqual({ do: 'recall' })
    expect(intentOf(press('N'), called)).toEqual({ do: 'miss' })
    expect(intentOf(press('s'), called)).toEqual({ ask: 'cancel', ticket: 45 })
    for (const key of 'fzw+') expect(intentOf(press(key), called)).toBeNull()
  })

  test('end a service', () => {
    expect(intentOf(press('f'), state())).toEqual({ do: 'finish' })
    expect(intentOf(press('z'), state())).toEqual({ ask: 'park', ticket: 45 })
    expect(intentOf(press('w'), state())).toEqual({ ask: 'transfer', ticket: 45 })
    expect(intentOf(press('+'), state())).toEqual({ ask: 'addService', ticket: 45 })
    for (const key of 'en') expect(intentOf(press(key), state())).toBeNull()
  })

  test('say what came of it, where the office has words for that', () => {
    expect(intentOf(press('g'), state())).toEqual({ ask: 'outcome', ticket: 45 })
    expect(intentOf(press('g'), state({ view: CALLED }))).toBeNull()
    expect(intentOf(press('g'), state({ view: { ...SERVING, outcomes: [] } }))).toBeNull()
  })

  test('split a family, and nobody who came alone', () => {
    expect(intentOf(press('u'), state())).toEqual({ ask: 'split', ticket: 45 })
    const alone = SERVING.current && { ...SERVING.current, party: 1 }
    expect(intentOf(press('u'), state({ view: { ...SERVING, current: alone } }))).toBeNull()
    expect(intentOf(press('u'), state({ view: CALLED }))).toBeNull()
  })

  test('make a last call while there is one to be made', () => {
    expect(intentOf(press('l'), state({ view: beforeClosing(IDLE) }))).toEqual({ do: 'lastCall' })
    expect(intentOf(press('l'), state({ view: IDLE }))).toBeNull()
  })

  test('have no one to act on while nobody is here', () => {
    for (const key of 'enfgzwus+') expect(intentOf(press(key), state({ view: IDLE }))).toBeNull()
  })

  test('belong to the counter itself', () => {
    expect(intentOf(press('a'), state())).toEqual({ ask: 'issue' })
    expect(intentOf(press('p'), state())).toEqual({ ask: 'pause' })
    expect(intentOf(press('p'), state({ view: PAUSED }))).toBeNull()
    expect(intentOf(press('c'), state())).toEqual({ ask: 'changePlace' })
    expect(intentOf(press('c'), state({ view: { ...SERVING, counters: [] } }))).toBeNull()
    expect(intentOf(press('x'), state())).toEqual({ do: 'close' })
    expect(intentOf(press('x'), state({ view: CLOSED }))).toBeNull()
    expect(intentOf(press('t'), state())).toEqual({ do: 'automatic', on: true })
  })

  test('bring back the first one parked here', () => {
    expect(intentOf(press('r'), state({ view: IDLE }))).toEqual({ do: 'resume', ticket: 41 })
    const elsewhere = { ...IDLE, parked: IDLE.parked.map((held) => ({ ...held, mine: false })) }
    expect(intentOf(press('r'), state({ view: elsewhere }))).toBeNull()
  })

  test('mean nothing with a modifier, nor when they are switched off', () => {
    expect(intentOf(press('f', { ctrlKey: true }), state())).toBeNull()
    expect(intentOf(press('e', { altKey: true }), state({ view: CALLED }))).toBeNull()
    for (const key of ['f', ' ', '?'])
      expect(intentOf(press(key), state({ letters: false }))).toBeNull()
  })

  test('show the help', () => {
    expect(intentOf(press('?'), state({ live: false }))).toEqual({ ask: 'help' })
  })
})

describe('the waiting list', () => {
  const idle = (picked: number | null) => state({ view: IDLE, picked })

  test('is walked by arrow keys and stops at its ends', () => {
    expect(intentOf(press('ArrowDown'), idle(null))).toEqual({ pick: 46 })
    expect(intentOf(press('ArrowDown'), idle(47))).toEqual({ pick: 39 })
    expect(intentOf(press('ArrowDown'), idle(55))).toEqual({ pick: 55 })
    expect(intentOf(press('ArrowUp'), idle(46))).toEqual({ pick: 46 })
    expect(intentOf(press('ArrowUp'), idle(null))).toBeNull()
    expect(intentOf(press('End'), idle(null))).toEqual({ pick: 55 })
    expect(intentOf(press('Escape'), idle(47))).toEqual({ pick: null })
  })

  test('calls, cancels and prioritises the selected number', () => {
    expect(intentOf(press('Enter'), idle(47))).toEqual({ do: 'call', ticket: 47 })
    expect(intentOf(press('Delete'), idle(47))).toEqual({ ask: 'cancel', ticket: 47 })
    expect(intentOf(press('v'), idle(47))).toEqual({ ask: 'prioritise', ticket: 47 })
  })

  test('gives no priority to a second chance', () => {
    expect(intentOf(press('v'), idle(39))).toBeNull()
  })

  test('does nothing without a selected number', () => {
    for (const key of ['Enter', 'Delete', 'v']) expect(intentOf(press(key), idle(null))).toBeNull()
  })
})

describe('a call for help', () => {
  const calling = (counter: string, answeredBy: string[] = []) => ({
    ...SERVING,
    help: [{ counter, since: NOW, answeredBy }],
  })

  test('is made by F12, and made again changes nothing', () => {
    expect(helpIntent(press('F12'), SERVING)).toEqual({ do: 'callHelp' })
    expect(helpIntent(press('F12'), calling('platz-3'))).toEqual({ do: 'callHelp' })
    expect(helpIntent(press('f'), SERVING)).toBeNull()
  })

  test('is ended with Shift, by whoever made or answered it', () => {
    const end = press('F12', { shiftKey: true })
    expect(helpIntent(end, SERVING)).toBeNull()
    expect(helpIntent(end, calling('platz-1'))).toBeNull()
    expect(helpIntent(end, calling('platz-3'))).toEqual({ do: 'endHelp', counter: 'platz-3' })
    const answered = calling('platz-1', ['platz-3'])
    expect(helpIntent(end, answered)).toEqual({ do: 'endHelp', counter: 'platz-1' })
  })

  test('is answered by H, once', () => {
    const answer = { do: 'answerHelp', counter: 'platz-1' }
    expect(intentOf(press('h'), state({ view: calling('platz-1') }))).toEqual(answer)
    expect(intentOf(press('h'), state({ view: calling('platz-1', ['platz-3']) }))).toBeNull()
    expect(intentOf(press('h'), state({ view: calling('platz-3') }))).toBeNull()
  })
})

test('Ctrl+Z undoes what can be undone', () => {
  const undo = { act: 'served', label: '44', until: NOW } as const
  const view = { ...SERVING, undo }
  expect(intentOf(press('z', { ctrlKey: true }), state({ view }))).toEqual({ do: 'undo' })
  expect(intentOf(press('z', { ctrlKey: true }), state())).toBeNull()
})

test('without a connection one can look around and nothing else', () => {
  const down = state({ view: IDLE, live: false, picked: 47 })
  expect(intentOf(press('ArrowDown'), down)).toEqual({ pick: 39 })
  for (const key of [' ', 'Enter', 'Delete', 'v', 'a', 'p'])
    expect(intentOf(press(key), down)).toBeNull()
})

describe('what cannot be done now says why', () => {
  test('calling while somebody is here', () => {
    expect(barrier({ do: 'call', ticket: 47 }, SERVING)).toBe('ticketAtCounter')
    expect(barrier({ do: 'resume', ticket: 41 }, CALLED)).toBe('answerCallFirst')
    expect(barrier({ do: 'call', ticket: 47 }, PAUSED)).toBe('counterNotOpen')
    expect(barrier({ do: 'call', ticket: 47 }, IDLE)).toBeNull()
  })

  test('the next number when nobody waits for this counter', () => {
    const line = IDLE.line.map((ticket) => ({ ...ticket, mine: false, next: false }))
    expect(barrier({ do: 'next' }, { ...IDLE, line })).toBe('nobodyWaiting')
    expect(barrier({ do: 'next' }, { ...SERVING, line })).toBeNull()
  })

  test('calling again too often', () => {
    const current = CALLED.current && { ...CALLED.current, recalls: 2 }
    expect(barrier({ do: 'recall' }, { ...CALLED, current })).toBe('tooManyRecalls')
    expect(barrier({ do: 'recall' }, CALLED)).toBeNull()
  })

  test('adding a service when this counter has no other', () => {
    const add = { ask: 'addService', ticket: 45 } as const
    expect(barrier(add, SERVING)).toBeNull()
    const me = { ...SERVING.me, services: ['wohnung'] }
    expect(barrier(add, { ...SERVING, me })).toBe('serviceAlreadyAdded')
  })

  test('changing places while somebody is here', () => {
    expect(barrier({ ask: 'changePlace' }, SERVING)).toBe('ticketAtCounter')
    expect(barrier({ ask: 'changePlace' }, IDLE)).toBeNull()
  })

  test('issuing when there is nothing to issue', () => {
    const issuing = { is: 'soldOut', nextRelease: null, next: null } as const
    expect(barrier({ ask: 'issue' }, { ...IDLE, issuing })).toBe('soldOut')
  })
})
