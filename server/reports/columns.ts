/** The columns of a report for people: title, meaning, value. The same on paper and in the table file. */
import type { Figures, Grouping } from '#shared/protocol/reports.ts'

export type Column = {
  title: string
  meaning: string
  /** Null where the figure does not exist here. */
  value: (figures: Figures, targetMinutes: number) => number | null
}

export const KEY_TITLES: Record<Grouping, string> = {
  day: 'Tag',
  week: 'Woche',
  month: 'Monat',
  year: 'Jahr',
  weekday: 'Wochentag',
  hour: 'Stunde',
  service: 'Anliegen',
  counter: 'Platz',
}

export const COLUMNS = {
  days: {
    title: 'Tage',
    meaning: 'Tage, an denen eine Nummer ausgegeben oder gewünscht wurde',
    value: ({ days }) => days,
  },
  issued: {
    title: 'Ausgegeben',
    meaning: 'Nummern, auch die durch Teilen einer Familie entstandenen',
    value: ({ issued }) => issued,
  },
  turnedAway: {
    title: 'Ohne Nummer',
    meaning:
      'Berührungen des Kiosks, als er keine Nummer zu vergeben hatte; höchstens eine in 20 Sekunden je Kiosk',
    value: ({ turnedAway }) => turnedAway,
  },
  served: {
    title: 'Bedient',
    meaning: 'Nummern, die bis zum Ende bedient wurden',
    value: ({ served }) => served,
  },
  missed: {
    title: 'Nicht erschienen',
    meaning: 'Aufgerufen, nicht gekommen, ohne weitere Chance',
    value: ({ missed }) => missed,
  },
  secondChances: {
    title: 'Zweite Chance',
    meaning: 'Beim ersten Aufruf nicht da, bei einem späteren gekommen',
    value: ({ secondChances }) => secondChances,
  },
  givenBack: {
    title: 'Zurückgegeben',
    meaning: 'Storniert, zurückgegeben, oder niemand hatte sie',
    value: ({ givenBack }) => givenBack,
  },
  notServed: {
    title: 'Nicht mehr bedient',
    meaning: 'Warteten noch, als der Tag geschlossen wurde',
    value: ({ notServed }) => notServed,
  },
  waited: {
    title: 'Wartezeiten',
    meaning: 'Nummern, die aufgerufen wurden und deren Wartezeit gezählt ist',
    value: ({ waiting }) => waiting.count,
  },
  waitMedian: {
    title: 'Wartezeit Mitte (Min.)',
    meaning:
      'Die Hälfte wartete höchstens so lange: von der Nummer, frühestens vom Beginn der Sprechzeit, bis zum ersten Aufruf',
    value: ({ waiting }) => waiting.median,
  },
  wait90: {
    title: 'Wartezeit 90 % (Min.)',
    meaning: 'Neun von zehn warteten höchstens so lange',
    value: ({ waiting }) => waiting.p90,
  },
  withinTarget: {
    title: 'Im Ziel',
    meaning: 'Nummern, die spätestens nach der Zielzeit des Amtes aufgerufen wurden',
    value: ({ waiting }) => waiting.withinTarget,
  },
  withinShare: {
    title: 'Im Ziel (%)',
    meaning: 'Deren Anteil an allen gezählten Wartezeiten',
    value: ({ waiting }) =>
      waiting.count === 0 ? null : (100 * waiting.withinTarget) / waiting.count,
  },
  serviceTimes: {
    title: 'Bedienzeiten',
    meaning: 'Bediente, deren Bedienzeit gemessen ist',
    value: ({ service }) => service.count,
  },
  serviceMedian: {
    title: 'Bedienzeit Mitte (Min.)',
    meaning:
      'Die Hälfte war höchstens so lange am Platz, vom Eintreffen bis zum Ende; Wege zu Foto und Kasse zählen nicht',
    value: ({ service }) => service.median,
  },
  service90: {
    title: 'Bedienzeit 90 % (Min.)',
    meaning: 'Neun von zehn waren höchstens so lange am Platz',
    value: ({ service }) => service.p90,
  },
  quota: {
    title: 'Kontingent',
    meaning: 'Plätze aller Sprechzeiten, wie sie zuletzt galten',
    value: ({ quota }) => quota?.given ?? null,
  },
  quotaUsed: {
    title: 'Davon vergeben',
    meaning: 'Plätze, die am Ende vergeben waren',
    value: ({ quota }) => quota?.used ?? null,
  },
  open: {
    title: 'Plätze offen (Min.)',
    meaning: 'Offene Zeit aller Plätze zusammen, ohne Pausen',
    value: ({ counters }) => counters?.openMinutes ?? null,
  },
  busy: {
    title: 'Plätze belegt (Min.)',
    meaning: 'Davon war jemand aufgerufen oder am Platz',
    value: ({ counters }) => counters?.busyMinutes ?? null,
  },
} satisfies Record<string, Column>

export type ColumnId = keyof typeof COLUMNS
