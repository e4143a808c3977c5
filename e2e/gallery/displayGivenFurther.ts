/** Groups, news, slides, and screens that are very far or very near. */
import type { DisplayView, Slide } from '#shared/protocol/waitingRoomViews.ts'
import type { Given } from './displayGiven.ts'
import { LANDSCAPE_PICTURE, POSTER_PICTURE } from './displayPictures.ts'
import {
  call,
  CALLS,
  freshCalls,
  LOST,
  QUIET,
  RUSH,
  SERIES,
  SOLD_OUT,
  VIEW,
} from './displayViews.ts'

const NEWS = [
  {
    de: 'Ab Montag, 23. November: Personalausweise gibt es ohne Nummer an Platz 6.',
    en: 'From Monday, 23 November: collect identity cards at counter 6, no number needed.',
  },
]
const LONG_NEWS = [
  {
    de: 'Wegen der Umstellung auf das neue Melderegister dauern An- und Ummeldungen heute länger als sonst. Bitte legen Sie Ausweis, Wohnungsgeberbestätigung und bei Kindern die Geburtsurkunde schon bereit. Anträge auf Führungszeugnisse nehmen wir bis 11 Uhr an. Wir danken Ihnen für Ihre Geduld und Ihr Verständnis!',
  },
]
const ARABIC = {
  de: 'يرجى تحضير بطاقة الهوية وتأكيد السكن من المالك قبل الوصول إلى الشباك رقم 3.',
}

const slide = (more: Partial<Slide>): Slide => ({ title: null, text: null, picture: null, ...more })
const TEXT_SLIDE = slide({
  title: { de: 'Weihnachtsmarkt', en: 'Christmas market' },
  text: {
    de: 'Am zweiten Advent auf dem Schlossplatz, von 11 bis 20 Uhr.',
    en: 'On the castle square, second Sunday of Advent, 11:00–20:00.',
  },
})
const PICTURE_SLIDE = slide({
  title: { de: 'Tag der offenen Tür am 5. Dezember', en: 'Open day on 5 December' },
  picture: LANDSCAPE_PICTURE,
})
const FULL_SLIDE = slide({
  title: { de: 'Ehrenamtliche gesucht', en: 'Volunteers wanted' },
  text: {
    de: 'Für die Wahl im März suchen wir Helferinnen und Helfer. Melden Sie sich an Platz 6 oder im Internet. Sie erhalten ein Erfrischungsgeld von 50 Euro und einen freien Tag.',
    en: 'We are looking for helpers at the election in March. Ask at counter 6.',
  },
  picture: LANDSCAPE_PICTURE,
})

const groups = (...all: [de: string, en: string, waiting: number, from: number, to: number][]) =>
  all.map(([de, en, waiting, fromMinutes, toMinutes]) => ({
    name: { de, en },
    waiting,
    wait: { fromMinutes, toMinutes, beforeClosing: true },
  }))
const TWO_GROUPS: Partial<DisplayView> = {
  waiting: 17,
  groups: groups(
    ['Ausweise und Pässe', 'ID cards and passports', 11, 20, 35],
    ['Kfz-Zulassung', 'Vehicle registration', 6, 0, 10],
  ),
}
const SEVEN_GROUPS: Partial<DisplayView> = {
  waiting: 43,
  groups: [
    ...groups(
      ['Ausweise und Pässe', 'ID cards and passports', 11, 20, 35],
      ['Wohnen und Melden', 'Housing and registration', 9, 15, 25],
      ['Zeugnisse und Bescheinigungen', 'Certificates', 4, 10, 10],
      ['Beglaubigungen', 'Certified copies', 0, 0, 5],
      ['Auto und Führerschein', 'Car and driving licence', 12, 100, 125],
      ['Familie, Kinder und Jugendliche', 'Family, children and young people', 3, 5, 15],
    ),
    { name: { de: 'Sonstiges', en: 'Other' }, waiting: 4, wait: null },
  ],
}
const SEVEN_CALLS: Partial<DisplayView> = {
  calls: SERIES,
  upcoming: ['A 106', 'A 107', 'B 018'],
  ...SEVEN_GROUPS,
}

const { display } = VIEW
const FAR = { display: { ...display, distanceMm: 14_000 } }
const VERY_FAR = { display: { ...display, distanceMm: 30_000 } }
const NEAR = { display: { ...display, distanceMm: 3_000 } }
const noRule = { secondChance: null }

export const FURTHER_GIVEN: Record<string, Given> = {
  groups: [TWO_GROUPS],
  'groups-seven': [SEVEN_CALLS],
  'groups-seven-news-slides': [{ ...SEVEN_CALLS, news: NEWS, slides: [PICTURE_SLIDE] }],
  'groups-seven-alone': [{ ...SEVEN_CALLS, ...noRule, upcoming: [] }],
  'groups-lost': [SEVEN_CALLS, LOST],

  news: [{ news: NEWS }],
  'news-long': [{ news: LONG_NEWS }],
  'news-arabic': [{ news: [ARABIC], slides: [slide({ title: ARABIC, text: ARABIC })], ...noRule }],
  'news-sold-out': [{ news: NEWS, issuing: SOLD_OUT }],
  'news-quiet': [{ ...QUIET, news: LONG_NEWS, issuing: SOLD_OUT }],
  'news-lost': [{ news: NEWS }, LOST],
  'news-long-names': [
    { news: LONG_NEWS, calls: SERIES, secondChance: { afterCalls: 12, afterMinutes: 120 } },
  ],
  'slide-text': [{ slides: [TEXT_SLIDE], ...noRule }],
  'slide-picture': [{ slides: [PICTURE_SLIDE], ...noRule }],
  'slide-picture-alone': [{ slides: [slide({ picture: LANDSCAPE_PICTURE })], ...noRule }],
  'slide-poster': [{ slides: [slide({ picture: POSTER_PICTURE })], ...noRule }],
  'slide-full': [{ slides: [FULL_SLIDE], news: NEWS, ...noRule }],
  'slide-picture-missing': [
    { slides: [slide({ title: TEXT_SLIDE.title, picture: 'data:image/png;base64,' })], ...noRule },
  ],
  'slides-and-rule': [{ slides: [TEXT_SLIDE, PICTURE_SLIDE] }],

  zone: [
    { display: { ...display, name: 'Halle Nord' }, calls: CALLS.filter((c) => c.counter < '3') },
  ],
  far: [FAR],
  'far-series': [{ ...FAR, calls: SERIES, upcoming: ['A 106', 'A 107', 'B 018'] }],
  'far-rush': [{ ...FAR, calls: RUSH }],
  'far-all': [{ ...FAR, ...SEVEN_CALLS, news: NEWS, slides: [FULL_SLIDE], issuing: SOLD_OUT }],
  'very-far': [VERY_FAR],
  'too-far-series': [{ ...VERY_FAR, calls: SERIES }],
  'too-far-rush': [{ ...VERY_FAR, calls: RUSH }],
  near: [NEAR],
  'near-rush': [{ ...NEAR, calls: RUSH }],
  'two-to-come': [
    { calls: freshCalls(call(46, '47', '5', 4, { open: true }), call(45, '46', '4', 20)) },
  ],
  'twenty-to-come': [
    {
      calls: Array.from({ length: 20 }, (_, i) => call(60 - i, `${160 - i}`, `${20 - i}`, 20 + i)),
    },
  ],
}
