import { expect, it } from 'vitest'
import { messageFit, messageHeight, messageTexts } from './message.ts'
import { ROOM } from './sizes.ts'

const SHORT = 'Der Aufzug ist außer Betrieb.'
const LONG = 'Bitte halten Sie Ihren Ausweis bereit und achten Sie auf Ihre Nummer. '.repeat(3)
const LYING = ROOM.landscape.width
const UPRIGHT = ROOM.portrait.width

it('a message is larger than news, and the longest is still larger than the smallest letter', () => {
  expect(messageFit(SHORT, LYING).size).toBe(3)
  expect(messageFit(LONG.slice(0, 160), LYING).size).toBe(2.6)
  expect(messageFit('W'.repeat(160), UPRIGHT).size).toBe(2)
})

it('a message has a height for all its languages, so that the calls do not move', () => {
  const [short, long] = messageTexts({ de: SHORT, en: LONG }, 'de')
  const both = messageHeight(messageTexts({ de: SHORT, en: LONG }, 'de'), LYING)
  expect(both).toBe(messageHeight(long ? [long] : [], LYING))
  expect(both).toBeGreaterThan(messageHeight(short ? [short] : [], LYING))
  expect(messageHeight(messageTexts(null, 'de'), LYING)).toBe(0)
})

it('a message begins in the language of the screen', () => {
  const languages = (own: 'de' | 'en') =>
    messageTexts({ de: 'Treppe', en: 'Stairs' }, own).map(({ language }) => language)
  expect([languages('de'), languages('en')]).toEqual([
    ['de', 'en'],
    ['en', 'de'],
  ])
  expect(messageTexts({ de: 'Treppe' }, 'en')).toEqual([{ language: 'de', text: 'Treppe' }])
})
