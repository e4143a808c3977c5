import { beforeAll, describe, expect, it } from 'vitest'
import { type Language, LANGUAGES } from '#shared/domain/closedLists.ts'
import type { FollowView, Standing } from '#shared/protocol/waitingRoomViews.ts'
import { DISPLAY_VIEW } from '../../e2e/testing/displayView.ts'
import { sayStanding } from './standing.ts'
import { loadWords, wordsIn } from './words.ts'

beforeAll(() => Promise.all(LANGUAGES.map(loadWords)))

const NOW = Date.parse('2020-11-17T09:02:40.000Z')
const view = (standing: Standing): FollowView => ({
  epoch: 'one',
  revision: 1,
  now: '2020-11-17T09:02:00.000Z',
  failing: false,
  office: DISPLAY_VIEW.office,
  label: '45',
  service: { de: 'Ausweis' },
  party: 1,
  issuedAt: '2020-11-17T08:00:00.000Z',
  standing,
  pushKey: null,
  secondChance: null,
})
const WAIT = { fromMinutes: 15, toMinutes: 35, beforeClosing: true }
const say = (
  standing: Standing,
  {
    now = NOW,
    language = 'de',
    mine = false,
  }: { now?: number; language?: Language; mine?: boolean } = {},
) => sayStanding(view(standing), wordsIn(language, 'Europe/Berlin'), now, mine)
const values = (standing: Standing, options = {}) =>
  say(standing, options).facts.map(({ value }) => value.replace('\u00a0', ' '))

describe('waiting', () => {
  it('tells how many are ahead and when, in the office’s time', () => {
    expect(values({ is: 'waiting', ahead: 8, wait: WAIT })).toEqual(['8', '10:15–10:40 Uhr'])
  })

  it('counts an unchanged forecast from now, not from when it came', () => {
    const later = NOW + 20 * 60_000
    expect(values({ is: 'waiting', ahead: 8, wait: WAIT }, { now: later })).toEqual([
      '8',
      '10:35–11:00 Uhr',
    ])
  })

  it('says so when nobody can tell', () => {
    expect(values({ is: 'waiting', ahead: 0, wait: null })).toEqual([
      'niemand',
      'noch nicht absehbar',
    ])
  })

  it('writes an Arabic range in words', () => {
    expect(values({ is: 'waiting', ahead: 8, wait: WAIT }, { language: 'ar' })).toEqual([
      '8',
      'من 10:15 إلى 10:40',
    ])
  })

  it('asks back to the waiting room when three are ahead', () => {
    const title = (ahead: number) => say({ is: 'waiting', ahead, wait: WAIT }).title
    expect([title(4), title(3)]).toEqual([null, 'Gleich sind Sie dran'])
  })
})

describe('a place', () => {
  it.each([
    ['3', 'Platz 3'],
    ['Zimmer 12', 'Zimmer 12'],
    ['Information', 'Information'],
  ])('%s is called %s', (place, said) => {
    expect(values({ is: 'serving', place })).toEqual([said])
    expect(say({ is: 'called', place, since: '' }).summary).toBe(`Sie sind dran: ${said}`)
  })
})

describe('missed', () => {
  const text = (again: Extract<Standing, { is: 'missed' }>['again']) =>
    say({ is: 'missed', again }).text?.replace('\u00a0', ' ')

  it.each([
    [{ callsToGo: 2, at: null }, 'Wir rufen Ihre Nummer nach 2 weiteren Aufrufen noch einmal auf.'],
    [
      { callsToGo: null, at: '2020-11-17T09:38:00.000Z' },
      'Wir rufen Ihre Nummer ab 10:38 Uhr noch einmal auf.',
    ],
    [
      { callsToGo: 1, at: '2020-11-17T09:38:00.000Z' },
      'Wir rufen Ihre Nummer nach einem weiteren Aufruf oder ab 10:38 Uhr noch einmal auf.',
    ],
  ])('with %j ahead says when the number is called again', (again, sentence) => {
    expect(text(again)).toContain(sentence)
  })

  it('for good says that the number has lapsed', () => {
    expect(say({ is: 'missed', again: null }).title).toBe('Ihre Nummer ist verfallen')
  })
})

it('thanks for a number only where it was given back', () => {
  const title = (mine: boolean) => say({ is: 'ended', how: 'cancelled' }, { mine }).title
  expect([title(true), title(false)]).toEqual(['Vielen Dank!', 'Diese Nummer gilt nicht mehr'])
})
