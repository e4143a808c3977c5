/** Every state of the ticket on the phone, at 10:24 on the first Tuesday in Willich. */
import type { ConnectionState } from '#shared/client/connection.ts'
import { type Language, LANGUAGES } from '#shared/domain/closedLists.ts'
import type { FollowView, Standing } from '#shared/protocol/waitingRoomViews.ts'
import '#shared/ui/fonts.ts'
import '#shared/ui/tokens.css'
import { paint } from '../../display/follow/paint.tsx'
import type { Act, Phone } from '../../display/follow/phone.ts'
import { loadWords } from '../../display/follow/words.ts'
import { DISPLAY_VIEW } from '../testing/displayView.ts'
import type { Gallery } from './main.tsx'

const at = (time: string) => `2020-11-17T${time}:00.000Z`
const clockOffset = Date.parse(at('09:24')) - Date.now()
const OFFICE = { ...DISPLAY_VIEW.office, languages: [...LANGUAGES] }

const VIEW: FollowView = {
  epoch: 'one',
  revision: 1,
  now: at('09:24'),
  failing: false,
  office: OFFICE,
  label: '45',
  service: {
    de: 'Wohnung an- oder ummelden',
    en: 'Register a new address',
    ar: 'تسجيل عنوان جديد',
  },
  party: 1,
  issuedAt: at('09:05'),
  standing: {
    is: 'waiting',
    ahead: 8,
    wait: { fromMinutes: 15, toMinutes: 35, beforeClosing: true },
  },
  pushKey: null,
  secondChance: { afterCalls: 3, afterMinutes: 15 },
}
const LOST: Partial<ConnectionState<FollowView>> = {
  link: 'down',
  downSince: Date.parse(at('09:14')) - clockOffset,
}

const waiting = (more: Partial<Extract<Standing, { is: 'waiting' }>>): Partial<FollowView> => ({
  standing: { is: 'waiting', ahead: 8, wait: null, ...more },
})
const called = (place: string, more: Partial<FollowView> = {}): Partial<FollowView> => ({
  standing: { is: 'called', place, since: at('09:23') },
  ...more,
})
const missed = (callsToGo: number | null, time: string | null): Partial<FollowView> => ({
  standing: { is: 'missed', again: { callsToGo, at: time } },
})
const ended = (how: Extract<Standing, { is: 'ended' }>['how']): Partial<FollowView> => ({
  standing: { is: 'ended', how },
})
const LONG: Partial<FollowView> = {
  label: 'A 105',
  party: 4,
  office: { ...OFFICE, name: 'Bürgerservice der Stadt Brandenburg an der Havel, Altstadt' },
  service: { de: 'Personalausweis oder Reisepass beantragen, auch vorläufig' },
}

type Fixture = [
  view: Partial<FollowView> | null,
  phone?: Partial<Phone>,
  connection?: Partial<ConnectionState<FollowView>>,
]
const SOON = { ahead: 3, wait: { fromMinutes: 5, toMinutes: 15, beforeClosing: true } }

const fixtures: Record<string, Fixture> = {
  connecting: [null, {}, { link: 'unknown' }],
  'connecting-lost': [null, {}, LOST],
  unknown: [null, {}, { ...LOST, refused: 'notIdentified' }],

  waiting: [{}],
  'waiting-alarm': [{}, { alarm: true }],
  'waiting-alarm-closed': [{}, { alarm: true, whenClosed: true }],
  'waiting-four': [waiting({ ...SOON, ahead: 4 })],
  'waiting-soon': [waiting(SOON), { alarm: true }],
  'waiting-next': [waiting({ ...SOON, ahead: 0 })],
  'waiting-no-forecast': [waiting({ ahead: 11 })],
  'waiting-closing': [
    waiting({ ahead: 21, wait: { fromMinutes: 95, toMinutes: 150, beforeClosing: false } }),
  ],
  'waiting-closing-likely': [
    waiting({
      ahead: 14,
      wait: { fromMinutes: 70, toMinutes: 125, beforeClosing: false, chance: 75 },
    }),
  ],
  'waiting-long': [{ ...LONG, ...waiting({ ahead: 128 }) }],
  'waiting-no-second-chance': [{ secondChance: null }],
  failing: [{ failing: true }],
  trial: [{ office: { ...OFFICE, trial: true } }],
  'give-back': [{}, { giveBack: 'asked' }],
  'give-back-sent': [{}, { giveBack: 'sent' }],
  'give-back-failed': [{}, { giveBack: 'failed' }],

  called: [called('3')],
  'called-twelve': [called('12')],
  'called-room': [called('Zimmer 12', { label: 'A 105' })],
  'called-name': [called('Information')],
  'called-long': [called('Bürgerservice Anrath', LONG)],
  'called-trial': [called('3', { office: { ...OFFICE, trial: true } })],
  serving: [{ standing: { is: 'serving', place: '3' } }],
  parked: [{ standing: { is: 'parked', place: '3' } }],
  missed: [missed(3, at('09:38'))],
  'missed-calls': [missed(1, null)],
  'missed-time': [missed(null, at('09:38'))],
  'missed-lapsed': [{ standing: { is: 'missed', again: null } }],
  'ended-served': [ended('served')],
  'ended-missed': [ended('missed')],
  'ended-cancelled': [ended('cancelled')],
  'ended-given-back': [ended('cancelled'), { giveBack: 'done' }],
  'ended-not-served': [ended('notServed')],

  lost: [{}, {}, LOST],
  'lost-called': [called('3'), {}, LOST],
}

const nothing = () => {}
const ACT: Act = {
  speak: nothing,
  alarm: nothing,
  askBack: nothing,
  keep: nothing,
  giveBack: async () => {},
}

/** The gallery is React's, the page Preact's: one hands the other an element, and both are gone with it. */
function show(language: Language, [view, phone, connection]: Fixture) {
  const host = (element: HTMLElement | null) => {
    if (!element) return
    paint(element, {
      connection: {
        view: view && { ...VIEW, ...view },
        link: 'up',
        downSince: null,
        clockOffset,
        refused: null,
        ...connection,
      },
      phone: { language, alarm: false, whenClosed: false, giveBack: 'offered', ...phone },
      act: ACT,
    })
  }
  return <div ref={host} />
}

await Promise.all(LANGUAGES.map(loadWords))
export const states: Gallery = Object.fromEntries(
  LANGUAGES.flatMap((language) =>
    Object.entries(fixtures).map(([name, fixture]) => [
      `${language}-${name}`,
      () => show(language, fixture),
    ]),
  ),
)
