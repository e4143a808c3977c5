/**
 * Brandenburg an der Havel: hours with and without appointment. Given: the whole week, its first day,
 * online booking, and emergencies by phone. Assumed: services, minutes, counters and quotas.
 */
import type { OfficeInput } from '#shared/domain/config.ts'

const services: OfficeInput['services'] = [
  {
    id: 'ausweis-beantragen',
    code: 'A',
    icon: 'idCard',
    minutes: 12,
    name: { de: 'Ausweis oder Reisepass beantragen', en: 'Apply for an ID card or passport' },
  },
  {
    id: 'ausweis-abholen',
    code: 'B',
    icon: 'collect',
    minutes: 4,
    name: { de: 'Ausweis oder Reisepass abholen', en: 'Collect an ID card or passport' },
  },
  {
    id: 'anmelden',
    code: 'C',
    icon: 'home',
    minutes: 10,
    minutesPerFurtherPerson: 5,
    maxParty: 8,
    name: { de: 'Wohnung an- oder ummelden', en: 'Register or change your address' },
  },
  {
    id: 'fuehrungszeugnis',
    code: 'D',
    icon: 'document',
    minutes: 5,
    name: { de: 'Führungszeugnis', en: 'Certificate of good conduct' },
  },
  {
    id: 'beglaubigung',
    code: 'E',
    icon: 'pen',
    minutes: 6,
    name: { de: 'Beglaubigung', en: 'Certified copy' },
  },
  // The emergency that is given: lost or stolen documents, also by phone.
  {
    id: 'verlust',
    code: 'F',
    icon: 'phone',
    minutes: 10,
    name: { de: 'Dokument verloren oder gestohlen', en: 'Lost or stolen document' },
  },
  {
    id: 'anderes',
    code: 'G',
    icon: 'other',
    minutes: 8,
    name: { de: 'Etwas anderes', en: 'Something else' },
  },
]

const everything = services.map(({ id }) => id)
const morning = { from: '09:00', until: '11:30', validFrom: '2021-09-01' }
const afternoon = { from: '13:00', until: '15:00', validFrom: '2021-09-01' }
// Assumed: twelve numbers an hour, which four counters can serve.
const MORNING = [{ count: 30 }]
const AFTERNOON = [{ count: 24 }]
const LONG_AFTERNOON = [{ count: 48 }]

export const brandenburg: OfficeInput = {
  id: 'brandenburg',
  name: 'Bürgerservice Brandenburg an der Havel',
  town: 'Brandenburg an der Havel',
  zone: 'Europe/Berlin',
  state: 'DE-BB',
  services,
  counters: [
    { id: 'platz-1', name: '1', services: everything },
    { id: 'platz-2', name: '2', services: everything },
    { id: 'platz-3', name: '3', services: everything },
    { id: 'platz-4', name: '4', services: everything },
  ],
  sessions: [
    { ...morning, id: 'montag-frueh', kind: 'walkIn', weekdays: [1], quota: MORNING },
    { ...afternoon, id: 'montag-spaet', kind: 'walkIn', weekdays: [1], quota: AFTERNOON },
    { ...morning, id: 'dienstag-frueh', kind: 'appointment', weekdays: [2] },
    {
      id: 'dienstag-spaet',
      kind: 'walkIn',
      weekdays: [2],
      from: '14:00',
      until: '18:00',
      validFrom: '2021-09-01',
      quota: LONG_AFTERNOON,
    },
    { ...morning, id: 'mittwoch', kind: 'appointment', weekdays: [3] },
    { ...morning, id: 'donnerstag-frueh', kind: 'walkIn', weekdays: [4], quota: MORNING },
    { ...afternoon, id: 'donnerstag-spaet', kind: 'walkIn', weekdays: [4], quota: AFTERNOON },
    {
      id: 'freitag',
      kind: 'appointment',
      weekdays: [5],
      from: '08:00',
      until: '12:00',
      validFrom: '2021-09-01',
    },
    {
      id: 'samstag',
      kind: 'appointment',
      weekdays: [6],
      nth: [2, 4],
      from: '08:00',
      until: '12:00',
      validFrom: '2021-09-01',
    },
    // Assumed: Monday to Friday; only the hour is given.
    {
      id: 'notfaelle',
      kind: 'phone',
      weekdays: [1, 2, 3, 4, 5],
      from: '08:00',
      until: '09:00',
      validFrom: '2021-09-01',
      services: ['verlust'],
    },
  ],
  // Given: booking is online only, emergencies by phone. Assumed: the wording.
  instead: {
    de: 'Buchen Sie online einen Termin. Dokument verloren oder gestohlen? Rufen Sie von 8 bis 9 Uhr an.',
    en: 'Book an appointment online. Lost or stolen document? Call us between 8 and 9 am.',
  },
}
