/** The ticket on the phone: read at a glance, by somebody on the way. What the receipt says too is in shared/receipt. */
export const de = {
  language: 'Sprache',
  connecting: 'Verbindung wird hergestellt …',
  /** Before a counter's name that is only a number. */
  place: 'Platz',
  likelyUnknown: 'noch nicht absehbar',
  still_one: 'noch {{count}} vor Ihnen',
  still_other: 'noch {{count}} vor Ihnen',
  stillNobody: 'niemand mehr vor Ihnen',
  soonTitle: 'Gleich sind Sie dran',
  soonText: 'Bitte kommen Sie jetzt in den Warteraum.',

  calledTitle: 'Sie sind dran',
  calledText: 'Bitte kommen Sie jetzt.',
  calledAt: 'Aufgerufen um {{time}}\u00a0Uhr',
  servingTitle: 'Wir sind für Sie da',
  servingPlace: 'Sie sind hier:',
  parkedTitle: 'Wir rufen Sie wieder auf',
  parkedText: 'Bitte warten Sie im Warteraum. Ihre Nummer gilt weiter.',
  parkedPlace: 'Sie kommen zurück zu:',
  missedTitle: 'Sie haben Ihren Aufruf verpasst',
  fromTime: 'ab {{time}}\u00a0Uhr',
  lapsedTitle: 'Ihre Nummer ist verfallen',
  lapsedText: 'Wir haben sie aufgerufen, und niemand kam. Bitte sprechen Sie uns an.',
  servedTitle: 'Alles erledigt',
  servedText: 'Vielen Dank für Ihren Besuch.',
  notServedTitle: 'Die Sprechzeit ist zu Ende',
  notServedText: 'Leider konnten wir Sie heute nicht mehr aufrufen. Bitte sprechen Sie uns an.',
  cancelledTitle: 'Diese Nummer gilt nicht mehr',
  cancelledText: 'Ist das ein Irrtum? Dann sprechen Sie uns bitte an.',
  returnedTitle: 'Vielen Dank!',
  returnedText:
    'Die Nummer {{label}} ist zurückgegeben. Ihr Platz ist bald für jemand anderen frei.',

  unknownTitle: 'Diese Nummer finden wir nicht',
  unknownText:
    'Vielleicht ist sie von einem anderen Tag, oder das Amt zeigt zurzeit keine Nummern auf dem Telefon. Bitte achten Sie auf den Bildschirm im Warteraum.',
  lostTitle: 'Keine Verbindung seit {{time}}\u00a0Uhr',
  lostText:
    'Wir können hier gerade nicht zeigen, wann Sie dran sind. Bitte achten Sie auf den Bildschirm im Warteraum.',
  lostHelp: 'Die Seite verbindet sich von selbst wieder.',
  failing: 'Wir haben gerade eine technische Störung. Ihre Nummer gilt weiter.',

  alarmSoon: 'Bescheid geben, wenn noch drei vor mir sind',
  alarmCall: 'Bescheid geben, wenn ich dran bin',
  alarmHint: 'Mit Ton und Vibration, auch beim Aufruf. Lassen Sie diese Seite offen.',
  alarmHintClosed: 'Mit Ton und Vibration, auch beim Aufruf. Sie dürfen diese Seite schließen.',

  giveBack: 'Nummer zurückgeben',
  reallyGiveBack: 'Wirklich zurückgeben?',
  reallyGiveBackText: 'Die Nummer {{label}} gilt dann nicht mehr.',
  yesGiveBack: 'Ja, zurückgeben',
  noKeep: 'Nein, Nummer behalten',
  givingBack: 'Ihre Nummer wird zurückgegeben …',
  notGivenBack: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
} as const
