/**
 * Altena: each service lasts as long as the number of people needs, and says what to bring. Given are an
 * identity card and the registration of a family of four; the other services, the minutes and the
 * documents are assumed.
 */
import type { OfficeInput } from '#shared/domain/config.ts'

const papers = { de: 'Ausweis oder Reisepass', en: 'ID card or passport' }
const papersOfAll = { de: 'Ausweise aller Personen', en: 'ID cards or passports of everyone' }
const photo = { de: 'Aktuelles biometrisches Passfoto', en: 'A recent biometric photo' }
const landlord = {
  de: 'Wohnungsgeberbestätigung',
  en: 'Landlord’s confirmation (Wohnungsgeberbestätigung)',
}
const birthCertificate = { de: 'Geburtsurkunde', en: 'Birth certificate' }
const consent = {
  de: 'Einverständnis aller Sorgeberechtigten',
  en: 'Consent of everyone with parental responsibility',
}
const marriage = {
  de: 'Heiratsurkunde, wenn vorhanden',
  en: 'Marriage certificate, if you have one',
}
const originalAndCopy = { de: 'Original und Kopie', en: 'The original and the copy' }

export const altenaServices: OfficeInput['services'] = [
  {
    id: 'personalausweis',
    code: 'A',
    icon: 'idCard',
    name: { de: 'Personalausweis beantragen', en: 'Apply for an ID card' },
    minutes: 12,
    minutesPerFurtherPerson: 10,
    maxParty: 6,
    documents: [papersOfAll, photo, birthCertificate],
  },
  {
    id: 'reisepass',
    code: 'A',
    icon: 'idCard',
    name: { de: 'Reisepass beantragen', en: 'Apply for a passport' },
    minutes: 15,
    minutesPerFurtherPerson: 12,
    maxParty: 6,
    documents: [papersOfAll, photo, birthCertificate],
  },
  {
    id: 'kinderreisepass',
    code: 'A',
    icon: 'people',
    name: { de: 'Kinderreisepass beantragen', en: 'Apply for a child’s passport' },
    minutes: 15,
    minutesPerFurtherPerson: 10,
    maxParty: 6,
    documents: [birthCertificate, photo, consent, papers],
  },
  {
    id: 'ausweis-abholen',
    code: 'B',
    icon: 'collect',
    name: { de: 'Ausweis oder Reisepass abholen', en: 'Collect an ID card or passport' },
    minutes: 4,
    minutesPerFurtherPerson: 2,
    maxParty: 6,
    documents: [papers],
  },
  {
    id: 'anmelden',
    code: 'C',
    icon: 'home',
    name: { de: 'Wohnung an- oder ummelden', en: 'Register or change your address' },
    minutes: 15,
    minutesPerFurtherPerson: 7,
    maxParty: 8,
    documents: [papersOfAll, landlord, marriage],
  },
  {
    id: 'abmelden',
    code: 'C',
    icon: 'home',
    name: { de: 'Wohnung abmelden', en: 'Deregister your address' },
    minutes: 6,
    minutesPerFurtherPerson: 2,
    maxParty: 8,
    documents: [papersOfAll],
  },
  {
    id: 'fuehrungszeugnis',
    code: 'D',
    icon: 'document',
    name: { de: 'Führungszeugnis', en: 'Certificate of good conduct' },
    minutes: 5,
    documents: [papers],
  },
  {
    id: 'beglaubigung',
    code: 'D',
    icon: 'pen',
    name: { de: 'Beglaubigung', en: 'Certified copy' },
    minutes: 6,
    documents: [originalAndCopy, papers],
  },
  {
    id: 'anderes',
    code: 'E',
    icon: 'other',
    name: { de: 'Etwas anderes', en: 'Something else' },
    minutes: 10,
  },
]
