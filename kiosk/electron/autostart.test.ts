import { existsSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Folder, temporaryFolder } from '../../e2e/testing/folder.ts'
import { setAutostart, unitText } from './autostart.ts'

let folder: Folder
beforeEach(() => (folder = temporaryFolder()))
afterEach(() => folder.remove())

const UNIT = 'systemd/user/wartemarke-kiosk.service'
const LINK = 'systemd/user/graphical-session.target.wants/wartemarke-kiosk.service'
const app = { setLoginItemSettings: () => {} }
const deps = (command = '/opt/Wartemarke/wartemarke') =>
  ({ platform: 'linux', config: folder.path, command, app }) as const

it('starts with the desktop of this user, as often as it is set up', () => {
  setAutostart(true, deps())
  setAutostart(true, deps('/home/kiosk/Warte marke 100%.AppImage'))
  expect(readFileSync(folder.file(UNIT), 'utf8')).toContain(
    'ExecStart="/home/kiosk/Warte marke 100%%.AppImage"\n',
  )
  expect(readlinkSync(folder.file(LINK))).toBe('../wartemarke-kiosk.service')
  expect(realpathSync(folder.file(LINK))).toBe(realpathSync(folder.file(UNIT)))
})

it('starts no longer once it is switched off, also twice', () => {
  setAutostart(true, deps())
  setAutostart(false, deps())
  setAutostart(false, deps())
  expect(existsSync(folder.file(UNIT))).toBe(false)
  expect(existsSync(folder.file(LINK))).toBe(false)
})

it('comes back after a crash and stays away after leaving', () => {
  const unit = unitText('/opt/a$b')
  expect(unit).toContain('Restart=on-failure')
  expect(unit).toContain('StartLimitIntervalSec=0')
  expect(unit).toContain('ExecStart="/opt/a$$b"')
})

it('is a login item on Windows', () => {
  const items: unknown[] = []
  const windows = { setLoginItemSettings: (item: unknown) => void items.push(item) }
  setAutostart(true, { ...deps('C:\\w.exe'), platform: 'win32', app: windows })
  expect(items).toEqual([{ openAtLogin: true, path: 'C:\\w.exe' }])
})
