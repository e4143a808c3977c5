import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseOffice } from '#shared/domain/config.ts'
import { OFFICES } from '#shared/offices/index.ts'
import { storeOffice } from './configuration.ts'
import { overwrite, temporaryFolder } from './journal/fixtures/files.ts'
import { openSqliteJournal } from './journal/sqlite.ts'

const run = promisify(execFile)

type Ended = { code: number; stdout: string; stderr: string }

/** The real command, in a process of its own. */
const verify = (...args: string[]): Promise<Ended> =>
  run(process.execPath, [join(import.meta.dirname, 'verify.ts'), ...args]).then(
    (streams) => ({ code: 0, ...streams }),
    (error: Ended) => error,
  )

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let file: string

beforeEach(async () => {
  folder = await temporaryFolder()
  file = join(folder.path, 'wartemarke.db')
  const parsed = parseOffice(OFFICES['willich'])
  if ('faults' in parsed) throw new Error(parsed.faults.join('\n'))
  const journal = await openSqliteJournal({ file })
  await storeOffice(journal, parsed.office, '2020-11-17T06:00:00.000Z')
  await journal.close()
})

afterEach(() => folder.remove())

test('a sound folder: exit code 0, in German', async () => {
  const { code, stdout, stderr } = await verify(folder.path)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toContain('In Ordnung')
  expect(stdout).toContain(file)
})

test('a file instead of its folder, and JSON', async () => {
  const { code, stdout } = await verify(file, '--json')
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toEqual({
    sound: true,
    file,
    streams: 1,
    days: 0,
    facts: 1,
    tickets: 0,
    findings: [],
  })
})

test('damage: exit code 1, with its place', async () => {
  await overwrite(file, 'Europe/Berlin', 'Europe/Berlim')
  const { code, stdout } = await verify(folder.path)
  expect(code).toBe(1)
  expect(stdout).toContain('Beschädigt: eine Beanstandung')
  expect(stdout).toContain('office/willich, Eintrag 1')
  const json = await verify('--json', folder.path)
  expect(json.code).toBe(1)
  expect(JSON.parse(json.stdout)).toMatchObject({ sound: false, findings: [{ kind: 'changed' }] })
})

test.each([
  ['nothing', []],
  ['two folders', ['a', 'b']],
  ['a folder that is not there', ['/nowhere/at/all']],
  ['a folder without a journal', [import.meta.dirname]],
  ['an unknown option', ['--repair', 'data']],
])('%s: exit code 2 and one sentence', async (_what, args) => {
  const { code, stdout, stderr } = await verify(...args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr.trim().split('\n')).toHaveLength(1)
})

test('--help', async () => {
  const { code, stdout } = await verify('--help')
  expect(code).toBe(0)
  expect(stdout).toContain('npm run verify -- DATEN')
})
