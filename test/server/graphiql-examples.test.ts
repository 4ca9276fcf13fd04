import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, Kind, parse, validate } from 'graphql'
import { documentLimits } from '../../src/server/limits/document-limits'
import { DEFAULT_LIMITS } from '../../src/settings/limits'

const root = join(__dirname, '../..')
const folder = join(root, 'src/server/graphiql/examples')
const schema = buildSchema(readFileSync(join(root, 'schema.graphql'), 'utf8'))
const examples = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const)

test('the first questions are there', () =>
  expect(examples.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      '01-who-backs-hamas.graphql',
      '02-whom-does-iran-back.graphql',
      '03-strike-in-jordan.graphql',
    ]),
  ))

describe.each(examples)('%s', (_name, text) => {
  const document = parse(text)
  test('asks what the schema has, within the limits', () => {
    expect(validate(schema, document)).toEqual([])
    expect(validate(schema, document, documentLimits(DEFAULT_LIMITS))).toEqual([])
  })
  test('begins with the question in words, and has one operation, whose name is the title of the tab', () => {
    expect(text).toMatch(/^# [A-Z]/)
    expect(document.definitions).toHaveLength(1)
    const [operation] = document.definitions
    expect(operation?.kind === Kind.OPERATION_DEFINITION && operation.name?.value).toMatch(/^[A-Z]\w+$/)
  })
})
