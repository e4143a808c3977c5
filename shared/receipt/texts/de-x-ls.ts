/** Leichte Sprache: one thought a sentence, common words, long words taken apart by hyphens. */
export const easyGerman = {
  trial: 'Probe-Betrieb',
  heading: 'Ihre Nummer',
  people_one: '{{count}} Person',
  people_other: '{{count}} Personen',
  issued: '{{date}}, {{time}}\u00a0Uhr',
  ahead: 'Vor Ihnen warten',
  aheadNobody: 'niemand',
  likely: 'Wir rufen Sie auf',
  clockRange: 'ungefähr {{from}} bis {{to}}\u00a0Uhr',
  clockUpTo: 'ungefähr bis {{to}}\u00a0Uhr',
  closingTitle: 'Wichtig:',
  closingText: 'Vielleicht reicht die Zeit nicht. Dann kommen Sie heute nicht mehr dran.',
  closingLikely: 'Wir haben heute wohl noch Zeit für Sie.',
  closingUnlikely: 'Wir haben heute wohl keine Zeit mehr.',
  missedTitle: 'Sie haben Ihren Aufruf verpasst?',
  missedRule:
    'Bleiben Sie hier. Wir rufen Ihre Nummer noch einmal auf: {{when}}. Danach gilt die Nummer nicht mehr.',
  missedRuleBoth:
    'Bleiben Sie hier. Wir rufen Ihre Nummer noch einmal auf: {{when}} oder {{latest}}. Danach gilt die Nummer nicht mehr.',
  missedNever: 'Wir rufen jede Nummer nur einmal auf. Bitte bleiben Sie im Warte-Raum.',
  afterCalls_one: 'nach einem anderen Aufruf',
  afterCalls_other: 'nach {{count}} anderen Aufrufen',
  afterMinutes_one: 'nach einer Minute',
  afterMinutes_other: 'nach {{count}} Minuten',
  documents: 'Das brauchen Sie:',
  follow: 'Auf dem Handy sehen\u00a0Sie: Wann bin ich dran?',
}
