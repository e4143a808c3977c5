/** The manager's message on the displays, short and as long as it may be. */
import type { Given } from './displayGiven.ts'
import {
  call,
  CALLS,
  EMPTY,
  LOST,
  NEXT,
  QUIET,
  RUSH,
  SERIES,
  SOLD_OUT,
  VIEW,
} from './displayViews.ts'

const LIFT = {
  de: 'Der Aufzug ist außer Betrieb. Bitte nehmen Sie die Treppe.',
  en: 'The lift is out of order. Please use the stairs.',
}
const GERMAN = { de: 'Die Kasse ist heute geschlossen.' }
/** 160 letters each. */
const LONG = {
  de: 'Wegen einer Störung im Melderegister dauern Anmeldungen und Ausweise heute deutlich länger. Ihre Nummer bleibt gültig, auch wenn die Sprechzeit schon vorbei ist.',
  en: 'Because of a fault in the register, registrations and identity cards take much longer today. Your number stays valid even after the session has already ended ok.',
}
const WORD = { de: 'Donaudampfschifffahrt'.repeat(8).slice(0, 160) }
const NEWS = [{ de: 'Am 24. Dezember ist geschlossen.', en: 'Closed on 24 December.' }]
const { display } = VIEW
const FAR = { display: { ...display, distanceMm: 14_000 } }

export const MESSAGES_GIVEN: Record<string, Given> = {
  message: [{ notice: LIFT }],
  'message-german': [{ notice: GERMAN, news: NEWS }],
  'message-long': [{ notice: LONG }],
  'message-word': [{ notice: WORD }],
  'message-long-rush': [{ notice: LONG, calls: RUSH, issuing: SOLD_OUT, news: NEWS }],
  'message-long-series': [
    {
      notice: LONG,
      calls: [call(44, 'A 105', 'Bürgerservice Anrath', 30), ...SERIES.slice(1)],
      news: NEWS,
    },
  ],
  'message-sold-out': [{ notice: LIFT, issuing: SOLD_OUT }],
  'message-no-call': [{ ...EMPTY, notice: LIFT }],
  'message-quiet': [{ ...QUIET, notice: LIFT, issuing: SOLD_OUT }],
  'message-quiet-long': [
    {
      ...EMPTY,
      notice: LONG,
      news: NEWS,
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
  'message-lost': [{ notice: LIFT, calls: CALLS }, LOST],
  'far-message': [{ ...FAR, notice: LONG, calls: SERIES }],
}
