/**
 * Willich: numbers for people who come without an appointment, in the old town hall at Kaiserplatz.
 * Given: the Tuesday, its hours, numbers from 07:45 and limited in count, and the first day of the trial.
 */
import { LANGUAGES } from '#shared/domain/closedLists.ts'
import { type OfficeInput } from '#shared/domain/config.ts'
import { willichServices } from './willichServices.ts'
import { INSTEAD } from './willichTexts.ts'

const everything = willichServices.map((service) => service.id)

export const willich: OfficeInput = {
  id: 'willich',
  name: 'Bürgerbüro Willich',
  town: 'Willich',
  zone: 'Europe/Berlin',
  state: 'DE-NW',
  languages: [...LANGUAGES],
  // Assumed: the colours of the pictures, not the town's real arms.
  shield: ['#ffc21f', '#ffffff'],
  services: willichServices,
  // Assumed: six counters, one of them without certificates and one for what is quickly done.
  counters: [
    { id: 'platz-1', name: '1', services: everything },
    { id: 'platz-2', name: '2', services: everything },
    {
      id: 'platz-3',
      name: '3',
      services: everything.filter((id) => id !== 'fuehrungszeugnis'),
    },
    { id: 'platz-4', name: '4', services: everything },
    { id: 'platz-5', name: '5', services: everything },
    {
      id: 'platz-6',
      name: '6',
      services: ['ausweis-abholen', 'fuehrungszeugnis', 'beglaubigung'],
    },
  ],
  // Assumed: the report speaks of numbered cards, hence no letters.
  numbering: 'row',
  sessions: [
    {
      id: 'dienstag',
      kind: 'walkIn',
      weekdays: [2],
      from: '08:00',
      until: '12:30',
      ticketsFrom: '07:45',
      validFrom: '2020-11-17',
      // Assumed: only that the number of cards is limited is given.
      quota: [{ count: 40 }, { at: '10:00', count: 20 }],
    },
  ],
  instead: INSTEAD,
}
