import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Folder, temporaryFolder } from '../../e2e/testing/folder.ts'
import { browserLine, electronBinary, electronPackage } from './start.ts'

let folder: Folder
beforeEach(() => (folder = temporaryFolder()))
afterEach(() => folder.remove())

it('finds the binary only where it really is', () => {
  expect(electronBinary(folder.path, {})).toBe(null)
  writeFileSync(folder.file('path.txt'), 'electron')
  expect(electronBinary(folder.path, {})).toBe(null)
  mkdirSync(folder.file('dist'))
  writeFileSync(folder.file('dist/electron'), '')
  expect(electronBinary(folder.path, {})).toBe(folder.file('dist/electron'))
  expect(electronBinary(folder.path, { ELECTRON_OVERRIDE_DIST_PATH: '/opt/none' })).toBe(null)
})

it('gives the same lines in the handbook', () => {
  const handbook = readFileSync(
    join(import.meta.dirname, '..', '..', 'docs', 'kiosk-shell.md'),
    'utf8',
  )
  for (const browser of ['chromium', 'edge', 'firefox'] as const)
    expect(handbook).toContain(`    ${browserLine(browser, 'http://SERVER:8080/kiosk/')}\n`)
})

it.skipIf(electronBinary(electronPackage(), process.env) !== null)(
  'says in German what to do without the binary, and ends with 3',
  async () => {
    const start = promisify(execFile)(process.execPath, [join(import.meta.dirname, 'start.ts')])
    const ended = (await start.catch((error: unknown) => error)) as { code: number; stderr: string }
    expect(ended.code).toBe(3)
    expect(ended.stderr).toContain('npx install-electron')
    for (const browser of ['chromium', 'edge', 'firefox'] as const)
      expect(ended.stderr).toContain(browserLine(browser, 'http://localhost:8080/kiosk/'))
  },
)
