import { defineConfig } from 'vitest/config'

// Far from Willich and across the date line from it: whoever reads the machine's zone is found out.
process.env.TZ = 'Pacific/Auckland'

export default defineConfig({
  test: {
    include: ['{shared,server,kiosk,display,counter,bench,e2e}/**/*.test.{ts,tsx}'],
    reporters: ['default', './tools/counts.ts'],
    // Two cores: a browser and a server each need one.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
