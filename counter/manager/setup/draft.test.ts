import { expect, test } from 'vitest'
import type { Office } from '#shared/domain/config.ts'
import { smallOffice } from '../../../e2e/testing/offices.ts'
import { changedParts, type Draft, isBehind, joined, meetingOf } from './draft.ts'

const office = smallOffice()
const base = { revision: 3, office }
const draftOf = (change: Partial<Office>): Draft => ({ base, office: { ...office, ...change } })
const savedMeanwhile = (change: Partial<Office>) => ({
  revision: 4,
  office: { ...office, ...change },
})

test('a draft with every text typed back to what it was changes nothing', () => {
  expect(changedParts(draftOf(structuredClone(office)))).toEqual([])
  expect(changedParts(draftOf({ name: 'Bürgerbüro', numbering: 'series' }))).toEqual([
    'office',
    'numbering',
  ])
})

test('what only one of two has changed comes from that one', () => {
  const draft = draftOf({ name: 'Bürgerbüro', targetMinutes: 10 })
  const newest = savedMeanwhile({ numbering: 'series' })
  expect(isBehind(draft, newest)).toBe(true)
  expect(meetingOf(draft, newest)).toEqual({
    mine: ['office', 'rules'],
    theirs: ['numbering'],
    both: [],
  })
  const { name, targetMinutes, numbering } = joined(draft, newest, []).office
  expect({ name, targetMinutes, numbering }).toEqual({
    name: 'Bürgerbüro',
    targetMinutes: 10,
    numbering: 'series',
  })
})

test('what both have changed is one’s or the other’s, as chosen, and never a mixture', () => {
  const draft = draftOf({ name: 'Bürgerbüro', town: 'Anrath' })
  const newest = savedMeanwhile({ name: 'Bürgerservice' })
  expect(meetingOf(draft, newest).both).toEqual(['office'])
  expect(joined(draft, newest, ['office']).office).toMatchObject({
    name: 'Bürgerbüro',
    town: 'Anrath',
  })
  expect(joined(draft, newest, []).office).toMatchObject({ name: 'Bürgerservice', town: 'Willich' })
})

test('two who want the same do not contradict each other', () => {
  const draft = draftOf({ numbering: 'series' })
  expect(meetingOf(draft, savedMeanwhile({ numbering: 'series' }))).toEqual({
    mine: [],
    theirs: [],
    both: [],
  })
})

test('what one of two has left out is not brought back by the other', () => {
  const spoken: Draft = {
    base: { revision: 3, office: { ...office, instead: { de: 'Rufen Sie an.' } } },
    office,
  }
  const newest = { revision: 4, office: { ...spoken.base.office, targetMinutes: 10 } }
  expect(joined(spoken, newest, []).office.instead).toBeUndefined()
})
