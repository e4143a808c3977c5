/** A sentence for every no. Short: it is read while somebody is standing at the counter. */
import type { AnyRefusal } from '#shared/client/connection.ts'
import type { Language } from '#shared/domain/closedLists.ts'

type Sentences = Record<AnyRefusal, string>

const de: Sentences = {
  notAllowed: 'Das geht an diesem Platz nicht.',
  dayClosed: 'Der Tag ist schon abgeschlossen.',
  unknownService: 'Dieses Anliegen gibt es nicht mehr.',
  serviceNotOffered: 'Dieses Anliegen wird zurzeit nicht angeboten.',
  partyTooLarge: 'Für so viele Personen gilt eine Nummer nicht. Bitte zwei ausgeben.',
  notYetOpen: 'Die Ausgabe der Nummern hat noch nicht begonnen.',
  issuingClosed: 'Zurzeit werden keine Nummern ausgegeben.',
  issuingStopped: 'Die Ausgabe der Nummern ist angehalten.',
  soldOut: 'Alle Nummern sind vergeben.',
  unknownTicket: 'Diese Nummer gibt es heute nicht.',
  ticketNotWaiting:
    'Diese Nummer wartet nicht mehr. Vielleicht ist sie schon an einem anderen Platz.',
  ticketEnded: 'Diese Nummer ist schon erledigt.',
  unknownCounter: 'Diesen Platz gibt es nicht mehr.',
  counterNotOpen: 'Dieser Platz ist nicht offen. Bitte zuerst öffnen.',
  counterDoesNotServe: 'Dieses Anliegen wird an dem Platz nicht bearbeitet.',
  ticketAtCounter: 'Bitte zuerst abschließen, wer bei Ihnen ist.',
  noTicketAtCounter: 'Zurzeit ist niemand bei Ihnen.',
  answerCallFirst: 'Bitte zuerst den Aufruf beantworten: „Ist da“ oder „Nicht erschienen“.',
  notArrived: 'Bitte zuerst „Ist da“ eintragen.',
  alreadyArrived: 'Die Person ist schon bei Ihnen.',
  nobodyWaiting: 'Niemand wartet für diesen Platz.',
  tooManyRecalls: 'Öfter kann diese Nummer nicht aufgerufen werden.',
  notParked: 'Diese Nummer ist nicht mehr zurückgestellt.',
  parkedElsewhere: 'Diese Nummer ist an einem anderen Platz zurückgestellt.',
  nothingToUndo: 'Es gibt nichts, was sich rückgängig machen lässt.',
  undoTooLate: 'Zu spät: Das lässt sich nicht mehr rückgängig machen.',
  unknownSession: 'Diese Sprechzeit gibt es nicht.',
  quotaBelowIssued: 'Es sind schon mehr Nummern ausgegeben.',
  stillServing: 'Es wird noch jemand bedient.',
  invalidMessage: 'Das hat der Server nicht verstanden. Bitte die Seite neu laden.',
  unknownEvent: 'Das kennt der Server nicht. Bitte die Seite neu laden.',
  notIdentified: 'Der Server kennt diesen Platz nicht.',
  notSaved: 'Nicht gespeichert, es ist nichts geschehen. Bitte noch einmal versuchen.',
  stopping: 'Der Server startet gerade neu. Bitte gleich noch einmal versuchen.',
  noAnswer:
    'Keine Antwort vom Server. Ob es geklappt hat, zeigt die Liste, sobald die Verbindung steht.',
}

const en: Sentences = {
  notAllowed: 'This counter cannot do that.',
  dayClosed: 'The day has already been closed.',
  unknownService: 'This service no longer exists.',
  serviceNotOffered: 'This service is not offered at the moment.',
  partyTooLarge: 'One number cannot stand for so many people. Please issue two.',
  notYetOpen: 'Numbers are not given out yet.',
  issuingClosed: 'No numbers are given out at the moment.',
  issuingStopped: 'Giving out numbers has been stopped.',
  soldOut: 'All numbers have been given out.',
  unknownTicket: 'There is no such number today.',
  ticketNotWaiting: 'This number is no longer waiting. It may already be at another counter.',
  ticketEnded: 'This number is already done.',
  unknownCounter: 'This counter no longer exists.',
  counterNotOpen: 'This counter is not open. Please open it first.',
  counterDoesNotServe: 'That counter does not handle this service.',
  ticketAtCounter: 'Please finish with the person who is with you first.',
  noTicketAtCounter: 'Nobody is with you at the moment.',
  answerCallFirst: 'Please answer the call first: “Is here” or “Did not come”.',
  notArrived: 'Please enter “Is here” first.',
  alreadyArrived: 'This person is already with you.',
  nobodyWaiting: 'Nobody is waiting for this counter.',
  tooManyRecalls: 'This number cannot be called any more often.',
  notParked: 'This number is no longer set aside.',
  parkedElsewhere: 'This number was set aside at another counter.',
  nothingToUndo: 'There is nothing to undo.',
  undoTooLate: 'Too late: this can no longer be undone.',
  unknownSession: 'There is no such session.',
  quotaBelowIssued: 'More numbers than that have already been given out.',
  stillServing: 'Somebody is still being served.',
  invalidMessage: 'The server did not understand. Please reload the page.',
  unknownEvent: 'The server does not know this. Please reload the page.',
  notIdentified: 'The server does not know this counter.',
  notSaved: 'Not saved, nothing has happened. Please try again.',
  stopping: 'The server is restarting. Please try again in a moment.',
  noAnswer:
    'No answer from the server. Once connected again, the list will show whether it worked.',
}

export const refusalText = (refusal: AnyRefusal, language: Language): string =>
  (language === 'en' ? en : de)[refusal]
