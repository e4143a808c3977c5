/** What every engine promises. A new engine is one more line in `engines`. */
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DAY, issued, nextUncaughtException, temporaryFolder } from './fixtures/files.ts'
import type { Issued } from './fixtures/files.ts'
import { MemoryJournal } from './memory.ts'
import { JournalError, RevisionConflict } from './port.ts'
import type { Commit, Entry, Journal } from './port.ts'
import { openSqliteJournal } from './sqlite.ts'

const engines: { name: string; open: (folder: string) => Promise<Journal> }[] = [
  { name: 'memory', open: async () => new MemoryJournal() },
  { name: 'SQLite', open: (folder) => openSqliteJournal({ file: join(folder, 'journal.db') }) },
]

describe.each(engines)('a journal in $name', ({ open }) => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let journal: Journal

  beforeEach(async () => {
    folder = await temporaryFolder()
    journal = await open(folder.path)
  })

  afterEach(async () => {
    await journal.close()
    await folder.remove()
  })

  describe('append and read', () => {
    it('knows nothing of a stream without facts', async () => {
      expect(await journal.read(DAY, 1)).toEqual([])
    })

    it('numbers the facts of a stream from 1 and gives them back in order', async () => {
      await journal.append(DAY, 0, [issued(1), issued(2)])
      await journal.append(DAY, 2, [issued(3)])
      expect(await journal.read<Issued>(DAY, 1)).toEqual([
        { ...issued(1), revision: 1 },
        { ...issued(2), revision: 2 },
        { ...issued(3), revision: 3 },
      ])
    })

    it.each([
      { from: 2, revisions: [2, 3] },
      { from: 3, revisions: [3] },
      { from: 4, revisions: [] },
      { from: 9, revisions: [] },
    ])('reads from revision $from', async ({ from, revisions }) => {
      await journal.append(DAY, 0, [issued(1), issued(2), issued(3)])
      const facts = await journal.read(DAY, from)
      expect(facts.map((fact) => fact.revision)).toEqual(revisions)
    })

    it('counts each stream by itself', async () => {
      await journal.append('day/willich/2020-11-17', 0, [issued(1)])
      await journal.append('day/anrath/2020-11-17', 0, [issued(2)])
      await journal.append('day/willich/2020-11-17', 1, [issued(3)])
      const facts = await journal.read<Issued>('day/willich/2020-11-17', 1)
      expect(facts.map((fact) => fact.ticket)).toEqual([1, 3])
    })

    it('keeps any JSON to the letter, and answers an append as it will answer a read', async () => {
      const anyText = fc.string({ unit: 'binary', minLength: 1 }).filter((t) => !t.includes('\0'))
      const entry = fc.record({
        type: anyText,
        at: anyText,
        request: anyText,
        ticket: fc.integer(),
        label: fc.string({ unit: 'binary' }),
        rest: fc.jsonValue(),
      })
      let run = 0
      await fc.assert(
        fc.asyncProperty(anyText, fc.array(entry, { minLength: 1 }), async (name, entries) => {
          const stream = `${(run += 1)}/${name}`
          const answered = await journal.append(stream, 0, entries)
          expect(answered).toEqual(
            entries.map((fact, index) => ({
              ...JSON.parse(JSON.stringify(fact)),
              revision: index + 1,
            })),
          )
          expect(await journal.read(stream, 1)).toEqual(answered)
        }),
        { numRuns: 50 },
      )
    })

    it('answers without what JSON cannot keep, so that a restart changes nothing', async () => {
      const [answered] = await journal.append(DAY, 0, [{ ...issued(1), note: undefined }])
      expect(answered).not.toHaveProperty('note')
    })

    it('keeps a lone half of a surrogate pair where a citizen could have typed it', async () => {
      await journal.append(DAY, 0, [{ ...issued(1), note: 'half \ud83d of it\0' }])
      expect(await journal.read(DAY, 1)).toEqual([
        { ...issued(1), note: 'half \ud83d of it\0', revision: 1 },
      ])
    })

    it('does not change when somebody changes what they gave or got', async () => {
      const entry = { ...issued(1), counters: ['1'] }
      const [answered] = await journal.append(DAY, 0, [entry])
      entry.counters.push('given')
      answered?.counters.push('got')
      expect(await journal.read(DAY, 1)).toEqual([{ ...issued(1), counters: ['1'], revision: 1 }])
    })
  })

  describe('a race', () => {
    it.each([
      { looked: 'too early', after: 0 },
      { looked: 'into the future', after: 3 },
    ])('is lost by who looked $looked', async ({ after }) => {
      await journal.append(DAY, 0, [issued(1), issued(2)])
      const lost = await journal.append(DAY, after, [issued(3)]).catch((error: unknown) => error)
      expect(lost).toBeInstanceOf(RevisionConflict)
      expect(lost).toMatchObject({ stream: DAY, expected: after, actual: 2 })
      expect(await journal.read(DAY, 3)).toEqual([])
    })

    it('has exactly one winner when ten start at once', async () => {
      const results = await Promise.allSettled(
        Array.from({ length: 10 }, (_, index) => journal.append(DAY, 0, [issued(index)])),
      )
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(await journal.read(DAY, 1)).toHaveLength(1)
    })

    it('is won again after reading what came', async () => {
      await journal.append(DAY, 0, [issued(1)])
      await expect(journal.append(DAY, 0, [issued(2)])).rejects.toThrow(RevisionConflict)
      const facts = await journal.read(DAY, 1)
      await journal.append(DAY, facts.length, [issued(2)])
      expect(await journal.read(DAY, 1)).toHaveLength(2)
    })

    it('does not exist between appends that follow each other without waiting', async () => {
      await Promise.all(
        Array.from({ length: 50 }, (_, index) => journal.append(DAY, index, [issued(index + 1)])),
      )
      const facts = await journal.read<Issued>(DAY, 1)
      expect(facts.map(({ ticket }) => ticket)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1))
    })
  })

  describe('what no caller may ask', () => {
    it('is to store nothing', async () => {
      await expect(journal.append(DAY, 0, [])).rejects.toThrow(RangeError)
    })

    it.each([-1, 0.5, NaN])('is to go on after revision %s', async (after) => {
      await expect(journal.append(DAY, after, [issued(1)])).rejects.toThrow(RangeError)
    })

    it.each([0, -1, 1.5, NaN])('is to read from revision %s', async (from) => {
      await expect(journal.read(DAY, from)).rejects.toThrow(RangeError)
    })

    it.each([
      { what: 'NUL', text: 'a\0b' },
      { what: 'half a surrogate pair', text: 'a\ud83d' },
      { what: 'nothing', text: '' },
      { what: 'a BigInt', text: 5n as unknown as string },
      { what: 'no text at all', text: undefined as unknown as string },
    ])('is a request, type, time or stream that is $what', async ({ text }) => {
      const bad: Entry[] = [
        { ...issued(2), request: text },
        { ...issued(2), type: text },
        { ...issued(2), at: text },
      ]
      for (const entry of bad)
        await expect(journal.append(DAY, 0, [issued(1), entry])).rejects.toThrow(TypeError)
      await expect(journal.append(text, 0, [issued(1)])).rejects.toThrow(TypeError)
      expect(await journal.streams('')).toEqual([])
    })

    it('is a BigInt anywhere in a fact', async () => {
      await expect(journal.append(DAY, 0, [{ ...issued(1), count: 5n }])).rejects.toThrow(TypeError)
      expect(await journal.read(DAY, 1)).toEqual([])
    })
  })

  describe('streams', () => {
    it('are found by the beginning of their names, and sorted', async () => {
      for (const name of ['office/willich', 'day/willich/2', 'day/willich/1', 'day/anrath/1'])
        await journal.append(name, 0, [issued(1)])
      expect(await journal.streams('day/willich/')).toEqual(['day/willich/1', 'day/willich/2'])
      expect(await journal.streams('')).toHaveLength(4)
      expect(await journal.streams('day/tönisvorst')).toEqual([])
    })

    it.each(['d%', 'd_y', 'day/*', 'DAY', 'day/?'])(
      '%s is a prefix and no pattern',
      async (prefix) => {
        await journal.append('day/willich/1', 0, [issued(1)])
        expect(await journal.streams(prefix)).toEqual([])
      },
    )
  })

  describe('followers', () => {
    it('hear of each commit in order, before the append answers', async () => {
      const heard: string[] = []
      journal.follow(({ stream, facts }) =>
        heard.push(`${stream} ${facts.map(({ revision }) => revision).join()}`),
      )
      await Promise.all([
        journal.append('a', 0, [issued(1)]).then(() => heard.push('answered a')),
        journal.append('b', 0, [issued(1), issued(2)]).then(() => heard.push('answered b')),
      ])
      expect(heard.filter((line) => !line.startsWith('answered'))).toEqual(['a 1', 'b 1,2'])
      expect(heard.indexOf('a 1')).toBeLessThan(heard.indexOf('answered a'))
      expect(heard.indexOf('b 1,2')).toBeLessThan(heard.indexOf('answered b'))
    })

    it('hear the facts as they are read', async () => {
      const heard: Commit[] = []
      journal.follow((commit) => heard.push(commit))
      await journal.append(DAY, 0, [issued(1)])
      expect(heard).toEqual([{ stream: DAY, facts: await journal.read(DAY, 1) }])
    })

    it('hear nothing of a refused append', async () => {
      const heard: Commit[] = []
      journal.follow((commit) => heard.push(commit))
      await expect(journal.append(DAY, 7, [issued(1)])).rejects.toThrow(RevisionConflict)
      expect(heard).toEqual([])
    })

    it('hear nothing more once they stop, and stop once for each time they began', async () => {
      let heard = 0
      const listener = () => void (heard += 1)
      const stop = journal.follow(listener)
      journal.follow(listener)
      stop()
      stop()
      await journal.append(DAY, 0, [issued(1)])
      expect(heard).toBe(1)
    })

    it('cannot harm the commit or each other by an error, which still surfaces', async () => {
      const surfaced = nextUncaughtException()
      const heard: Commit[] = []
      journal.follow(() => {
        throw new Error('a broken view')
      })
      journal.follow((commit) => heard.push(commit))
      await journal.append(DAY, 0, [issued(1)])
      expect(heard).toHaveLength(1)
      expect(await journal.read(DAY, 1)).toHaveLength(1)
      expect(await surfaced).toMatchObject({ message: 'a broken view' })
    })
  })

  describe('close', () => {
    it('waits for the appends under way', async () => {
      const appended = journal.append(DAY, 0, [issued(1)])
      await journal.close()
      expect(await appended).toHaveLength(1)
    })

    it('may be called twice', async () => {
      await journal.close()
      await expect(journal.close()).resolves.toBeUndefined()
    })

    it('leaves nothing to be done afterwards', async () => {
      await journal.close()
      const closed = { problem: { kind: 'closed' } }
      await expect(journal.append(DAY, 0, [issued(1)])).rejects.toMatchObject(closed)
      await expect(journal.read(DAY, 1)).rejects.toMatchObject(closed)
      await expect(journal.streams('')).rejects.toMatchObject(closed)
      expect(() => journal.follow(() => {})).toThrow(JournalError)
    })
  })
})
