/** Builds the shell for a test, with the very configuration that `npm run build:shell` uses, into a folder of its own. */
import { join } from 'node:path'
import { createBuilder } from 'vite'

const CONFIG = join(import.meta.dirname, '..', '..', 'kiosk', 'electron', 'vite.config.ts')

type Part = 'client' | 'main' | 'server' | 'preload' | 'setupPreload'

export async function buildShell(folder: string, parts: Part[]): Promise<void> {
  const before = process.env['WARTEMARKE_SHELL_OUT']
  process.env['WARTEMARKE_SHELL_OUT'] = folder
  try {
    const builder = await createBuilder({ configFile: CONFIG, logLevel: 'warn' })
    for (const part of parts) {
      const environment = builder.environments[part]
      if (!environment) throw new Error(`no part ${part}`)
      await builder.build(environment)
    }
  } finally {
    if (before === undefined) delete process.env['WARTEMARKE_SHELL_OUT']
    else process.env['WARTEMARKE_SHELL_OUT'] = before
  }
}
