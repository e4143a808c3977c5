import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** One bundle per screen, served by our own server under /kiosk/, /display/ and /counter/. */
export default defineConfig({
  plugins: [react()],
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
      input: ['kiosk/index.html', 'display/index.html', 'counter/index.html'],
      output: {
        // Fonts keep their names: the start page is not built, and uses them too.
        assetFileNames: ({ names }) =>
          names[0]?.endsWith('.woff2') ? 'fonts/[name][extname]' : 'assets/[name]-[hash][extname]',
      },
    },
  },
})
