import { defineConfig } from 'vite'

/** Everything is an own file with a hashed name: the page's policy allows no inline script, no inline style and no data: address. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/explorer/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/explorer',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  worker: { format: 'es' },
  // For work on the page alone: `npx vite explorer` beside a running service.
  server: { proxy: { '/graphql': 'http://127.0.0.1:4000' } },
})
