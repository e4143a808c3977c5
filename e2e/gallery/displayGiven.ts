/** Every state of the waiting room's display. */
import type { ConnectionState } from '#shared/client/connection.ts'
import type { DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import { FURTHER_GIVEN } from './displayGivenFurther.ts'
import { MESSAGES_GIVEN } from './displayMessages.ts'
import {
  at,
  session,
  TODAY,
  NEXT,
  call,
  CALLS,
  freshCalls,
  RUSH,
  SERIES,
  standing,
  unsure,
  QUIET,
  EMPTY,
  LOST,
  OFFICE,
  SOLD_OUT,
} from './displayViews.ts'

export type Given = [
  view: Partial<DisplayView> | null,
  connection?: Partial<ConnectionState<DisplayView>>,
]

export const GIVEN: Record<string, Given> = {
  connecting: [null, { link: 'unknown' }],
  'connecting-lost': [null, LOST],
  'not-paired': [{}, { ...LOST, refused: 'notPaired' }],
  'connecting-not-admitted': [null, { ...LOST, refused: 'notIdentified' }],

  'before-opening': [
    {
      ...EMPTY,
      now: at('06:20'),
      issuing: { is: 'notYet', opensAt: TODAY.ticketsFrom, from: TODAY.from, quota: 40 },
    },
    { clockOffset: Date.parse(at('06:20')) - Date.now() },
  ],
  'between-sessions': [
    {
      ...QUIET,
      sessions: [session('06:00', '08:30', '06:00'), session('12:00', '14:00', '11:45')],
      issuing: { is: 'notYet', opensAt: at('11:45'), from: at('12:00'), quota: 25 },
      next: session('12:00', '14:00', '11:45'),
    },
  ],
  'between-sessions-waiting': [
    {
      sessions: [session('06:00', '09:30', '06:00'), session('12:00', '14:00', '11:45')],
      issuing: { is: 'notYet', opensAt: at('11:45'), from: at('12:00'), quota: 25 },
      next: session('12:00', '14:00', '11:45'),
      upcoming: ['46', '47'],
      ...unsure(2),
    },
  ],
  'no-call-yet': [{ calls: [], upcoming: ['1', '2', '3'], ...unsure(11) }],
  'no-call-nobody': [EMPTY],

  called: [{}],
  'called-first': [{ calls: CALLS.slice(0, 1).map((c) => ({ ...c, label: '1', call: 1 })) }],
  'called-second': [{ calls: CALLS.slice(0, 2) }],
  answered: [QUIET],
  'fresh-called': [{ calls: freshCalls(call(45, '46', '2', 2)), upcoming: ['47', '48', '49'] }],
  'fresh-recalled': [{ calls: freshCalls(call(45, '46', '2', 50, { recalls: 1 })) }],
  'fresh-second-chance': [
    { calls: freshCalls(call(45, '36', 'Zimmer 12', 4, { reason: 'secondChance' })) },
  ],
  'fresh-recalled-picked': [
    {
      calls: freshCalls(call(45, '46', 'Zimmer 12', 50, { recalls: 1, reason: 'picked' })),
    },
  ],
  'fresh-several': [
    {
      calls: freshCalls(
        call(47, '48', '2', 1),
        call(46, '47', '5', 2, { reason: 'priority' }),
        call(45, '46', '4', 2),
      ),
      upcoming: ['49', '50', '51'],
    },
  ],
  'many-open': [{ calls: RUSH, upcoming: ['159', '160', '161'], ...standing(64, 20, 35) }],
  'many-waiting': [
    {
      calls: [call(132, '145', '12', 20), ...CALLS.slice(1)],
      upcoming: ['146', '147', '148'],
      ...standing(128, 120, 155),
      issuing: { is: 'open', left: 112, ticketsUntil: TODAY.until, until: TODAY.until },
    },
  ],
  'one-waiting': [{ upcoming: ['46'], ...standing(1, 0, 5) }],
  series: [{ calls: SERIES, upcoming: ['A 106', 'A 107', 'B 018'] }],
  'series-many-open': [
    {
      calls: RUSH.map((c, i) => ({
        ...c,
        label: `A ${c.label}`,
        counter: i % 3 === 1 ? 'Information' : `Zimmer ${30 - i}`,
      })),
      upcoming: ['A 159', 'A 160', 'B 161'],
    },
  ],
  'long-names': [
    {
      calls: [call(44, 'A 105', 'Bürgerservice Anrath', 30), ...SERIES.slice(1)],
      upcoming: ['A 106', 'A 107', 'B 018'],
      office: { ...OFFICE, name: 'Bürgerservice der Stadt Brandenburg an der Havel, Altstadt' },
      sessions: [session('08:00', '10:30', '07:45'), session('12:00', '14:00', '11:45')],
      secondChance: { afterCalls: 12, afterMinutes: 120 },
    },
  ],
  'long-sign': [{ calls: [call(44, '45', 'Information', 30), ...SERIES.slice(1)] }],
  'no-second-chance': [{ secondChance: null, ...unsure(11) }],
  'second-chance-calls': [{ secondChance: { afterCalls: 3, afterMinutes: null } }],
  'second-chance-minutes': [{ secondChance: { afterCalls: null, afterMinutes: 15 } }],

  'sold-out': [{ issuing: SOLD_OUT }],
  'sold-out-release': [
    { issuing: { is: 'soldOut', nextRelease: { at: at('10:00'), count: 20 }, next: NEXT } },
  ],
  'sold-out-before-first-call': [
    { calls: [], upcoming: ['1', '2', '3'], ...unsure(40), issuing: SOLD_OUT },
  ],
  'sold-out-many-open': [{ calls: RUSH, issuing: SOLD_OUT }],
  'sold-out-quiet': [{ ...QUIET, issuing: SOLD_OUT }],
  'sold-out-release-quiet': [
    {
      ...QUIET,
      issuing: { is: 'soldOut', nextRelease: { at: at('10:00'), count: 20 }, next: NEXT },
    },
  ],
  'sold-out-no-next': [{ issuing: { ...SOLD_OUT, next: null }, next: null }],
  stopped: [{ issuing: { is: 'stopped', reason: 'tooMany', next: NEXT } }],
  'stopped-quiet': [{ ...QUIET, issuing: { is: 'stopped', reason: 'technical', next: NEXT } }],
  'closed-over': [
    {
      ...QUIET,
      sessions: [session('06:00', '09:00', '05:45')],
      issuing: { is: 'closed', because: null, next: NEXT },
    },
  ],
  'closed-still-calling': [
    {
      sessions: [session('06:00', '09:00', '05:45')],
      issuing: { is: 'closed', because: null, next: NEXT },
    },
  ],
  'closed-because': [
    {
      ...EMPTY,
      sessions: [],
      issuing: {
        is: 'closed',
        because: {
          de: 'Wegen einer Personalversammlung bleibt das Bürgerbüro an diesem Tag geschlossen.',
          en: 'The office is closed for a staff meeting.',
        },
        next: NEXT,
      },
    },
  ],
  'closed-no-session': [
    { ...EMPTY, sessions: [], issuing: { is: 'closed', because: null, next: NEXT } },
  ],
  'closed-no-next': [
    { ...EMPTY, sessions: [], issuing: { is: 'closed', because: null, next: null }, next: null },
  ],

  lost: [{ calls: freshCalls(call(45, '46', '2', 3)) }, LOST],
  'lost-no-call': [EMPTY, LOST],
  'lost-sold-out': [{ issuing: SOLD_OUT }, LOST],
  'lost-closed': [
    { ...EMPTY, sessions: [], issuing: { is: 'closed', because: null, next: NEXT } },
    LOST,
  ],
  'lost-since-yesterday': [{ now: at('09:00', '2020-11-16') }, LOST],
  failing: [{ failing: true }],
  'failing-quiet': [{ ...QUIET, failing: true }],
  trial: [{ office: { ...OFFICE, trial: true } }],
  'trial-lost-long': [
    {
      calls: [call(44, 'A 105', 'Bürgerservice Anrath', 30), ...SERIES.slice(1)],
      office: {
        ...OFFICE,
        name: 'Bürgerservice der Stadt Brandenburg an der Havel, Altstadt',
        trial: true,
      },
      issuing: SOLD_OUT,
    },
    LOST,
  ],

  ...FURTHER_GIVEN,
  ...MESSAGES_GIVEN,
}
