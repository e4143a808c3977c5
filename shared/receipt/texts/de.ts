/** What stands on paper: Sie, plain words, short sentences. `\u00a0` keeps a number and its unit on one line. */
export const de = {
  trial: 'Probebetrieb',
  heading: 'Ihre Nummer',
  people_one: '{{count}} Person',
  people_other: '{{count}} Personen',
  issued: '{{date}}, {{time}}\u00a0Uhr',
  ahead: 'Vor Ihnen warten',
  aheadNobody: 'niemand',
  likely: 'Aufruf voraussichtlich',
  clockRange: '{{from}}–{{to}}\u00a0Uhr',
  clockUpTo: 'bis {{to}}\u00a0Uhr',
  closingTitle: 'Bitte beachten:',
  closingText: 'Vielleicht kommen Sie heute nicht mehr dran.',
  closingLikely: 'Sie kommen wahrscheinlich noch dran.',
  closingUnlikely: 'Sie kommen heute wahrscheinlich nicht mehr dran.',
  missedTitle: 'Aufruf verpasst?',
  missedRule:
    'Bleiben Sie hier: Wir rufen Ihre Nummer {{when}} noch einmal auf. Danach verfällt sie.',
  missedRuleBoth:
    'Bleiben Sie hier: Wir rufen Ihre Nummer {{when}} oder {{latest}} noch einmal auf. Danach verfällt sie.',
  missedNever: 'Wir rufen jede Nummer nur einmal auf. Bitte bleiben Sie im Warteraum.',
  afterCalls_one: 'nach einem weiteren Aufruf',
  afterCalls_other: 'nach {{count}} weiteren Aufrufen',
  afterMinutes_one: 'nach einer Minute',
  afterMinutes_other: 'nach {{count}} Minuten',
  documents: 'Bitte bereithalten:',
  follow: 'Platz in der Reihe auf dem Telefon ansehen',
} as const
