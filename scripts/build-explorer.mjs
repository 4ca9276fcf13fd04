// Bundles the explorer from explorer/ into dist/explorer/ (or the folder given), and lays each file beside itself compressed, so
// that serving costs nothing.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, extname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build } from 'vite'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const target = resolve(process.argv[2] ?? join(root, 'dist/explorer'))

await build({
  configFile: join(root, 'explorer/vite.config.mjs'),
  build: { outDir: target },
  logLevel: 'warn',
})

const entries = await readdir(target, { recursive: true, withFileTypes: true })
const texts = entries.filter(
  (entry) => entry.isFile() && ['.html', '.js', '.css', '.svg'].includes(extname(entry.name)),
)
await Promise.all(
  texts.map(async (entry) => {
    const path = join(entry.parentPath, entry.name)
    const content = await readFile(path)
    await writeFile(path + '.gz', await promisify(gzip)(content, { level: 9 }))
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
    await writeFile(path + '.br', await promisify(brotliCompress)(content, quality))
  }),
)
