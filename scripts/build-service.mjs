// Bundles src/ into dist/ (or the folder given), a file for each way into it; packages stay outside. As one file the parts of the
// program call each other directly and not through their modules' exports: that costs a hot path several per cent, and a start
// the reading of 300 files. Types are not looked at: `npm run typecheck` does that, once for all.
import { build } from 'esbuild'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The command line, what its threads run, and what a script asks of a running database. */
const ENTRIES = {
  'cli/main': 'cli/main.ts',
  'generate/part-thread': 'generate/bulk/part-thread.ts',
  'graph/find-running': 'graph/managed/find-running.ts',
}

await build({
  entryPoints: Object.entries(ENTRIES).map(([out, file]) => ({ in: join(root, 'src', file), out })),
  outdir: resolve(process.argv[2] ?? join(root, 'dist')),
  bundle: true,
  packages: 'external',
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
})
