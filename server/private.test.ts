/** Files of the real program: nobody else on the machine reads them, and it needs no privilege. */
import { chmodSync, chownSync, type Dirent, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { joinKiosk, valueOf } from '../e2e/testing/clients.ts'
import { type Folder, temporaryFolder } from '../e2e/testing/folder.ts'
import { copyProgram, type Program, runProgram } from '../e2e/testing/program.ts'

const isRoot = process.getuid?.() === 0
/** Somebody without any right, where we can choose. */
const NOBODY = isRoot ? { uid: 65_534, gid: 65_534 } : {}

let copies: Folder
let folder: Folder
let program: string
let running: Program
beforeAll(() => {
  copies = temporaryFolder()
  folder = temporaryFolder()
  chmodSync(copies.path, 0o755)
  program = copyProgram(copies.file('built'), { screens: true })
  if (isRoot) chownSync(folder.path, 65_534, 65_534)
})
afterAll(async () => {
  await running.end()
  copies.remove()
  folder.remove()
})

const start = () =>
  (running = runProgram(
    program,
    folder.path,
    ['--host', '127.0.0.1', '--port', '0'],
    {},
    [],
    NOBODY,
  ))
const modeOf = (name: string) => (statSync(folder.file(name)).mode & 0o777).toString(8)
const found = (isWanted: (entry: Dirent) => boolean) =>
  readdirSync(folder.file('data'), { recursive: true, withFileTypes: true })
    .filter(isWanted)
    .map(({ name, parentPath }) => [name, modeOf(relative(folder.path, join(parentPath, name)))])
const modes = () => Object.fromEntries(found((entry) => entry.isFile()))
const modesOfFolders = () => Object.fromEntries(found((entry) => entry.isDirectory()))

test.skipIf(process.platform === 'win32')(
  'as somebody without rights, what it makes is its own',
  async () => {
    start()
    const kiosk = await joinKiosk(await running.staffed())
    valueOf(await kiosk.send('issue', { service: 'fuehrungszeugnis', party: 1 }))
    expect(modeOf('data')).toBe('700')
    const files = ['lock', 'wartemarke.db', 'wartemarke.db-shm', 'wartemarke.db-wal']
    expect(Object.keys(modes())).toEqual(expect.arrayContaining(files))
    expect([...new Set(Object.values(modes()))]).toEqual(['600'])
    // Where the backups are.
    expect(modesOfFolders()).toEqual({ sicherung: '700' })
    await running.end()
  },
)

test.skipIf(process.platform === 'win32')('what an older version left open is closed', async () => {
  chmodSync(folder.file('data/wartemarke.db'), 0o644)
  start()
  await running.url
  expect(modes()['wartemarke.db']).toBe('600')
  await running.end()
})
