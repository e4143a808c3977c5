/** Texts that more than one screen shows. */
import { createTexts } from './texts.ts'

const de = {
  trial: 'Probebetrieb',
  noConnection: 'Keine Verbindung seit {{time}}',
  connecting: 'Verbindung wird hergestellt …',
  'reason.oldest': '',
  'reason.priority': 'Vorrang',
  'reason.secondChance': 'zweite Chance',
  'reason.picked': 'gezielt aufgerufen',
  'reason.resumed': 'kommt zurück',
}

const en = {
  trial: 'Trial run',
  noConnection: 'No connection since {{time}}',
  connecting: 'Connecting …',
  'reason.oldest': '',
  'reason.priority': 'priority',
  'reason.secondChance': 'second chance',
  'reason.picked': 'called by hand',
  'reason.resumed': 'coming back',
}

export const commonTexts = createTexts(de, { en })
