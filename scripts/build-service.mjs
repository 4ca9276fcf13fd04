// Compiles src/ file by file into dist/ (or the folder given). Types are not looked at: `npm run typecheck` does that, once for all.
import { build } from 'esbuild'
import { readdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const source = join(root, 'src')
const files = (await readdir(source, { recursive: true })).filter((file) => file.endsWith('.ts'))

await build({
  entryPoints: files.map((file) => join(source, file)),
  outdir: resolve(process.argv[2] ?? join(root, 'dist')),
  outbase: source,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
})
