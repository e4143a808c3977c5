/**
 * Krefeld: one contact centre answers every call to the town hall. What it cannot answer becomes a
 * ticket, and the department calls back. Given: the hours, twelve clerks, and the departments.
 */
import type { OfficeInput } from '#shared/domain/config.ts'

// Nobody walks in: a clerk issues every ticket during the call. Assumed: the minutes and letters.
const service = { kiosk: false, minutes: 8 } as const

const departments: OfficeInput['services'] = [
  {
    ...service,
    id: 'meldewesen',
    code: 'A',
    icon: 'idCard',
    name: { de: 'Meldewesen und Ausweise', en: 'Registration and passports' },
  },
  {
    ...service,
    id: 'standesamt',
    code: 'B',
    icon: 'people',
    name: { de: 'Standesamt', en: 'Registry office' },
  },
  {
    ...service,
    id: 'auslaenderbehoerde',
    code: 'C',
    icon: 'document',
    minutes: 12,
    name: { de: 'Ausländerbehörde', en: 'Immigration office' },
  },
  {
    ...service,
    id: 'kfz-zulassung',
    code: 'D',
    icon: 'car',
    name: { de: 'Kfz-Zulassung', en: 'Vehicle registration' },
  },
  {
    ...service,
    id: 'ordnungsamt',
    code: 'E',
    icon: 'other',
    name: { de: 'Ordnungsamt', en: 'Public order office' },
  },
  {
    ...service,
    id: 'fuehrerschein',
    code: 'F',
    icon: 'car',
    name: { de: 'Führerscheinstelle', en: 'Driving licences' },
  },
  {
    ...service,
    id: 'wohngeld',
    code: 'G',
    icon: 'home',
    minutes: 12,
    name: { de: 'Wohngeld', en: 'Housing benefit' },
  },
  {
    ...service,
    id: 'asyl',
    code: 'H',
    icon: 'people',
    minutes: 12,
    name: { de: 'Asylangelegenheiten', en: 'Asylum matters' },
  },
  {
    ...service,
    id: 'stadtplanung',
    code: 'J',
    icon: 'pen',
    name: { de: 'Stadtplanung', en: 'Town planning' },
  },
  {
    ...service,
    id: 'bauaufsicht',
    code: 'K',
    icon: 'home',
    name: { de: 'Bauaufsicht', en: 'Building control' },
  },
]

// Twelve clerks are given, growing to fifteen. Assumed: each answers for every department.
const WORKPLACES = 12

export const krefeld: OfficeInput = {
  id: 'krefeld',
  // Assumed: the contact centre's name.
  name: 'Kontaktcenter Krefeld',
  town: 'Krefeld',
  zone: 'Europe/Berlin',
  state: 'DE-NW',
  services: departments,
  counters: Array.from({ length: WORKPLACES }, (_, i) => ({
    id: `platz-${i + 1}`,
    name: `${i + 1}`,
    services: departments.map(({ id }) => id),
  })),
  // Assumed: the letter shows the department at a glance.
  numbering: 'series',
  // Given: 08:00 to 17:00, Fridays to 13:00. Assumed: Monday to Friday.
  sessions: [
    {
      id: 'montag-bis-donnerstag',
      kind: 'phone',
      weekdays: [1, 2, 3, 4],
      from: '08:00',
      until: '17:00',
    },
    { id: 'freitag', kind: 'phone', weekdays: [5], from: '08:00', until: '13:00' },
  ],
  // Given: a call-back, or an e-mail if preferred. Assumed: the wording.
  instead: {
    de: 'Bitte rufen Sie an. Wir rufen Sie zurück oder schreiben Ihnen eine E-Mail.',
    en: 'Please call us. We will call you back or send you an e-mail.',
  },
}
