import { expect, test } from 'vitest'
import { Story } from '#shared/domain/testing/story.ts'
import { factText } from './factText.ts'
import { namesOf } from './names.ts'
import { texts } from './texts/index.ts'

/** What the last fact says, in German. */
function told(story: Story): string {
  const t = texts('de')
  const fact = story.facts.at(-1)
  return fact ? factText(fact, story.day, namesOf(story.facts, 'de', t), t) : ''
}

test('notes, outcomes, a split and a last call are told in the words of the office', () => {
  const story = new Story().at('12:00').open(1)
  story.pull('ausweis', 3)
  story.clerk(1, 'next')
  story.clerk(1, 'miss')
  story.clerk(1, 'lastCall')
  expect(told(story)).toBe('Nummer 1 aufgerufen, Platz 1: letzter Aufruf')
  story.clerk(1, 'here')
  story.clerk(1, { type: 'split', people: 2 })
  expect(told(story)).toBe('Nummer 1 geteilt, Platz 1: 2 Personen haben jetzt 2')
  story.clerk(1, { type: 'park', reason: 'photo', note: 'begonnen' })
  expect(told(story)).toBe(
    'Nummer 1 zurückgestellt, Platz 1: holt Foto · Notiz: Vorgang ist angelegt',
  )
  story.clerk(1, { type: 'resume', ticket: 1 })
  story.clerk(1, 'here')
  story.clerk(1, { type: 'transfer', service: 'ausweis', counter: 'platz-1', note: 'bezahlen' })
  expect(told(story)).toBe('Nummer 1 weitergeleitet an Platz 1: ausweis · Notiz: Nur noch bezahlen')
  story.clerk(1, 'next')
  story.clerk(1, 'here')
  story.clerk(1, { type: 'finish', outcome: 'termin' })
  expect(told(story)).toBe('Nummer 1 fertig, Platz 1: Neuer Termin nötig')
})

test('without them, as before', () => {
  const story = new Story().at('08:00').open(1)
  story.pull()
  story.serve(1)
  expect(told(story)).toBe('Nummer 1 fertig, Platz 1')
})
