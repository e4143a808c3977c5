/** Starts the kiosk when its user logs in. */
import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from 'electron'
import { writeWhole } from './settings.ts'

const UNIT = 'wartemarke-kiosk.service'
/** Set by our unit: then the manager starts us anew, and a successor of our own would be ended with us. */
export const UNDER_SYSTEMD = 'WARTEMARKE_SYSTEMD'
/** For the manager: anything but success is started anew. */
export const RESTART_ME = 75

export function setAutostart(
  on: boolean,
  deps: {
    platform: NodeJS.Platform
    /** The user's configuration folder: `~/.config`. */
    config: string
    /** The program to start. */
    command: string
    app: Pick<App, 'setLoginItemSettings'>
  },
): void {
  switch (deps.platform) {
    case 'win32':
      return deps.app.setLoginItemSettings({ openAtLogin: on, path: deps.command })
    case 'linux':
      return on ? writeUnit(deps.config, deps.command) : removeUnit(deps.config)
    default:
      if (on) throw new Error(`no autostart on ${deps.platform}`)
  }
}

const places = (config: string) => {
  const folder = join(config, 'systemd', 'user')
  const wants = join(folder, 'graphical-session.target.wants')
  return { wants, unit: join(folder, UNIT), link: join(wants, UNIT) }
}

function writeUnit(config: string, command: string): void {
  const { unit, wants, link } = places(config)
  writeWhole(unit, unitText(command))
  mkdirSync(wants, { recursive: true })
  // What `systemctl --user enable` does; also works before the first log-in.
  rmSync(link, { force: true })
  symlinkSync(join('..', UNIT), link)
}

function removeUnit(config: string): void {
  const { unit, link } = places(config)
  for (const path of [link, unit]) rmSync(path, { force: true })
}

export const unitText = (command: string): string => `[Unit]
Description=Wartemarke Kiosk
PartOf=graphical-session.target
After=graphical-session.target
StartLimitIntervalSec=0

[Service]
ExecStart=${quoted(command)}
Environment=${UNDER_SYSTEMD}=1
Restart=on-failure
RestartSec=2

[Install]
WantedBy=graphical-session.target
`

/** Percent and dollar have a meaning in units, and a path may have spaces. */
const quoted = (text: string) =>
  `"${text.replaceAll(/["\\]/g, '\\$&').replaceAll('%', '%%').replaceAll('$', '$$$$')}"`
