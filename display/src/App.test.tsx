/** @jsxImportSource preact */
import { renderToStaticMarkup } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { ConnectionState } from '#shared/client/connection.ts'
import type { DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import { DISPLAY_VIEW } from '../../e2e/testing/displayView.ts'
import { createAnnouncer } from './announcer.ts'
import { App } from './App.tsx'

const VIEW: DisplayView = {
  ...DISPLAY_VIEW,
  now: '2020-11-17T08:20:00.000Z',
  issuing: {
    is: 'open',
    left: 4,
    ticketsUntil: '2020-11-17T11:30:00.000Z',
    until: '2020-11-17T11:30:00.000Z',
  },
  calls: [
    {
      call: 1,
      recalls: 0,
      label: '45',
      counter: '3',
      at: '2020-11-17T08:19:58.000Z',
      announcedAt: '2020-11-17T08:19:58.000Z',
      reason: 'oldest',
      open: true,
    },
  ],
  upcoming: ['46'],
  waiting: 1,
}

function show(view: DisplayView | null, connection: Partial<ConnectionState<DisplayView>> = {}) {
  const clockOffset = Date.parse(VIEW.now) - Date.now()
  const store = createStore<ConnectionState<DisplayView>>(() => ({
    view,
    link: 'up',
    downSince: null,
    clockOffset,
    refused: null,
    ...connection,
  }))
  return renderToStaticMarkup(
    <App
      store={store}
      announcer={createAnnouncer(store)}
      pairing={createStore(() => ({ code: null }))}
      language="de"
    />,
  )
}

/** Since 09:14 in Berlin, while it is 09:20 there. */
const lost = () => ({ link: 'down' as const, downSince: Date.now() - 6 * 60_000 })

it('presents a new call as one, and tells it to screen readers', () => {
  const page = show(VIEW)
  expect(page).toContain('data-tone="fresh"')
  expect(page).toContain('Neuer Aufruf')
  expect(page).toContain('Nummer 45: Platz 3')
})

it('guesses no waiting time, and states no rule that the office does not have', () => {
  const page = show(VIEW)
  expect(page).not.toContain('Wartezeit')
  expect(page).not.toContain('Aufruf verpasst')
})

it('states the rule of the second chance with the numbers of the office', () => {
  const rule = (afterCalls: number | null, afterMinutes: number | null) =>
    /Ihre Nummer wird ([^.]*)\./
      .exec(show({ ...VIEW, secondChance: { afterCalls, afterMinutes } }))?.[1]
      ?.replaceAll('\u00a0', ' ')
  expect(rule(3, 15)).toBe('nach 3 weiteren Aufrufen oder nach 15 Minuten noch einmal aufgerufen')
  expect(rule(1, null)).toBe('nach einem weiteren Aufruf noch einmal aufgerufen')
  expect(rule(null, 20)).toBe('nach 20 Minuten noch einmal aufgerufen')
  expect(rule(null, null)).toBeUndefined()
})

it('says that no number is left today only when none will be given out any more', () => {
  const next = { from: '2020-11-24T07:00:00.000Z', until: '2020-11-24T11:30:00.000Z' }
  const nextWeek = { ...next, ticketsFrom: '2020-11-24T06:45:00.000Z' }
  const thisAfternoon = {
    from: '2020-11-17T12:00:00.000Z',
    until: '2020-11-17T14:00:00.000Z',
    ticketsFrom: '2020-11-17T11:45:00.000Z',
  }
  const left = (issuing: DisplayView['issuing']) =>
    /<dt>([^<]*)<\/dt><dd class="num">([^<]*)<\/dd><\/div><\/dl>/
      .exec(show({ ...VIEW, issuing }))
      ?.slice(1)
  const more = { at: '2020-11-17T09:00:00.000Z', count: 20 }
  expect(left({ is: 'soldOut', nextRelease: null, next: nextWeek })).toEqual([
    'Nummern heute noch',
    'keine',
  ])
  expect(left({ is: 'soldOut', nextRelease: more, next: nextWeek })).toEqual([
    'Nummern ab',
    '10:00 Uhr',
  ])
  expect(left({ is: 'soldOut', nextRelease: null, next: thisAfternoon })).toEqual([
    'Nummern ab',
    '12:45 Uhr',
  ])
  expect(left({ is: 'stopped', reason: 'staff', next: nextWeek })).toEqual([
    'Nummern im Moment',
    'keine',
  ])
})

it('tells those who still wait at the end of the hours that their number holds', () => {
  const closed: DisplayView['issuing'] = { is: 'closed', because: null, next: null }
  expect(show({ ...VIEW, issuing: closed })).toContain('Ihre Nummer gilt weiter')
  expect(show({ ...VIEW, issuing: closed, waiting: 0 })).not.toContain('gilt weiter')
})

it('without a connection presents no call as current, and says since when', () => {
  const page = show(VIEW, lost())
  expect(page).toContain('Keine Verbindung seit 09:14')
  expect(page).toContain('data-tone="stale"')
  expect(page).toContain('Stand 09:14')
  expect(page).not.toContain('Neuer Aufruf')
  expect(page).not.toContain('Bitte bereithalten')
  expect(page).not.toContain('Nummer 45: Platz 3')
})

it('shows no number of another day', () => {
  expect(show({ ...VIEW, now: '2020-11-16T08:20:00.000Z' }, lost())).not.toContain('45')
})

it('says what it is waiting for before the first view', () => {
  expect(show(null, { link: 'unknown' })).toContain('Verbindung wird hergestellt')
  expect(show(null, { ...lost(), refused: 'notIdentified' })).toContain('nicht zugelassen')
})
