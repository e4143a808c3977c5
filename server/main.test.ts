/** The real program that does not start: one sentence, code 2, and nothing changed on disk. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { dirname } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { certificateFiles } from '../e2e/testing/certificates.ts'
import { contentOf, type Folder, temporaryFolder } from '../e2e/testing/folder.ts'
import { smallOffice } from '../e2e/testing/offices.ts'
import { copyProgram, runProgram } from '../e2e/testing/program.ts'

let copies: Folder
let program: string

beforeAll(() => {
  copies = temporaryFolder()
  program = copyProgram(copies.file('built'), { screens: true })
})

afterAll(() => copies.remove())

/** Without the lock: to look into a folder one has to take it. */
function contentBut(folder: Folder): Record<string, string> {
  const { 'daten/lock': _, ...rest } = contentOf(folder.path)
  return rest
}

async function attempt(
  files: Record<string, string>,
  args: string[],
  { env = {}, copy = program }: { env?: Record<string, string>; copy?: string } = {},
) {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(folder.file(name)), { recursive: true })
    writeFileSync(folder.file(name), content)
  }
  const before = contentBut(folder)
  const elsewhere = { WARTEMARKE_PORT: '0', WARTEMARKE_HOST: '127.0.0.1', ...env }
  const ended = await runProgram(copy, folder.path, args, elsewhere).ended
  const after = contentBut(folder)
  folder.remove()
  return { ...ended, before, after }
}

/** A printable line that is a sentence; the rest of the wording is for people to judge. */
const SENTENCE = /^[^\p{C}\p{Zl}\p{Zp}]{20,}[.!?]\n$/u

/** What of a refusal is not as it must be; it must also have these words. */
function faultsOf(
  { code, stdout, stderr, before, after }: Awaited<ReturnType<typeof attempt>>,
  ...words: string[]
): string[] {
  const missing = words.filter((word) => !stderr.includes(word))
  return [
    ...(code === 2 ? [] : [`it ended with ${code}`]),
    ...(stdout === '' ? [] : [`it said ${stdout}`]),
    ...(SENTENCE.test(stderr) && missing.length === 0 ? [] : [`it complained ${stderr}`]),
    ...(JSON.stringify(before) === JSON.stringify(after) ? [] : ['it changed files']),
  ]
}

describe('an option', () => {
  test('with a wrong value', async () => {
    expect(faultsOf(await attempt({}, ['--port', 'abc']), '--port')).toEqual([])
  })

  test('that does not exist and would draw on the terminal', async () => {
    expect(faultsOf(await attempt({}, ['--x\nFehler: \u001b[2J']), '--x')).toEqual([])
  })

  test('in a variable', async () => {
    const env = { WARTEMARKE_LANGUAGE: 'fr' }
    expect(faultsOf(await attempt({}, [], { env }), 'WARTEMARKE_LANGUAGE')).toEqual([])
  })
})

describe('a certificate', () => {
  const files = (names: { cert: 'first'; key: 'first' | 'second' }) => ({
    'amt.pem': readFileSync(certificateFiles(names.cert).cert, 'utf8'),
    'amt.key': readFileSync(certificateFiles(names.key).key, 'utf8'),
  })
  const args = ['--tls-cert', 'amt.pem', '--tls-key', 'amt.key']

  test('without its key', async () => {
    const refused = await attempt(files({ cert: 'first', key: 'first' }), args.slice(0, 2))
    expect(faultsOf(refused, '--tls-cert', '--tls-key')).toEqual([])
  })

  test('that is not there', async () => {
    expect(faultsOf(await attempt({}, args), 'amt.pem', '--tls-cert', 'ENOENT')).toEqual([])
  })

  test('with the key of another', async () => {
    const refused = await attempt(files({ cert: 'first', key: 'second' }), args)
    expect(faultsOf(refused, 'amt.pem', 'amt.key')).toEqual([])
  })

  test('that is none', async () => {
    const refused = await attempt({ 'amt.pem': 'x', 'amt.key': 'x' }, args)
    expect(faultsOf(refused, 'amt.pem', 'PEM')).toEqual([])
  })
})

describe('an office file', () => {
  test('that is not JSON', async () => {
    const files = { 'amt.json': '{\n  "id": x\n}' }
    expect(faultsOf(await attempt(files, ['--office', 'amt.json']), 'amt.json', 'JSON')).toEqual([])
  })

  test('with a fault, whose place is told, a key that would draw on the terminal', async () => {
    const files = { 'amt.json': JSON.stringify({ ...smallOffice(), '\u001b[2J\nFehler': 1 }) }
    expect(faultsOf(await attempt(files, ['--office', 'amt.json']), 'amt.json', 'Datei: ')).toEqual(
      [],
    )
  })
})

describe('a data folder', () => {
  test('that is a file', async () => {
    expect(faultsOf(await attempt({ daten: 'x' }, ['--data', 'daten']), 'daten')).toEqual([])
  })

  // As root no folder is write-protected, so it lies where none can be.
  test('that cannot be made', async () => {
    expect(faultsOf(await attempt({ daten: 'x' }, ['--data', 'daten/darunter']), 'daten')).toEqual(
      [],
    )
  })

  test('with something else in place of the journal', async () => {
    const files = { 'daten/wartemarke.db': 'Einkaufszettel\n'.repeat(20) }
    expect(faultsOf(await attempt(files, ['--data', 'daten']), 'wartemarke.db')).toEqual([])
  })

  test('with a folder in place of the journal', async () => {
    const files = { 'daten/wartemarke.db/x': '' }
    expect(faultsOf(await attempt(files, ['--data', 'daten']), 'wartemarke.db')).toEqual([])
  })
})

test('a port in use', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  const refused = await attempt({}, ['--port', `${port}`])
  other.close()
  expect(faultsOf(refused, `${port}`, '--port')).toEqual([])
})

test('an address of another machine', async () => {
  expect(faultsOf(await attempt({}, ['--host', '192.0.2.1']), '--host')).toEqual([])
})

test('screens that are not built', async () => {
  const unbuilt = copyProgram(copies.file('unbuilt'), { screens: false })
  expect(faultsOf(await attempt({}, [], { copy: unbuilt }), 'npm run build')).toEqual([])
})

test('a question for help is answered, and nothing is made', async () => {
  const { code, stdout, stderr, before, after } = await attempt({}, ['--help'])
  expect([code, stderr, after]).toEqual([0, '', before])
  expect(stdout).toContain('--port')
})
