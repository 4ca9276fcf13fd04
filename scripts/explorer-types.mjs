// Writes explorer/src/api/schema-types.d.ts from schema.graphql, so that the explorer's documents are typed by what the API serves.
// Not kept in git: `npm run typecheck` writes it anew.
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal'
import { buildSchema, introspectionFromSchema } from 'graphql'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const schema = buildSchema(readFileSync(join(root, 'schema.graphql'), 'utf8'), { assumeValidSDL: true })
const introspection = minifyIntrospection(introspectionFromSchema(schema, { descriptions: false }))
const text = outputIntrospectionFile(introspection, { fileType: '.d.ts', shouldPreprocess: true })
// The file is a module that exports its types; nothing global is declared.
writeFileSync(
  join(root, 'explorer/src/api/schema-types.d.ts'),
  text.replace(/import \* as gqlTada[\s\S]*$/, '').trimEnd() + '\n',
)
