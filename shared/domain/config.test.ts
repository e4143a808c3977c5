import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OFFICES } from '#shared/offices/index.ts'
import { type Office, type OfficeInput, parseOffice } from './config.ts'

function parsed(input: unknown): Office {
  const result = parseOffice(input)
  if ('faults' in result) throw new Error(result.faults.join('\n'))
  return result.office
}

function faultsOf(input: unknown): string[] {
  const result = parseOffice(input)
  return 'faults' in result ? result.faults : []
}

/** A town hall as small as the schema allows; tests break it in one place. */
const small = (): OfficeInput => ({
  id: 'dorf',
  name: 'Rathaus',
  town: 'Dorf',
  zone: 'Europe/Berlin',
  state: 'DE-NW',
  services: [
    { id: 'ausweis', code: 'A', name: { de: 'Ausweis' }, icon: 'idCard', minutes: 12 },
    { id: 'anderes', code: 'B', name: { de: 'Etwas anderes' }, icon: 'other', minutes: 8 },
  ],
  counters: [{ id: 'platz-1', name: '1', services: ['ausweis', 'anderes'] }],
  sessions: [tuesday()],
})

const tuesday = (): OfficeInput['sessions'][number] => ({
  id: 'dienstag',
  kind: 'walkIn',
  weekdays: [2],
  from: '08:00',
  until: '12:30',
  ticketsFrom: '07:45',
  quota: [{ count: 40 }, { at: '10:00', count: 20 }],
})

const platz = { id: 'platz-1', name: '1', services: ['ausweis', 'anderes'] }
const afternoon = {
  id: 'zusatz',
  kind: 'walkIn',
  from: '14:00',
  until: '16:00',
  quota: [{ count: 9 }],
}
const ferien = { from: '2020-12-24', until: '2020-12-31', reason: { de: 'Ferien' } }

test('what may be left out is filled in', () => {
  const office = parsed(small())
  expect(office).toMatchObject({
    languages: ['de', 'en'],
    shield: ['#00505c'],
    numbering: 'row',
    exceptions: [],
    groups: [],
    receiptLines: [],
    rules: {
      maxRecalls: 2,
      secondChance: { afterCalls: 3, afterMinutes: 15 },
      priorityMinutes: 30,
      undoSeconds: 10,
      coolDownSeconds: 3,
      burst: { tickets: 15, minutes: 2, coolDownSeconds: 20 },
    },
  })
  expect(office.services[0]).toMatchObject({
    minutesPerFurtherPerson: 0,
    maxParty: 1,
    documents: [],
    kiosk: true,
  })
  expect(office.instead).toBeUndefined()
})

test('rules can be set one by one, and the second chance switched off', () => {
  const { rules } = parsed({ ...small(), rules: { maxRecalls: 0, secondChance: null } })
  expect(rules).toMatchObject({
    maxRecalls: 0,
    secondChance: null,
    priorityMinutes: 30,
    undoSeconds: 10,
  })
})

test('a changed day may keep the name of the usual session, since it takes its place', () => {
  const { weekdays: _, ...hours } = tuesday()
  const changed = { type: 'changed', date: '2020-12-22', sessions: [hours] } as const
  expect(faultsOf({ ...small(), exceptions: [changed] })).toEqual([])
})

const withOffice = (change: object) => ({ ...small(), ...change })
const withService = (change: object) =>
  withOffice({ services: small().services.map((s, i) => (i === 0 ? { ...s, ...change } : s)) })
const withCounter = (change: object) =>
  withOffice({ counters: [...small().counters, { ...platz, ...change }] })
const withSession = (change: object) => withOffice({ sessions: [{ ...tuesday(), ...change }] })
const withExtra = (change: object) =>
  withOffice({
    exceptions: [{ type: 'extra', date: '2020-12-22', sessions: [afternoon], ...change }],
  })
const withHolidays = (change: object) =>
  withOffice({ exceptions: [{ type: 'closed', ...ferien, ...change }] })

/** Changes that each make a sound configuration unsound, and what is answered. */
type Broken = [change: object, fault: string][]

const PAPERS = { id: 'papiere', name: { de: 'Papiere' }, icon: 'idCard' }

const brokenOffices: Broken = [
  [{ name: undefined }, 'name: fehlt'],
  [{ name: '  ' }, 'name: darf nicht leer sein'],
  [{ id: 'Dorf' }, 'id: nur Kleinbuchstaben, Ziffern und Bindestriche'],
  [{ id: 'constructor' }, 'id: diese Kennung ist vergeben'],
  [{ zone: 'Europe/Willich' }, 'zone: eine Zeitzone wie Europe/Berlin'],
  [{ zone: '+01:00' }, 'zone: eine Zeitzone wie Europe/Berlin'],
  [{ zone: '2020-11-17T08:00Z' }, 'zone: eine Zeitzone wie Europe/Berlin'],
  [{ state: 'DE-XX' }, 'state: ein Land wie DE-NW'],
  [{ state: 'AT-9' }, 'state: ein Land wie DE-NW'],
  [{ languages: ['en'] }, 'languages: „de“ gehört immer dazu'],
  [{ languages: ['de', 'en', 'en'] }, 'languages: eine Sprache steht doppelt'],
  [{ shield: ['gold'] }, 'shield.0: eine Farbe wie #00505c'],
  [{ fax: '1' }, 'Datei: „fax“ gibt es hier nicht'],
  [{ services: [] }, 'services: mindestens ein Eintrag'],
  [{ sessions: [tuesday(), tuesday()] }, 'sessions.1.id: „dienstag“ gibt es doppelt'],
  [{ rules: { maxRecall: 1 } }, 'rules: „maxRecall“ gibt es hier nicht'],
  [{ rules: { coolDownSeconds: 61 } }, 'rules.coolDownSeconds: höchstens 60'],
  [{ rules: { burst: { tickets: 5 } } }, 'rules.burst.minutes: fehlt'],
  [{ logo: 'data:image/jpeg;base64,AA==' }, 'logo: ein PNG als data:image/png;base64,…'],
  [{ receiptLines: [{ en: 'Only English' }] }, 'receiptLines.0.de: fehlt'],
  [{ groups: [PAPERS, PAPERS] }, 'groups.1.id: „papiere“ gibt es doppelt'],
  [
    { groups: [PAPERS] },
    'services.0: „ausweis“ steht in keiner Gruppe und wäre am Kiosk nicht zu finden',
  ],
  [{ rules: { secondChance: {} } }, 'rules.secondChance: braucht „afterCalls“ oder „afterMinutes“'],
  [
    { counters: [{ ...platz, services: ['ausweis'] }] },
    'services.1: „anderes“ wird an keinem Platz bedient',
  ],
]

const brokenServices: Broken = [
  [{ id: 'anderes' }, 'services.1.id: „anderes“ gibt es doppelt'],
  [{ id: 'constructor' }, 'services.0.id: diese Kennung ist vergeben'],
  [{ code: 'a' }, 'services.0.code: ein Großbuchstabe'],
  [{ name: { en: 'ID card' } }, 'services.0.name.de: fehlt'],
  [{ name: { de: 'Ausweis', xx: '?' } }, 'services.0.name: „xx“ gibt es hier nicht'],
  [{ group: 'papiere' }, 'services.0.group: Die Gruppe „papiere“ gibt es nicht'],
  [{ icon: 'passport' }, 'services.0.icon: eines von: "idCard", "collect"'],
  [{ minutes: 0 }, 'services.0.minutes: mindestens 1'],
  [{ maxParty: 1.5 }, 'services.0.maxParty: muss eine ganze Zahl sein'],
]

const brokenCounters: Broken = [
  [{ name: '2' }, 'counters.1.id: „platz-1“ gibt es doppelt'],
  [{ id: 'platz-2' }, 'counters.1.name: „1“ gibt es doppelt'],
  [{ services: ['pass'] }, 'counters.1.services: das Anliegen „pass“ gibt es nicht'],
  [{ services: [] }, 'counters.1.services: mindestens ein Eintrag'],
]

const brokenSessions: Broken = [
  [{ until: '07:50' }, 'until: muss nach dem Beginn („from“) liegen'],
  [{ until: '08:00' }, 'until: muss nach dem Beginn („from“) liegen'],
  [{ ticketsFrom: '08:15' }, 'ticketsFrom: darf nicht nach „from“ liegen'],
  [
    { ticketsUntil: '07:45' },
    'ticketsUntil: muss nach dem Beginn der Ausgabe („ticketsFrom“) liegen',
  ],
  [{ ticketsUntil: '13:00' }, 'ticketsUntil: darf nicht nach „until“ liegen'],
  [{ quota: [] }, 'quota: eine Sprechzeit ohne Termin braucht ein Kontingent'],
  [{ quota: [{ at: '07:30', count: 1 }] }, 'quota: die Freigabe um 07:30 liegt außerhalb'],
  [{ quota: [{ at: '12:30', count: 1 }] }, 'quota: die Freigabe um 12:30 liegt außerhalb'],
  [{ quota: [{ count: -1 }] }, 'quota.0.count: mindestens 0'],
  [{ from: '24:00' }, 'from: eine Uhrzeit wie 07:45'],
  [{ from: '8:00' }, 'from: eine Uhrzeit wie 07:45'],
  [{ weekdays: [8] }, 'weekdays.0: höchstens 7'],
  [{ nth: [6] }, 'nth.0: höchstens 5'],
  [{ kind: 'walkin' }, 'kind: eines von: "walkIn", "appointment", "phone"'],
  [{ services: ['pass'] }, 'services: das Anliegen „pass“ gibt es nicht'],
  [{ validFrom: '2021-02-30' }, 'validFrom: ein Datum, das es gibt, wie 2020-11-17'],
  [{ validFrom: '2021-02-29' }, 'validFrom: ein Datum, das es gibt, wie 2020-11-17'],
  [{ validFrom: '17.11.2020' }, 'validFrom: ein Datum wie 2020-11-17'],
  [{ validFrom: '2020-11-17', validUntil: '2020-11-16' }, 'validUntil: liegt vor dem Beginn'],
]

const brokenExtras: Broken = [
  [{ type: 'maybe' }, 'exceptions.0.type: diese Art gibt es nicht'],
  [{ sessions: [] }, 'exceptions.0.sessions: mindestens ein Eintrag'],
  [{ date: '2021-02-30' }, 'exceptions.0.date: ein Datum, das es gibt, wie 2020-11-17'],
  [
    { sessions: [{ ...afternoon, until: '13:00' }] },
    'exceptions.0.sessions.0.until: muss nach dem Beginn („from“) liegen',
  ],
  [
    { sessions: [{ ...afternoon, id: 'dienstag' }] },
    'exceptions.0.sessions.0.id: „dienstag“ gibt es doppelt',
  ],
  [{ sessions: [afternoon, afternoon] }, 'exceptions.0.sessions.1.id: „zusatz“ gibt es doppelt'],
]

const brokenHolidays: Broken = [
  [{ until: '2020-12-23' }, 'exceptions.0.until: liegt vor dem Beginn'],
  [{ until: '2020-12-32' }, 'exceptions.0.until: ein Datum, das es gibt, wie 2020-11-17'],
  [{ reason: undefined }, 'exceptions.0.reason: fehlt'],
]

describe('a broken configuration is refused, with place and reason', () => {
  test('unbroken, all of them are sound', () => {
    for (const sound of [withOffice, withService, withSession, withExtra, withHolidays])
      expect(faultsOf(sound({}))).toEqual([])
    expect(faultsOf(withCounter({ id: 'platz-2', name: '2' }))).toEqual([])
  })

  describe.each([
    { what: 'office', change: withOffice, broken: brokenOffices },
    { what: 'service', change: withService, broken: brokenServices },
    { what: 'counter', change: withCounter, broken: brokenCounters },
    { what: 'session', change: withSession, broken: brokenSessions },
    { what: 'extra day', change: withExtra, broken: brokenExtras },
    { what: 'closed', change: withHolidays, broken: brokenHolidays },
  ])('$what', ({ change, broken }) => {
    test.each(broken)('%j: %s', (part, fault) => {
      expect(faultsOf(change(part)).join('\n')).toContain(fault)
    })
  })

  test('nothing at all', () => {
    expect(faultsOf(null)).toEqual([
      'Datei: muss eine Gruppe von Feldern in geschweiften Klammern sein',
    ])
  })

  test('keys of the prototype are keys like any other', () => {
    const poisoned = JSON.stringify(small()).replace('{', '{"__proto__": {"zone": "UTC"},')
    expect(faultsOf(JSON.parse(poisoned))).toEqual(['Datei: „__proto__“ gibt es hier nicht'])
  })

  test('all faults are told at once', () => {
    const twice = withOffice({
      sessions: [{ ...tuesday(), until: '07:00', quota: [] }],
      counters: [{ id: 'platz-1', name: '1', services: ['ausweis', 'pass'] }],
    })
    expect(faultsOf(twice)).toEqual([
      'counters.0.services: das Anliegen „pass“ gibt es nicht',
      'sessions.0.until: muss nach dem Beginn („from“) liegen',
      'sessions.0.ticketsUntil: muss nach dem Beginn der Ausgabe („ticketsFrom“) liegen',
      'sessions.0.quota: eine Sprechzeit ohne Termin braucht ein Kontingent',
      'services.1: „anderes“ wird an keinem Platz bedient',
    ])
  })
})

describe('whatever comes in', () => {
  test('any value is answered, never thrown at', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(faultsOf(value).length).toBeGreaterThan(0)
      }),
    )
  })

  test('with any one value replaced, an office passes or not, and what passed passes again unchanged', () => {
    const somewhere = fc
      .constantFrom(...Object.values(OFFICES))
      .chain((office) => fc.tuple(fc.constant(office), fc.constantFrom(...placesIn(office))))
    fc.assert(
      fc.property(somewhere, fc.jsonValue(), ([office, place], value) => {
        const once = parseOffice(replaced(office, place, value))
        expect('office' in once ? parseOffice(once.office) : once).toEqual(once)
      }),
      { numRuns: 300 },
    )
  })

  test('a misspelt key is found in every corner', () => {
    const { willich } = OFFICES
    const objects = placesIn(willich).filter((place) => isRecord(place.value))
    expect(objects.length).toBeGreaterThan(30)
    for (const place of objects) {
      const misspelt = replaced(willich, place, { ...Object(place.value), tippfehler: 1 })
      const path = place.path.join('.') || 'Datei'
      expect(faultsOf(misspelt)).toContain(`${path}: „tippfehler“ gibt es hier nicht`)
    }
  })

  test('exactly the dates of the calendar are dates', () => {
    const two = (n: number) => String(n).padStart(2, '0')
    const years = fc.integer({ min: 2000, max: 2100 })
    fc.assert(
      fc.property(years, fc.nat(13), fc.nat(32), (year, month, day) => {
        const text = `${year}-${two(month)}-${two(day)}`
        // Date rolls a day that does not exist over into the next month.
        const exists = new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(text)
        expect(faultsOf(withSession({ validFrom: text })).length === 0).toBe(exists)
      }),
      { numRuns: 1000 },
    )
  })
})

type Place = { path: string[]; value: unknown }

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value itself and everything inside it. */
function placesIn(value: unknown, path: string[] = []): Place[] {
  const inside = isRecord(value) || Array.isArray(value) ? Object.entries(value) : []
  return [{ path, value }, ...inside.flatMap(([key, part]) => placesIn(part, [...path, key]))]
}

/** A copy with another value at one place. */
function replaced(whole: unknown, { path }: Place, value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  const copy: Record<string, unknown> = Array.isArray(whole)
    ? Object([...whole])
    : { ...Object(whole) }
  copy[key] = replaced(copy[key], { path: rest, value }, value)
  return copy
}
