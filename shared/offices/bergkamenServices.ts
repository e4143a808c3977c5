/**
 * Bergkamen: seven categories with about 30 services are given. Which ones they are, their minutes and
 * which of them the kiosk shows is assumed; the information desk issues the rest.
 */
import type { OfficeInput } from '#shared/domain/config.ts'

type Service = OfficeInput['services'][number]
type Group = NonNullable<OfficeInput['groups']>[number]
type Category = Group & {
  code: Service['code']
  services: Pick<
    Service,
    'id' | 'minutes' | 'name' | 'kiosk' | 'maxParty' | 'minutesPerFurtherPerson'
  >[]
}

const kiosk = false

const categories: Category[] = [
  {
    id: 'ausweise',
    name: { de: 'Ausweise und Pässe', en: 'ID cards and passports' },
    code: 'A',
    icon: 'idCard',
    services: [
      {
        id: 'personalausweis',
        minutes: 12,
        name: { de: 'Personalausweis beantragen', en: 'Apply for an ID card' },
      },
      {
        id: 'reisepass',
        minutes: 12,
        name: { de: 'Reisepass beantragen', en: 'Apply for a passport' },
      },
      {
        id: 'kinderreisepass',
        minutes: 12,
        kiosk,
        name: { de: 'Kinderreisepass beantragen', en: 'Apply for a child’s passport' },
      },
      {
        id: 'vorlaeufiger-ausweis',
        minutes: 10,
        kiosk,
        name: { de: 'Vorläufiger Ausweis oder Pass', en: 'Temporary ID card or passport' },
      },
      {
        id: 'ausweis-abholen',
        minutes: 4,
        name: { de: 'Ausweis oder Reisepass abholen', en: 'Collect an ID card or passport' },
      },
      {
        id: 'ausweis-verloren',
        minutes: 10,
        kiosk,
        name: { de: 'Verlust eines Ausweises melden', en: 'Report a lost ID card' },
      },
      {
        id: 'online-ausweis',
        minutes: 6,
        kiosk,
        name: { de: 'PIN und Online-Ausweis', en: 'PIN and online ID' },
      },
    ],
  },
  {
    id: 'wohnen',
    name: { de: 'Wohnen und Melden', en: 'Housing and registration' },
    code: 'B',
    icon: 'home',
    services: [
      {
        id: 'anmelden',
        minutes: 10,
        maxParty: 8,
        minutesPerFurtherPerson: 5,
        name: { de: 'Wohnung an- oder ummelden', en: 'Register or change your address' },
      },
      {
        id: 'abmelden',
        minutes: 6,
        kiosk,
        maxParty: 8,
        minutesPerFurtherPerson: 2,
        name: { de: 'Wohnung abmelden', en: 'Deregister your address' },
      },
      { id: 'nebenwohnung', minutes: 8, kiosk, name: { de: 'Nebenwohnung', en: 'Second home' } },
      {
        id: 'meldebescheinigung',
        minutes: 5,
        name: { de: 'Meldebescheinigung', en: 'Certificate of registration' },
      },
      {
        id: 'auskunft',
        minutes: 6,
        kiosk,
        name: { de: 'Auskunft aus dem Melderegister', en: 'Information from the register' },
      },
      {
        id: 'auskunftssperre',
        minutes: 6,
        kiosk,
        name: { de: 'Auskunftssperre', en: 'Block on disclosure' },
      },
    ],
  },
  {
    id: 'zeugnisse',
    name: { de: 'Zeugnisse und Bescheinigungen', en: 'Certificates' },
    code: 'C',
    icon: 'document',
    services: [
      {
        id: 'fuehrungszeugnis',
        minutes: 5,
        name: { de: 'Führungszeugnis', en: 'Certificate of good conduct' },
      },
      {
        id: 'gewerbezentralregister',
        minutes: 5,
        kiosk,
        name: {
          de: 'Auszug aus dem Gewerbezentralregister',
          en: 'Extract from the trade register',
        },
      },
      {
        id: 'lebensbescheinigung',
        minutes: 4,
        kiosk,
        name: { de: 'Lebensbescheinigung', en: 'Life certificate' },
      },
      {
        id: 'untersuchungsschein',
        minutes: 4,
        kiosk,
        name: { de: 'Untersuchungsberechtigungsschein', en: 'Youth medical examination form' },
      },
    ],
  },
  {
    id: 'beglaubigungen',
    name: { de: 'Beglaubigungen', en: 'Certified copies' },
    code: 'D',
    icon: 'pen',
    services: [
      {
        id: 'kopie-beglaubigen',
        minutes: 6,
        name: { de: 'Kopie beglaubigen', en: 'Certified copy' },
      },
      {
        id: 'unterschrift-beglaubigen',
        minutes: 6,
        kiosk,
        name: { de: 'Unterschrift beglaubigen', en: 'Certified signature' },
      },
    ],
  },
  {
    id: 'auto',
    name: { de: 'Auto und Führerschein', en: 'Car and driving licence' },
    code: 'E',
    icon: 'car',
    services: [
      {
        id: 'fahrzeugschein',
        minutes: 5,
        kiosk,
        name: {
          de: 'Adresse im Fahrzeugschein ändern',
          en: 'Change the address on a vehicle document',
        },
      },
      {
        id: 'fuehrerschein',
        minutes: 8,
        kiosk,
        name: { de: 'Führerschein beantragen', en: 'Apply for a driving licence' },
      },
      { id: 'parkausweis', minutes: 8, kiosk, name: { de: 'Parkausweis', en: 'Parking permit' } },
    ],
  },
  {
    id: 'familie',
    name: { de: 'Familie und Soziales', en: 'Family and social matters' },
    code: 'F',
    icon: 'people',
    services: [
      {
        id: 'rundfunkbeitrag',
        minutes: 5,
        kiosk,
        name: { de: 'Befreiung vom Rundfunkbeitrag', en: 'Exemption from the broadcasting fee' },
      },
      { id: 'familienpass', minutes: 6, kiosk, name: { de: 'Familienpass', en: 'Family pass' } },
      {
        id: 'schwerbehinderung',
        minutes: 8,
        kiosk,
        name: { de: 'Schwerbehindertenausweis', en: 'Disabled person’s pass' },
      },
      {
        id: 'steuer-id',
        minutes: 4,
        kiosk,
        name: { de: 'Steuer-Identifikationsnummer', en: 'Tax identification number' },
      },
    ],
  },
  {
    id: 'anderes',
    name: { de: 'Alles andere', en: 'Everything else' },
    code: 'G',
    icon: 'other',
    services: [
      { id: 'hund', minutes: 6, kiosk, name: { de: 'Hund anmelden', en: 'Register a dog' } },
      {
        id: 'fischereischein',
        minutes: 6,
        kiosk,
        name: { de: 'Fischereischein', en: 'Fishing licence' },
      },
      { id: 'fundsachen', minutes: 6, name: { de: 'Fundsachen', en: 'Lost property' } },
      { id: 'anderes', minutes: 8, name: { de: 'Etwas anderes', en: 'Something else' } },
    ],
  },
]

export const bergkamenGroups: Group[] = categories.map(({ id, name, icon }) => ({ id, name, icon }))

export const bergkamenServices: Service[] = categories.flatMap(({ id, code, icon, services }) =>
  services.map((service) => ({ ...service, group: id, code, icon })),
)
