import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Folder, temporaryFolder } from './testing/folder.ts'
import { buildShell } from './testing/shellBuild.ts'

const CHECKOUT = join(import.meta.dirname, '..')
const CONFIG = join(CHECKOUT, 'electron-builder.yml')
const require = createRequire(import.meta.url)

type Configuration = Record<string, unknown> & { files: string[]; nsis: object }
/** The builder's own check, its own YAML and its own archives; it exports none of them by type. */
const builderRequire = createRequire(require.resolve('app-builder-lib/package.json'))
const yaml = builderRequire('js-yaml') as { load: (text: string) => Configuration }
const { DebugLogger } = builderRequire('builder-util') as {
  DebugLogger: new (on: boolean) => object
}
const { validateConfiguration } = require('app-builder-lib/out/util/config/config.js') as {
  validateConfiguration: (configuration: object, logger: object) => Promise<void>
}
const { extractAll } = builderRequire('@electron/asar') as {
  extractAll: (archive: string, to: string) => void
}

const configuration = () => yaml.load(readFileSync(CONFIG, 'utf8'))
const validate = (what: object) => validateConfiguration(what, new DebugLogger(false))

it('fits the schema of the builder that packs it', async () => {
  await expect(validate(configuration())).resolves.toBeUndefined()
})

it.each([
  ['asarUnpak', (all: Configuration) => ({ ...all, asarUnpak: ['x'] })],
  ['nsis', (all: Configuration) => ({ ...all, nsis: { ...all.nsis, perMaschine: true } })],
  ['compression', (all: Configuration) => ({ ...all, compression: 'sehr' })],
])('would not fit with a wrong %s', async (name, spoil) => {
  await expect(validate(spoil(configuration()))).rejects.toThrow(name)
})

let folder: Folder
let unpacked: string
let app: string

/** Electron's own binary is not needed to pack: a file with a fuse wire in its place shows what the builder does to it. */
function standInForElectron(dist: string) {
  mkdirSync(join(dist, 'resources'), { recursive: true })
  mkdirSync(join(dist, 'locales'))
  for (const file of ['version', 'LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox'])
    writeFileSync(join(dist, file), '45.4.1')
  const wire = ['x'.repeat(1_000), 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', '\x01\x09', '101100011']
  writeFileSync(
    join(dist, 'electron'),
    Buffer.from([...wire, 'x'.repeat(1_000)].join(''), 'latin1'),
  )
  chmodSync(join(dist, 'electron'), 0o755)
}

beforeAll(async () => {
  folder = temporaryFolder()
  const { path } = folder
  await buildShell(join(path, 'built'), ['client', 'main', 'server', 'preload', 'setupPreload'])
  standInForElectron(join(path, 'electron'))
  // The bundles come out of this test's folder instead of dist-electron; all else is as it will be.
  const files = configuration().files.map((entry) =>
    entry === 'dist-electron/**' ? { from: join(path, 'built'), to: 'dist-electron' } : entry,
  )
  writeFileSync(
    join(path, 'builder.json'),
    JSON.stringify({
      ...configuration(),
      files,
      electronDist: join(path, 'electron'),
      directories: { output: join(path, 'package') },
      extraMetadata: { main: 'dist-electron/shell/main.js' },
    }),
  )
  const builder = spawn(
    process.execPath,
    [
      require.resolve('electron-builder/cli.js'),
      '--linux',
      'dir',
      '--config',
      join(path, 'builder.json'),
    ],
    { cwd: CHECKOUT, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let said = ''
  for (const stream of [builder.stdout, builder.stderr])
    stream.setEncoding('utf8').on('data', (text) => (said += String(text)))
  const [code] = (await once(builder, 'close')) as [number]
  if (code !== 0) throw new Error(said)
  unpacked = join(path, 'package', 'linux-unpacked')
  app = join(path, 'app')
  extractAll(join(unpacked, 'resources', 'app.asar'), app)
}, 240_000)
afterAll(() => folder.remove())

it('burns the fuses while packing', async () => {
  const wire = await getCurrentFuseWire(join(unpacked, 'wartemarke'))
  expect(wire[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE)
  expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE)
})

it('holds everything that the shell loads, and none of the sources', () => {
  const there = (part: string) => existsSync(join(app, part))
  const needed = [
    'dist/kiosk/index.html',
    'dist-electron/shell/main.js',
    'dist-electron/preload/preload.cjs',
    'dist-electron/preload/setupPreload.cjs',
    'dist-electron/setup/index.html',
    'dist-electron/serverProcess.js',
    'dist-electron/server.js',
  ]
  expect(needed.filter((part) => !there(part))).toEqual([])
  expect(['kiosk', 'server', 'e2e', 'data', 'node_modules/react'].filter(there)).toEqual([])
})

it('leaves compiled parts outside of the archive, where the system can load them', () => {
  const outside = join(unpacked, 'resources', 'app.asar.unpacked', 'node_modules')
  const compiled = ['sqlite3/prebuilds', '@napi-rs/canvas', '@serialport/bindings-cpp/prebuilds']
  expect(compiled.filter((part) => !existsSync(join(outside, part)))).toEqual([])
})

it('runs the server of one box out of the package alone, and ends it when asked', async () => {
  const fences = [
    // The checkout's own packages are above this folder: they must not be what makes it run.
    '--permission',
    `--allow-fs-read=${folder.path}`,
    '--allow-fs-read=/etc',
    '--allow-fs-read=/proc',
    '--allow-worker',
    '--allow-child-process',
    `--allow-fs-write=${folder.path}`,
    '--allow-addons',
  ]
  const main = join(app, 'dist-electron', 'serverProcess.js')
  const child = spawn(process.execPath, [...fences, main], {
    cwd: folder.path,
    env: {
      WARTEMARKE_PORT: '0',
      WARTEMARKE_HOST: '127.0.0.1',
      WARTEMARKE_DATA: folder.file('data'),
    },
  })
  let said = ''
  const url = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        said += String(text)
        const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? []
        if (address) resolve(address)
      })
    child.once('close', () => reject(new Error(said)))
  })
  const ended = once(child, 'close')
  try {
    const health = await fetch(`${await url}/health`)
    expect(await health.json()).toMatchObject({ ok: true })
    expect(await (await fetch(`${await url}/kiosk/`)).text()).toContain('Wartemarke · Kiosk')
  } finally {
    child.kill('SIGTERM')
  }
  expect((await ended)[0]).toBe(0)
})
