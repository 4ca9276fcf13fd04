// npm run bench: builds the service and the benchmark, and runs it.
import { build } from 'esbuild'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureReady } from '../scripts/ensure-built.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..')
process.chdir(root)
ensureReady()

await build({
  entryPoints: ['main.ts', 'arms/words.ts', 'arms/hand-written/server.ts'].map((file) => join(here, file)),
  outdir: join(here, 'dist'),
  outbase: here,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
})

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130))
const { main } = (await import('./dist/main.js')).default
try {
  await main(root, process.argv.slice(2))
} catch (error) {
  console.error(error)
  process.exitCode = 1
}
// Connections that are kept alive must not keep the run from ending.
process.exit()
