// Bundles src/ into dist/, a file for each way into it; packages stay outside. In one file the parts of the program call each other
// directly; file by file, calls through their modules' exports cost a hot path several per cent, and a start reads 300 files. Types are not looked at: `npm run typecheck` does that, once for all.
import { build } from 'esbuild'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The command line, and what its threads run. */
const ENTRIES = {
  'cli/main': 'cli/main.ts',
  'generate/part-thread': 'generate/bulk/part-thread.ts',
}

await build({
  entryPoints: Object.entries(ENTRIES).map(([out, file]) => ({ in: join(root, 'src', file), out })),
  outdir: join(root, 'dist'),
  bundle: true,
  packages: 'external',
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
})
