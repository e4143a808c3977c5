/** Wires Electron and the printer into the shell. */
import { join } from 'node:path'
import * as electron from 'electron'
import { addressFault, askByAddress, encodeFor, openByAddress } from './printerByAddress.ts'
import { runShell } from './shell.ts'

// Built, this is dist-electron/shell.
const BUILT = join(import.meta.dirname, '..')

// Not awaited: Electron is ready only after this file has been read to its end.
runShell({
  electron,
  built: {
    screens: join(BUILT, '..', 'dist'),
    setup: join(BUILT, 'setup'),
    preload: join(BUILT, 'preload', 'preload.cjs'),
    setupPreload: join(BUILT, 'preload', 'setupPreload.cjs'),
    serverProcess: join(BUILT, 'serverProcess.js'),
  },
  openPrinter: openByAddress,
  checkPrinter: addressFault,
  askPrinter: askByAddress,
  encode: encodeFor,
  env: process.env,
  argv: process.argv,
  platform: process.platform,
}).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`)
  // The log-in's manager starts us anew.
  electron.app.exit(1)
})
