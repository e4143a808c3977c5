/** The shell's own bundles, into dist-electron: main and server as modules, preloads as one CommonJS file each. */
import { join } from 'node:path'
import { defineConfig, type EnvironmentOptions } from 'vite'

const ROOT = join(import.meta.dirname, '..', '..')
const OUT = process.env['WARTEMARKE_SHELL_OUT'] ?? join(ROOT, 'dist-electron')

/** Compiled parts that load from their own packages, and data that a package reads beside itself. */
export const NATIVE = ['sqlite3', '@napi-rs/canvas', 'serialport']

const forNode = (
  input: Record<string, string>,
  folder: string,
  format: 'es' | 'cjs',
): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { noExternal: true, external: ['electron', ...NATIVE] },
  build: {
    outDir: folder === '' ? OUT : join(OUT, folder),
    emptyOutDir: false,
    ssr: true,
    target: 'node24',
    minify: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: Object.fromEntries(
        Object.entries(input).map(([name, path]) => [name, join(ROOT, path)]),
      ),
      external: ['electron', ...NATIVE],
      output: { format, entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js' },
    },
  },
})

export default defineConfig({
  root: join(import.meta.dirname, 'setup'),
  base: '/',
  publicDir: false,
  build: {
    outDir: join(OUT, 'setup'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'chrome140',
    rolldownOptions: { input: join(import.meta.dirname, 'setup', 'index.html') },
  },
  environments: {
    main: forNode({ main: 'kiosk/electron/main.ts' }, 'shell', 'es'),
    server: forNode(
      {
        server: 'server/main.ts',
        serverProcess: 'kiosk/electron/serverProcess.ts',
        reportsThread: 'server/reports/thread.ts',
      },
      '',
      'es',
    ),
    // One each: a sandboxed preload can load nothing of ours.
    preload: forNode({ preload: 'kiosk/electron/preload.ts' }, 'preload', 'cjs'),
    setupPreload: forNode({ setupPreload: 'kiosk/electron/setupPreload.ts' }, 'preload', 'cjs'),
  },
  builder: {},
})
