import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { startFlags } from './tools/startFlags.ts'

// Far from Willich and across the date line from it: whoever reads the machine's zone is found out.
process.env.TZ = 'Pacific/Auckland'

// Everything that tests, their servers and browsers write for a while stays inside the checkout.
process.env.TMPDIR = join(import.meta.dirname, '.cache', 'tmp')
mkdirSync(process.env.TMPDIR, { recursive: true })

export default defineConfig({
  test: {
    include: ['{shared,server,kiosk,display,counter,bench,e2e}/**/*.test.{ts,tsx}'],
    globalSetup: './e2e/unpack.ts',
    reporters: ['default', './tools/counts.ts'],
    // Two cores: a browser and a server each need one.
    maxWorkers: 2,
    // The server's threads run in these processes.
    execArgv: startFlags().filter((flag) => flag.startsWith('--wasm')),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The usual second is over when the machine is busy with something else.
    expect: { poll: { timeout: 20_000 } },
  },
})
