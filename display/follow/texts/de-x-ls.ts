/** Leichte Sprache: one thought a sentence, common words, long words taken apart by hyphens. */
export const easyGerman = {
  language: 'Sprache',
  connecting: 'Die Verbindung kommt …',
  place: 'Platz',
  likelyUnknown: 'Das wissen wir noch nicht',
  still_one: 'noch {{count}} Person vor Ihnen',
  still_other: 'noch {{count}} Personen vor Ihnen',
  stillNobody: 'niemand mehr vor Ihnen',
  soonTitle: 'Bald sind Sie dran',
  soonText: 'Bitte kommen Sie jetzt in den Warte-Raum.',

  calledTitle: 'Sie sind dran',
  calledText: 'Bitte kommen Sie jetzt.',
  calledAt: 'Wir rufen Sie seit {{time}}\u00a0Uhr',
  servingTitle: 'Wir helfen Ihnen jetzt',
  servingPlace: 'Sie sind hier:',
  parkedTitle: 'Wir rufen Sie noch einmal auf',
  parkedText: 'Bitte warten Sie im Warte-Raum. Ihre Nummer gilt noch.',
  parkedPlace: 'Dann gehen Sie zu:',
  missedTitle: 'Sie haben Ihren Aufruf verpasst',
  fromTime: 'ab {{time}}\u00a0Uhr',
  lapsedTitle: 'Ihre Nummer gilt nicht mehr',
  lapsedText:
    'Wir haben Ihre Nummer aufgerufen. Aber es ist niemand gekommen. Bitte sprechen Sie mit uns.',
  servedTitle: 'Alles ist fertig',
  servedText: 'Danke für Ihren Besuch.',
  notServedTitle: 'Wir machen jetzt zu',
  notServedText: 'Die Zeit hat heute nicht gereicht. Das tut uns leid. Bitte sprechen Sie mit uns.',
  cancelledTitle: 'Diese Nummer gilt nicht mehr',
  cancelledText: 'Ist das falsch? Dann sprechen Sie bitte mit uns.',
  returnedTitle: 'Danke!',
  returnedText:
    'Sie geben die Nummer {{label}} zurück. Ihren Platz bekommt bald eine andere Person.',

  unknownTitle: 'Wir finden diese Nummer nicht',
  unknownText:
    'Vielleicht ist die Nummer von einem anderen Tag. Bitte sehen Sie auf den Bild-Schirm im Warte-Raum.',
  lostTitle: 'Keine Verbindung seit {{time}}\u00a0Uhr',
  lostText:
    'Diese Seite weiß gerade nicht: Wann sind Sie dran? Bitte sehen Sie auf den Bild-Schirm im Warte-Raum.',
  lostHelp: 'Die Verbindung kommt von selbst wieder.',
  failing: 'Unsere Technik ist gerade kaputt. Ihre Nummer gilt.',

  alarmSoon: 'Sagen Sie mir Bescheid: Noch drei vor mir',
  alarmCall: 'Sagen Sie mir Bescheid: Ich bin dran',
  alarmHint: 'Ihr Handy macht dann einen Ton. Lassen Sie diese Seite offen.',
  alarmHintClosed: 'Ihr Handy macht dann einen Ton. Sie können diese Seite schließen.',

  giveBack: 'Nummer zurückgeben',
  reallyGiveBack: 'Möchten Sie die Nummer zurückgeben?',
  reallyGiveBackText: 'Die Nummer {{label}} gilt dann nicht mehr.',
  yesGiveBack: 'Ja, zurückgeben',
  noKeep: 'Nein, Nummer behalten',
  givingBack: 'Ihre Nummer geht zurück …',
  notGivenBack: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
}
