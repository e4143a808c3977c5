import { expect, test } from 'vitest'
import { backupName, momentOfBackup } from './names.ts'
import { expired } from './rotation.ts'

const hourly = (hours: number, from = '2020-11-17T06:00:00.000Z') =>
  Array.from({ length: hours }, (_, index) =>
    backupName(new Date(Date.parse(from) + index * 3_600_000).toISOString()),
  )

test('a name sorts by its moment, and gives it back', () => {
  const names = hourly(30)
  expect(names.toSorted()).toEqual(names)
  expect(names[0]).toBe('wartemarke-20201117T060000Z.db')
  expect(momentOfBackup(names[0]!)).toBe('2020-11-17T06:00:00.000Z')
})

test.each([
  'wartemarke.db',
  'wartemarke-20201117T060000Z.db.part',
  'wartemarke-20201399T060000Z.db',
])('%s is no backup', (name) => expect(momentOfBackup(name)).toBeNull())

test('nothing goes while there are few', () => {
  expect(expired(hourly(24))).toEqual([])
})

test('after thirty days there are the last 24 hours, and the last one of 14 days', () => {
  const names = hourly(30 * 24)
  const gone = new Set(expired(names))
  const kept = names.filter((name) => !gone.has(name))
  expect(kept.slice(-24)).toEqual(names.slice(-24))
  // The 24 hours lie on the last two of the 14 days: 05:00 of the last, and 23:00 of the one before.
  expect(kept).toHaveLength(24 + 12)
  const days = kept.map((name) => name.slice('wartemarke-'.length, 'wartemarke-yyyymmdd'.length))
  expect(new Set(days).size).toBe(14)
  expect(kept.slice(0, 12).every((name) => name.endsWith('T230000Z.db'))).toBe(true)
})

test('of one hour the last is kept, whatever the order of the folder', () => {
  const early = 'wartemarke-20201117T060000Z.db'
  const late = 'wartemarke-20201117T065900Z.db'
  expect(expired([late, early])).toEqual([early])
})

test('a pause of weeks makes nothing old: hours and days with a backup are counted', () => {
  const before = hourly(3)
  const after = hourly(3, '2020-12-24T06:00:00.000Z')
  expect(expired([...before, ...after])).toEqual([])
})

test('what somebody else has put there stays', () => {
  const theirs = ['wartemarke.db', 'vor-dem-umzug.db', 'wartemarke.v2.20201117T064500000Z.backup']
  expect(expired([...hourly(100), ...theirs]).filter((name) => theirs.includes(name))).toEqual([])
})
