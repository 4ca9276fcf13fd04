import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TIE_TYPES } from '../../src/claims/vocabulary'

const folder = join(__dirname, '../../cypher/record')
const statements = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const)
const body = (text: string) => text.replace(/^\/\/.*$/gm, '')

/** `ids` and `rows` of a header that says `parameters: ids [STRING] distinct, rows [{id, name}]`. */
function declaredParameters(text: string): string[] {
  const [, declared] = /^\/\/ parameters: (.*)$/m.exec(text) ?? []
  const flat = declared!.replace(/\[[^\]]*\]|\([^)]*\)/g, '')
  return flat.split(',').flatMap((part) => /^\s*([a-z]\w*)/.exec(part)?.[1] ?? [])
}

test.each(statements)('%s: the header names parameters, columns and limits', (_file, text) => {
  expect(text).toMatch(/^\/\/ .*\n(\/\/ .*\n)*?\/\/ parameters: .+\n\/\/ columns: .+\n\/\/ limits: .+\n/)
  const used = new Set([...body(text).matchAll(/\$([a-z]\w*)/g)].map(([, name]) => name!))
  expect(declaredParameters(text).sort()).toEqual([...used].sort())
})

test('where tie types are spelt out, they are all of them', () => {
  const lists = statements.flatMap(([, text]) =>
    [...text.matchAll(/\[tie:([A-Z_|]+)\]/g)].map(([, list]) => list!.split('|')),
  )
  expect(lists).toHaveLength(2)
  for (const list of lists) expect([...list].sort()).toEqual([...TIE_TYPES].sort())
})
