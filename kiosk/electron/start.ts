/** `npm run kiosk`: builds and starts the shell, or says what to do where Electron's binary is missing. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createBuilder } from 'vite'

const ROOT = join(import.meta.dirname, '..', '..')
/** Nothing was started because something is missing. */
const MISSING = 3

/** Where npm's package keeps the binary; null if it was never fetched. Asking the package would fetch it. */
export function electronBinary(packageFolder: string, env: NodeJS.ProcessEnv): string | null {
  const note = join(packageFolder, 'path.txt')
  if (!existsSync(note)) return null
  const dist = env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(packageFolder, 'dist')
  const binary = join(dist, readFileSync(note, 'utf8').trim())
  return existsSync(binary) ? binary : null
}

export const electronPackage = (): string =>
  dirname(createRequire(import.meta.url).resolve('electron/package.json'))

/** `address`: of the kiosk's page at the server. */
export const withoutElectron = (address: string): string => `\
Die Kiosk-Hülle kann hier nicht starten: Das Programm Electron fehlt.

Electron holen (einmal, mit Internet):
  npx install-electron
  npm run kiosk

Ohne Internet: auf einem Gerät mit Internet und gleichem Betriebssystem „npx install-electron“ ausführen
und von dort den Ordner node_modules/electron hierher kopieren.

Oder ohne Hülle: Der Kiosk läuft in jedem Browser, gedruckt wird dann über den Server.
Server starten mit „npm start“, dann am Kiosk:

  Chromium:  ${browserLine('chromium', address)}
  Edge:      ${browserLine('edge', address)}
  Firefox:   ${browserLine('firefox', address)}

Mehr dazu: docs/kiosk-shell.md
`

/** Nothing that a citizen could leave the page with; a folder of its own, so that the device keeps its id. */
export function browserLine(browser: 'chromium' | 'edge' | 'firefox', address: string): string {
  switch (browser) {
    case 'chromium':
      return `chromium --kiosk --user-data-dir=$HOME/wartemarke-kiosk ${CHROMIUM_FLAGS} "${address}"`
    case 'edge':
      return `msedge.exe --kiosk --user-data-dir=%LOCALAPPDATA%\\wartemarke-kiosk ${CHROMIUM_FLAGS} "${address}"`
    case 'firefox':
      return `mkdir -p $HOME/wartemarke-kiosk && firefox --kiosk --profile $HOME/wartemarke-kiosk "${address}"`
    default:
      return browser satisfies never
  }
}

const CHROMIUM_FLAGS =
  '--no-first-run --noerrdialogs --disable-session-crashed-bubble --disable-pinch --overscroll-history-navigation=0 --disable-features=Translate --autoplay-policy=no-user-gesture-required'

async function start(): Promise<number> {
  const binary = electronBinary(electronPackage(), process.env)
  if (binary === null) {
    process.stderr.write(withoutElectron('http://localhost:8080/kiosk/'))
    return MISSING
  }
  if (!existsSync(join(ROOT, 'dist', 'kiosk', 'index.html'))) {
    process.stderr.write(
      'Die Bildschirme sind noch nicht gebaut: bitte „npm run build“ ausführen.\n',
    )
    return MISSING
  }
  const builder = await createBuilder({
    configFile: join(import.meta.dirname, 'vite.config.ts'),
    logLevel: 'warn',
  })
  await builder.buildApp()
  const shell = spawn(binary, [ROOT, ...process.argv.slice(2)], { stdio: 'inherit' })
  return new Promise((resolve) => {
    shell.once('error', () => resolve(1))
    shell.once('exit', (code) => resolve(code ?? 1))
  })
}

if (import.meta.main) process.exitCode = await start()
