// Bundles the explorer from explorer/ into dist/explorer/ (or the folder given), and lays each file beside itself compressed, so
// that serving costs nothing. documents.json beside them names all that the page asks: the service rehearses it when it starts, and it can be
// given as WHOBACKS_TRUSTED_DOCUMENTS.
import { build as bundle } from 'esbuild'
import { createHash } from 'node:crypto'
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

await writeFile(join(target, 'documents.json'), JSON.stringify(await manifest(), null, 1))

/** The page's documents as a persisted query manifest; what each is asked with stands beside it. */
async function manifest() {
  const { outputFiles } = await bundle({
    stdin: {
      contents: `export { ASKED } from './asked-documents'; export { textOf } from './graphql'`,
      resolveDir: join(root, 'explorer/src/api'),
    },
    bundle: true,
    format: 'esm',
    write: false,
  })
  const { ASKED, textOf } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  )
  return {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: ASKED.map(({ document, variables, meets }) => {
      const body = textOf(document)
      const [, name] = /^query (\w+)/.exec(body)
      return { id: createHash('sha256').update(body).digest('hex'), name, type: 'query', body, variables, meets }
    }),
  }
}
