/** Which office it is: built in, from a file, or kept in the journal. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Folder, temporaryFolder } from '../e2e/testing/folder.ts'
import { at, DATE, smallOffice } from '../e2e/testing/offices.ts'
import { readOffice, storedSetup, storeOffice, withTrial } from './configuration.ts'
import { openSqliteJournal } from './journal/sqlite.ts'
import { officeStream, planFor } from './office/plan.ts'

let folder: Folder

beforeEach(() => {
  folder = temporaryFolder()
})

afterEach(() => folder.remove())

const write = (content: string): string => {
  writeFileSync(folder.file('amt.json'), content)
  return folder.file('amt.json')
}

describe('an office', () => {
  test.each(['willich', 'krefeld', 'bergkamen', 'altena', 'brandenburg'])(
    '%s is built in',
    (id) => {
      expect(readOffice(id).id).toBe(id)
    },
  )

  test('in a file is read', () => {
    expect(readOffice(write(JSON.stringify(smallOffice())))).toEqual(smallOffice())
  })

  test('in a file that Windows’ editor has marked is read', () => {
    expect(readOffice(write(`\uFEFF${JSON.stringify(smallOffice())}`)).id).toBe('probe')
  })
})

const withFault = {
  ...smallOffice(),
  services: smallOffice().services.map((service) => ({ ...service, minutes: 'drei' })),
}

describe('refused, with its place and one sentence, is an office', () => {
  test.each(['nirgends', 'constructor', '__proto__', ''])('%j, which is nowhere', (name) => {
    expect(() => readOffice(name)).toThrow(/^Das Amt .*willich.*\.$/)
  })

  test('that is a folder', () => {
    mkdirSync(folder.file('ordner'))
    expect(() => readOffice(folder.file('ordner'))).toThrow(/ordner.*\.$/)
  })

  test.each([
    ['is not JSON', '{\n  "id": x\n}', 'JSON'],
    ['breaks off', '{\n  "id": "x",\n', 'Zeile 3, Zeichen 1'],
    ['is empty', '', 'JSON'],
    ['is a list', '[]', 'Datei: '],
    ['has a fault deep inside', JSON.stringify(withFault), 'services.0.minutes: '],
    ['has __proto__', '{"__proto__":{"id":"x"}}', 'amt.json'],
  ])('that %s', (_, content, words) => {
    expect(() => readOffice(write(content))).toThrow(words)
    expect(() => readOffice(write(content))).toThrow(/amt\.json[^\n]*\.$/)
  })
})

describe('a rehearsal', () => {
  test('lasts from morning to night, on that date alone', () => {
    const trial = withTrial(smallOffice(), DATE)
    const on = (date: string) => planFor(trial, date, () => null)
    expect(on(DATE)).toMatchObject({ trial: true, sessions: [{ id: 'probe', from: at('00:00') }] })
    expect(on('2020-11-18')).toMatchObject({ trial: false, sessions: [{ id: 'morgens' }] })
  })

  test('on a holiday is held all the same', () => {
    const plan = planFor(withTrial(smallOffice(), DATE), DATE, () => ({ de: 'Feiertag' }))
    expect([plan.sessions.length, plan.closedBecause]).toEqual([1, null])
  })

  test('begun twice is the same', () => {
    const once = withTrial(smallOffice(), DATE)
    expect(withTrial(once, DATE)).toEqual(once)
  })
})

describe('the journal', () => {
  test('keeps the newest configuration, and no second copy of the same', async () => {
    const journal = await openSqliteJournal({ file: folder.file('wartemarke.db') })
    const renamed = smallOffice({ name: 'Neuer Name' })
    expect(await storedSetup(journal)).toBeNull()
    for (const office of [smallOffice(), smallOffice(), renamed, renamed])
      await storeOffice(journal, office, at('08:00'))
    expect((await storedSetup(journal))?.office).toEqual(renamed)
    expect(await journal.read(officeStream('probe'), 1)).toHaveLength(2)
    await journal.close()
  })
})
