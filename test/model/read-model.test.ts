import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'
import { readModel } from '../../src/model/read-model'
import { model } from '../compile'

const text = readFileSync(join(__dirname, '../../schema.graphql'), 'utf8')
const lineOf = (piece: string, schema: string) => schema.slice(0, schema.indexOf(piece)).split('\n').length

describe('the project’s schema', () => {
  test('binds fields of concrete types as their interfaces do', () => {
    expect(model.fieldBinding('Militia', 'backers')).toEqual({ kind: 'ties', types: ['BACKS'], direction: 'IN' })
    expect(model.fieldBinding('State', 'iso3')).toEqual({ kind: 'property', property: 'iso3' })
    expect(model.fieldBinding('Deaths', 'low')).toEqual({ kind: 'property', property: 'deathsLow' })
    expect(model.typeBinding('Actor')).toEqual({ kind: 'node', label: 'Actor' })
  })

  test('shows clients nothing of how it is bound', () => {
    const directives = model.schema.getDirectives().map(({ name }) => name)
    expect(directives.sort()).toEqual(['deprecated', 'include', 'oneOf', 'skip', 'specifiedBy'])
    expect(model.schema.getType('WordsOf')).toBeUndefined()
    expect(model.schema.getType('TieEnd')).toBeUndefined()
    expect(model.schema.getType('Direction')?.name).toBe('Direction')
  })

  test('describes every type, field, argument and enum value', () => {
    const bare: string[] = []
    for (const type of Object.values(model.schema.getTypeMap())) {
      if (type.name.startsWith('__')) continue
      if (!type.description) bare.push(type.name)
      if (isEnumType(type))
        bare.push(
          ...type
            .getValues()
            .filter((value) => !value.description)
            .map((value) => `${type.name}.${value.name}`),
        )
      if (isInputObjectType(type)) {
        bare.push(
          ...Object.values(type.getFields())
            .filter((field) => !field.description)
            .map((field) => `${type.name}.${field.name}`),
        )
      }
      if (!isObjectType(type) && !isInterfaceType(type)) continue
      for (const field of Object.values(type.getFields())) {
        if (!field.description) bare.push(`${type.name}.${field.name}`)
        bare.push(
          ...field.args
            .filter((argument) => !argument.description)
            .map((argument) => `${type.name}.${field.name}(${argument.name})`),
        )
      }
    }
    expect(bare.filter((name) => !SPECIFIED.has(name))).toEqual([])
  })
})

/** Scalars that the GraphQL specification defines. */
const SPECIFIED = new Set(['ID', 'String', 'Int', 'Float', 'Boolean'])

describe('a schema that cannot be', () => {
  const faulty = (from: string, to: string) => {
    expect(text).toContain(from)
    return text.replace(from, to)
  }

  test('a field bound to nothing stops the start with its line', () => {
    const schema = faulty('iso3: String @property', 'iso3: String')
    expect(() => readModel(schema)).toThrow(
      `schema.graphql:${lineOf('iso3: String', schema)}: State.iso3 is bound to nothing`,
    )
  })

  test('a field bound twice', () => {
    const schema = faulty('iso3: String @property', 'iso3: String @property @embed')
    expect(() => readModel(schema)).toThrow(
      `schema.graphql:${lineOf('iso3: String', schema)}: iso3 is bound twice, by @property and @embed`,
    )
  })

  test('a type bound to nothing', () => {
    const schema = faulty('type Deaths @embedded', 'type Deaths')
    expect(() => readModel(schema)).toThrow(
      `schema.graphql:${lineOf('type Deaths', schema)}: type Deaths is bound to nothing`,
    )
  })

  test('two types bound to one label', () => {
    const schema = faulty('@node(label: "Militia")', '@node(label: "State")')
    expect(() => readModel(schema)).toThrow('label State is bound twice, by State and Militia')
  })

  test('a label that is no plain identifier, since it becomes text of statements', () => {
    const schema = faulty('@node(label: "Militia")', '@node(label: "Militia`) DETACH DELETE (n")')
    expect(() => readModel(schema)).toThrow('is no plain identifier')
  })

  test('a binding where the service makes the value', () => {
    const schema = faulty(
      '  totalCount: Int!\n}\n"One of ties with actors',
      '  totalCount: Int! @property\n}\n"One of ties with actors',
    )
    expect(() => readModel(schema)).toThrow(
      'TieConnection.totalCount is bound, but TieConnection is made by the service',
    )
  })
})

describe('roles', () => {
  /** The schema with a mutation of its own, beside those that it may have. */
  const withMutation = (field: string) =>
    text.includes('type Mutation {')
      ? text.replace('type Mutation {', `type Mutation {\n  ${field}`)
      : `${text}\ntype Mutation {\n  ${field}\n}\n`

  test('a field of Query is for readers unless it says another role', () => {
    expect(model.requiredRole('Query', 'actor')).toBe('READER')
    const marked = readModel(text.replace(/(stats\(.*Stats! @question)/, '$1 @requires(role: ADMIN)'))
    expect(marked.requiredRole('Query', 'stats')).toBe('ADMIN')
  })

  test('a mutation that does not say who may use it stops the start', () => {
    const bare = withMutation('burn: Actor @find')
    const marked = withMutation('burn: Actor @find @requires(role: EDITOR)')
    expect(() => readModel(bare)).toThrow('Mutation.burn says not who may use it')
    expect(readModel(marked).requiredRole('Mutation', 'burn')).toBe('EDITOR')
  })

  test('@requires where nobody would heed it', () => {
    expect(() =>
      readModel(text.replace('iso3: String @property', 'iso3: String @property @requires(role: ADMIN)')),
    ).toThrow('State.iso3 has @requires, which is heeded on root fields only')
  })
})
