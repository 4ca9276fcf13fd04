// Bundles GraphiQL, its editor and its workers from the installed packages into dist/graphiql/ (or the folder given), so
// that the page loads nothing from outside. Each file of src/server/graphiql/examples becomes one of its first tabs, in
// order of name.
import { build } from 'esbuild'
import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const source = join(root, 'src/server/graphiql')
const target = resolve(process.argv[2] ?? join(root, 'dist/graphiql'))

const examples = {
  name: 'examples',
  setup(bundle) {
    bundle.onResolve({ filter: /^examples:/ }, ({ path }) => ({ path, namespace: 'examples' }))
    bundle.onLoad({ filter: /.*/, namespace: 'examples' }, async () => {
      const folder = join(source, 'examples')
      const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql')).sort()
      const documents = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
      return { contents: JSON.stringify(documents), loader: 'json' }
    })
  },
}

const shared = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  outdir: target,
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.ttf': 'file' },
  legalComments: 'linked',
  logLevel: 'warning',
}

await rm(target, { recursive: true, force: true })
await mkdir(target, { recursive: true })
await Promise.all([
  // Splitting keeps what the page loads on demand (the formatter, the languages) out of its first load.
  build({
    ...shared,
    splitting: true,
    entryPoints: { graphiql: join(source, 'page/graphiql.mjs') },
    chunkNames: 'chunks/[name]-[hash]',
    assetNames: 'assets/[name]-[hash]',
    plugins: [examples],
    // The old names of the formatter's parsers lead to UMD files, whose exports are lost in a chunk of their own.
    alias: { 'prettier/parser-graphql': 'prettier/plugins/graphql', 'prettier/parser-babel': 'prettier/plugins/babel' },
  }),
  build({
    ...shared,
    format: 'iife',
    nodePaths: [join(root, 'node_modules')],
    entryPoints: {
      'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
      'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
      'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
    },
    absWorkingDir: root,
  }),
  copyFile(join(source, 'page/index.html'), join(target, 'index.html')),
])
