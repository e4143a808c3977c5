import { readdirSync, readFileSync, statSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Folder, temporaryFolder } from '../../e2e/testing/folder.ts'
import { openLog } from './log.ts'

let folder: Folder
beforeEach(() => (folder = temporaryFolder()))
afterEach(() => folder.remove())

const at = () => Date.UTC(2026, 10, 24, 8, 51)
const read = (name: string) => readFileSync(folder.file(name), 'utf8')

it('writes a line at once, and nobody can make it two', () => {
  openLog(folder.path, at)('warn', 'page: gone\n2026-11-24 error forged')
  expect(read('kiosk.log')).toBe(
    '2026-11-24T08:51:00.000Z warn page: gone 2026-11-24 error forged\n',
  )
})

it('keeps six files at most, the oldest lines going first, also across starts', () => {
  for (let n = 0; n < 100; n++) openLog(folder.path, at, 200)('info', `line ${n} ${'x'.repeat(60)}`)
  const names = readdirSync(folder.path).sort()
  expect(names).toEqual([1, 2, 3, 4, 5].map((age) => `kiosk.${age}.log`).concat('kiosk.log'))
  for (const name of names) expect(statSync(folder.file(name)).size).toBeLessThanOrEqual(200)
  expect(read('kiosk.log')).toContain('line 99')
  expect(read('kiosk.5.log')).toContain('line 89 ')
})
