/** After packing: burns into the binary what this program never needs and an intruder would like. */
import { join } from 'node:path'
import { flipFuses, type FuseConfig, FuseV1Options, FuseVersion } from '@electron/fuses'

export const FUSES: FuseConfig = {
  version: FuseVersion.V1,
  // A new fuse of a later Electron is to be decided on, not overlooked.
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // Needs a snapshot of our own, without which the program would not start.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // No danger: bounds checks of WebAssembly, by the processor instead of by code.
  [FuseV1Options.WasmTrapHandlers]: true,
}

/** What is used of electron-builder's context. */
type Packed = {
  appOutDir: string
  electronPlatformName: string
  packager: { executableName?: string; appInfo: { productFilename: string } }
}

export default async function afterPack(packed: Packed): Promise<void> {
  await flipFuses(binaryOf(packed), FUSES)
}

function binaryOf({ appOutDir, electronPlatformName, packager }: Packed): string {
  const { productFilename } = packager.appInfo
  switch (electronPlatformName) {
    case 'linux':
      return join(appOutDir, packager.executableName ?? productFilename)
    case 'win32':
      return join(appOutDir, `${productFilename}.exe`)
    default:
      throw new Error(`no package for ${electronPlatformName}`)
  }
}
