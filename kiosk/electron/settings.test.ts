import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Folder, temporaryFolder } from '../../e2e/testing/folder.ts'
import { serverOf, type Settings, settingsFile } from './settings.ts'

const SETTINGS: Settings = {
  version: 1,
  server: { is: 'elsewhere', origin: 'http://192.168.1.10:8080' },
  device: 'a1b2c3d4e5f60718',
  printer: { is: 'own', address: 'tcp://192.168.1.50:9100' },
  screen: { widthMm: 344, heightMm: 612, distanceMm: 600 },
  pin: { salt: 'c2FsdA==', hash: 'aGFzaA==' },
  autostart: true,
}
const NOW = Date.UTC(2026, 10, 24, 8, 51)

let folder: Folder
let path: string
beforeEach(() => {
  folder = temporaryFolder()
  path = folder.file('home/einstellungen.json')
})
afterEach(() => folder.remove())

it('finds what it has written, and leaves no draft', () => {
  const file = settingsFile(path, () => NOW)
  expect(file.read()).toEqual({ is: 'none' })
  file.write(SETTINGS)
  expect(file.read()).toEqual({ is: 'settings', settings: SETTINGS })
  expect(readdirSync(folder.file('home'))).toEqual(['einstellungen.json'])
})

it.skipIf(process.platform === 'win32')('lets nobody else read the PIN', () => {
  settingsFile(path, () => NOW).write(SETTINGS)
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

it.each([
  ['cut in the middle', JSON.stringify(SETTINGS).slice(0, 80)],
  ['empty', ''],
  ['of a later version', JSON.stringify({ ...SETTINGS, version: 2 })],
  [
    'with a page instead of a server',
    JSON.stringify({ ...SETTINGS, server: { is: 'elsewhere', origin: 'http://a/b' } }),
  ],
  [
    'with a script instead of a server',
    JSON.stringify({ ...SETTINGS, server: { is: 'elsewhere', origin: 'javascript:alert(1)' } }),
  ],
  ['with something more', JSON.stringify({ ...SETTINGS, debug: true })],
])('sets a file aside that is %s', (_how, text) => {
  mkdirSync(folder.file('home'))
  writeFileSync(path, text)
  const found = settingsFile(path, () => NOW).read()
  const aside = `${path}.defekt-2026-11-24T08-51-00-000Z`
  expect(found).toMatchObject({ is: 'damaged', aside })
  expect(existsSync(path)).toBe(false)
  expect(readFileSync(aside, 'utf8')).toBe(text)
})

it('does not write what it would not read', () => {
  const file = settingsFile(path, () => NOW)
  file.write(SETTINGS)
  expect(() => file.write({ ...SETTINGS, device: 'x' })).toThrow(/device/)
  expect(file.read()).toEqual({ is: 'settings', settings: SETTINGS })
})

it('finds the server beside itself', () => {
  expect(serverOf(SETTINGS)).toBe('http://192.168.1.10:8080')
  const here = { is: 'here', port: 8081, data: '/srv/w', office: null, printers: 'none' } as const
  expect(serverOf({ ...SETTINGS, server: here })).toBe('http://127.0.0.1:8081')
})
