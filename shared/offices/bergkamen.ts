/**
 * Bergkamen: appointments beside people who come by. Given: 200 places a day, three quarters of them
 * for online booking, seven counters, and a Saturday with 45 appointments.
 */
import type { OfficeInput } from '#shared/domain/config.ts'
import { bergkamenGroups, bergkamenServices } from './bergkamenServices.ts'

// A quarter of 200, and a third of the Saturday's 45 appointments. Assumed: the short Friday's half.
const FULL_DAY = [{ count: 50 }]
const FRIDAY = [{ count: 25 }]
const SATURDAY = [{ count: 15 }]

// Seven are given, usually five staffed. Assumed: each serves everything.
const COUNTERS = 7

export const bergkamen: OfficeInput = {
  id: 'bergkamen',
  name: 'Bürgerbüro Bergkamen',
  town: 'Bergkamen',
  zone: 'Europe/Berlin',
  state: 'DE-NW',
  groups: bergkamenGroups,
  services: bergkamenServices,
  counters: Array.from({ length: COUNTERS }, (_, i) => ({
    id: `platz-${i + 1}`,
    name: `${i + 1}`,
    services: bergkamenServices.map(({ id }) => id),
  })),
  // Assumed: one row of numbers for each of the seven categories.
  numbering: 'series',
  // Assumed: all hours. Only that Saturdays are open is given. Appointments and walk-ins run side by side.
  sessions: [
    { id: 'termine', kind: 'appointment', weekdays: [1, 2, 3], from: '08:00', until: '16:00' },
    {
      id: 'offen',
      kind: 'walkIn',
      weekdays: [1, 2, 3],
      from: '08:00',
      until: '16:00',
      quota: FULL_DAY,
    },
    { id: 'termine-donnerstag', kind: 'appointment', weekdays: [4], from: '08:00', until: '18:00' },
    {
      id: 'offen-donnerstag',
      kind: 'walkIn',
      weekdays: [4],
      from: '08:00',
      until: '18:00',
      quota: FULL_DAY,
    },
    { id: 'termine-freitag', kind: 'appointment', weekdays: [5], from: '08:00', until: '12:00' },
    {
      id: 'offen-freitag',
      kind: 'walkIn',
      weekdays: [5],
      from: '08:00',
      until: '12:00',
      quota: FRIDAY,
    },
    { id: 'termine-samstag', kind: 'appointment', weekdays: [6], from: '09:00', until: '12:00' },
    {
      id: 'offen-samstag',
      kind: 'walkIn',
      weekdays: [6],
      from: '09:00',
      until: '12:00',
      quota: SATURDAY,
    },
  ],
  // Assumed: two waiting rooms. The hall sees everything, the upper floor its own three counters.
  displays: [
    { id: 'halle', name: 'Halle' },
    {
      id: 'obergeschoss',
      name: 'Obergeschoss',
      counters: ['platz-5', 'platz-6', 'platz-7'],
      distanceMm: 5_000,
    },
  ],
  // Given: online, by phone, or at the information desk. Assumed: the wording.
  instead: {
    de: 'Buchen Sie einen Termin online oder am Telefon, oder fragen Sie an der Information.',
    en: 'Book an appointment online or by phone, or ask at the information desk.',
  },
}
