import { readFileSync, writeFileSync } from 'node:fs'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Folder, temporaryFolder } from '../../e2e/testing/folder.ts'
import afterPack from './fuses.ts'

let folder: Folder
beforeEach(() => (folder = temporaryFolder()))
afterEach(() => folder.remove())

/** What @electron/fuses looks for. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** A file with a fuse wire as Electron's binary has it: version 1, so many fuses, all of them on. */
const binary = (name: string, fuses: number) => {
  writeFileSync(
    folder.file(name),
    Buffer.concat([
      Buffer.from('before'.padEnd(1_000)),
      Buffer.from(SENTINEL),
      Buffer.from([1, fuses]),
      Buffer.from('1'.repeat(fuses)),
      Buffer.from('after'.padStart(1_000)),
    ]),
  )
  return folder.file(name)
}
const packed = (electronPlatformName: string, executableName?: string) => ({
  appOutDir: folder.path,
  electronPlatformName,
  packager: {
    appInfo: { productFilename: 'Wartemarke' },
    ...(executableName === undefined ? {} : { executableName }),
  },
})

it('burns in the official checklist', async () => {
  const file = binary('wartemarke', 9)
  await afterPack(packed('linux', 'wartemarke'))
  const wire = await getCurrentFuseWire(file)
  const on = Object.entries(wire)
    .filter(([, state]) => state === FuseState.ENABLE)
    .map(([fuse]) => FuseV1Options[Number(fuse)])
  expect(on).toEqual([
    'EnableCookieEncryption',
    'EnableEmbeddedAsarIntegrityValidation',
    'OnlyLoadAppFromAsar',
    'WasmTrapHandlers',
  ])
  expect(readFileSync(file, 'latin1')).toMatch(/^before.*after$/s)
})

it('finds the program on Windows', async () => {
  const file = binary('Wartemarke.exe', 9)
  await afterPack(packed('win32'))
  expect((await getCurrentFuseWire(file))[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE)
})

it('stops the packing when a later Electron has a fuse that nobody decided on', async () => {
  binary('wartemarke', 10)
  await expect(afterPack(packed('linux', 'wartemarke'))).rejects.toThrow(/fuse/)
})
