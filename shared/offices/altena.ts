/**
 * Altena: appointments whose length follows the number of people. Given: bookable from 21 June, and 2.5
 * full-time posts. Assumed: the year, 2021.
 */
import type { OfficeInput } from '#shared/domain/config.ts'
import { altenaServices } from './altenaServices.ts'

const everything = altenaServices.map(({ id }) => id)
const validFrom = '2021-06-21'

export const altena: OfficeInput = {
  id: 'altena',
  name: 'Bürgerbüro Altena',
  town: 'Altena',
  zone: 'Europe/Berlin',
  state: 'DE-NW',
  services: altenaServices,
  // Assumed: three desks for 2.5 posts.
  counters: [
    { id: 'platz-1', name: '1', services: everything },
    { id: 'platz-2', name: '2', services: everything },
    { id: 'platz-3', name: '3', services: everything },
  ],
  // Assumed: all hours.
  sessions: [
    {
      id: 'vormittag',
      kind: 'appointment',
      weekdays: [1, 2, 3, 4, 5],
      from: '08:00',
      until: '12:00',
      validFrom,
    },
    {
      id: 'donnerstag-nachmittag',
      kind: 'appointment',
      weekdays: [4],
      from: '14:00',
      until: '17:00',
      validFrom,
    },
  ],
  // Given: booking, and what to bring is said there. Assumed: the wording.
  instead: {
    de: 'Bitte buchen Sie einen Termin. Dabei erfahren Sie, welche Unterlagen Sie brauchen.',
    en: 'Please book an appointment. You will be told which documents to bring.',
  },
}
