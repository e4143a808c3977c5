/** A morning in a town hall with a priority, a second chance, a transfer and a call by hand. */
import type { Fact } from '#shared/domain/day/facts.ts'
import {
  at,
  clerkAt,
  kiosk,
  MANAGER,
  SERVICES,
  smallTown,
  SYSTEM,
} from '#shared/domain/testing/smallTown.ts'
import { Story } from '#shared/domain/testing/story.ts'

const NAMES: Record<string, [de: string, en: string]> = {
  ausweis: ['Ausweis oder Reisepass beantragen', 'Apply for an ID card or passport'],
  abholung: ['Ausweis abholen', 'Collect an ID card'],
  anmeldung: ['Wohnung an- oder ummelden', 'Register or change an address'],
  notfall: ['Notfall', 'Emergency'],
}
const services = SERVICES.map((service) => {
  const [de, en] = NAMES[service.id] ?? [service.id, service.id]
  return { ...service, name: { de, en } }
})
const everything = services.map(({ id }) => id)
const counters = ['1', '2', '3', '4', '5', '6'].map((name) => ({
  id: `platz-${name}`,
  name,
  services: name === '6' ? ['abholung'] : everything,
}))

const plan = smallTown({ services, counters })

export function aMorning(): Fact[] {
  const story = new Story(plan).at('07:45')
  for (const service of ['ausweis', 'anmeldung', 'abholung', 'ausweis', 'anmeldung', 'ausweis'])
    story.later(40).ask(kiosk(1), { type: 'issue', service, party: 1, priority: null })
  story.at('08:00').open(1, 2, 3, 6)
  story.clerk(3, { type: 'automatic', on: true })
  story.clerk(1, 'next')
  story.clerk(2, 'next')
  story.later(20).clerk(1, 'here')
  story.clerk(2, 'recall')
  story.later(60).clerk(2, 'miss')
  story.later(5).clerk(2, 'next')
  story.clerk(2, 'here')
  story.clerk(3, 'here')
  for (const service of [
    'ausweis',
    'anmeldung',
    'abholung',
    'ausweis',
    'ausweis',
    'anmeldung',
    'abholung',
    'ausweis',
    'anmeldung',
    'ausweis',
    'ausweis',
    'anmeldung',
  ])
    story.later(35).ask(kiosk(1), { type: 'issue', service, party: 1, priority: null })
  story.clerk(2, { type: 'prioritise', ticket: 11, reason: 'pregnancy' })
  story.later(90).clerk(1, { type: 'transfer', service: 'anmeldung', counter: 'platz-2' })
  story.later(10).clerk(1, 'next')
  story.clerk(1, 'here')
  story.later(200).clerk(2, { type: 'park', reason: 'photo' })
  story.later(5).clerk(2, 'next')
  story.clerk(2, 'here')
  story.later(60).clerk(6, 'next')
  story.clerk(6, 'here')
  story.later(120).clerk(6, 'next')
  story.clerk(6, 'here')
  story.later(240).clerk(1, 'finish')
  story.later(3).clerk(1, { type: 'call', ticket: 16 })
  story.clerk(1, 'here')
  story.later(240).clerk(3, 'finish')
  story.clerk(3, 'here')
  story.later(180).clerk(2, 'finish')
  story.later(20).clerk(2, { type: 'resume', ticket: story.day.parked[0] ?? 0 })
  story.clerk(2, 'here')
  story.later(60).ask(clerkAt('platz-4'), 'open')
  story.clerk(4, { type: 'pause', reason: 'meeting' })
  for (const number of [1, 2, 3, 6, 1, 2, 3, 1, 2, 1, 2, 1, 2]) {
    story.later(200).clerk(number, 'next')
    story.later(15).clerk(number, 'here')
  }
  for (const number of [1, 2, 3, 6]) story.later(100).clerk(number, 'finish')
  for (const number of [1, 2, 3, 6]) story.clerk(number, 'close')
  story.at('11:40').ask(MANAGER, {
    type: 'setNotice',
    text: { de: 'Der Aufzug ist außer Betrieb. Bitte nehmen Sie die Treppe.' },
    until: at('12:00'),
  })
  story.later(30).ask(MANAGER, { type: 'clearNotice' })
  story
    .at('12:10')
    .ask(MANAGER, { type: 'changeSession', session: 'vormittag', until: at('12:40') })
  // Came shortly before closing, and everybody had gone.
  story.at('12:25').pull('anmeldung')
  for (const time of ['12:40:05', '12:40:40']) story.at(time).ask(kiosk(1), { type: 'turnedAway' })
  story.at('12:41').ask(MANAGER, { type: 'closeDay', cause: 'manager' })
  return story.facts
}

/** A Sunday: planned, and closed at the next start. */
export function aSunday(): Fact[] {
  const story = new Story({ ...plan, sessions: [] })
  story.at('23:59').ask(SYSTEM, { type: 'closeDay', cause: 'start' })
  return story.facts
}
