/** Texts of the page behind a ticket's QR code. */
export const followTexts = {
  de: {
    ahead: (count: number) =>
      count === 1 ? 'Noch eine Person vor Ihnen' : `Noch ${count} vor Ihnen`,
    next: 'Sie sind als Nächstes dran',
    waitingText:
      'Diese Seite erneuert sich von selbst. Achten Sie auch auf den Bildschirm im Warteraum.',
    called: (place: string) => `Bitte kommen Sie zu Platz ${place}`,
    calledText: 'Ihre Nummer wird jetzt aufgerufen.',
    serving: 'Sie sind gerade dran',
    missed: 'Ihr Aufruf ist verpasst',
    missedText: 'Bitte bleiben Sie in der Nähe: Wir rufen Ihre Nummer noch einmal auf.',
    parked: 'Sie kommen noch einmal dran',
    parkedText: 'Ihr Platz ruft Sie wieder auf.',
    ended: 'Diese Nummer ist erledigt',
    endedText: 'Brauchen Sie noch etwas? Dann ziehen Sie bitte eine neue Nummer.',
    unknown: 'Diese Nummer kennen wir heute nicht',
    unknownText: 'Nummern gelten nur an dem Tag, an dem sie gezogen wurden.',
  },
  en: {
    ahead: (count: number) => (count === 1 ? 'One person ahead of you' : `${count} ahead of you`),
    next: 'You are next',
    waitingText: 'This page renews itself. Please watch the screen in the waiting room too.',
    called: (place: string) => `Please come to counter ${place}`,
    calledText: 'Your number is being called now.',
    serving: 'It is your turn',
    missed: 'You missed your call',
    missedText: 'Please stay close: we will call your number once more.',
    parked: 'You will be called again',
    parkedText: 'Your counter will call you again.',
    ended: 'This number is done',
    endedText: 'Do you need anything else? Then please take a new number.',
    unknown: 'We do not know this number today',
    unknownText: 'Numbers are valid on the day they were taken only.',
  },
}
