import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Beside each text file its compressed forms, which the server sends to whoever takes them. */
const compressed: Plugin = {
  name: 'compressed',
  writeBundle({ dir = '' }) {
    for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(js|css|html|svg|wasm)$/.test(name)) continue
      const file = join(dir, name)
      const bytes = readFileSync(file)
      writeFileSync(`${file}.gz`, gzipSync(bytes))
      // Of the voice it would take half a minute, for a fifth less.
      if (!name.endsWith('.wasm')) writeFileSync(`${file}.br`, brotliCompressSync(bytes))
    }
  },
}

/** One bundle per screen, served by our own server under /kiosk/, /display/, /counter/ and, for phones, /t/. */
export default defineConfig({
  plugins: [react(), compressed],
  publicDir: 'shared/ui/public',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The oldest browser we promise: a TV stick or kiosk that was last updated in 2022.
    target: ['chrome100', 'firefox100', 'safari15.4'],
    // Inline data URLs would need a hole in the content policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [
        'kiosk/index.html',
        'display/index.html',
        'counter/index.html',
        'counter/manager/index.html',
        'display/follow/index.html',
      ],
      output: {
        // Fonts keep their names: the start page is not built, and uses them too.
        assetFileNames: ({ names }) =>
          names[0]?.endsWith('.woff2') ? 'fonts/[name][extname]' : 'assets/[name]-[hash][extname]',
      },
    },
  },
})
