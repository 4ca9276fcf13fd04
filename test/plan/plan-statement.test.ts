import { compile, textsOf } from '../compile'

const backers = (args: string, inner = 'edges { cursor node { id } tie { id } }') =>
  `{ actor(by: { id: "hamas" }) { backers${args} { ${inner} } } }`

describe('arguments that contradict each other', () => {
  test('at and during', () => {
    expect(() => textsOf(backers('(filter: { at: "2001-01-01", during: { from: "2001-01-01" } })'))).toThrow(
      '`at` and `during` exclude each other',
    )
  })
  test('an empty period', () => {
    expect(() => textsOf(backers('(filter: { during: {} })'))).toThrow('`during` needs `from`, `to`, or both')
  })
  test('a cursor under a list', () => {
    expect(() => textsOf(backers('', 'nodes { backers(after: "x") { nodes { id } } }'))).toThrow(
      'a cursor belongs to one parent',
    )
    expect(textsOf(backers('(after: "x")'))).toHaveLength(1)
  })
})

describe('one statement', () => {
  test('per root field, however deeply it nests', () => {
    const three = backers(
      '',
      'nodes { backers { nodes { backers { nodes { claims { nodes { source { title } } } } } } } }',
    )
    expect(textsOf(three)).toHaveLength(1)
    expect(textsOf(`{ a: actor(by: { id: "a" }) { id } b: actor(by: { id: "b" }) { id } }`)).toHaveLength(2)
  })

  test('asks for nothing that is not selected', () => {
    const [text] = textsOf(backers('', 'nodes { name }'))
    expect(text).toContain('n2.name')
    for (const property of ['confidence', 'blockKind', 'description', 'n2.id AS']) expect(text).not.toContain(property)
  })

  test('does not grow with the number of types behind an interface', () => {
    const plain = textsOf(backers('', 'nodes { id backers { nodes { id } } }'))[0]!
    const byType = textsOf(
      backers('', 'nodes { id ... on State { iso3 } ... on Militia { basedIn { id } } backers { nodes { id } } }'),
    )[0]!
    expect(byType.split('MATCH').length - plain.split('MATCH').length).toBe(1)
  })

  test('counts only if asked, and then without fetching', () => {
    expect(textsOf(backers('', 'nodes { id }'))[0]).not.toContain('COUNT')
    const counted = textsOf(backers('', 'totalCount'))[0]!
    expect(counted).toContain('COUNT')
    expect(counted).not.toContain('LIMIT')
  })

  test('looks an opponent up once, however often the filter is used', () => {
    const filter = '(filter: { against: { name: "x" } })'
    const [text] = textsOf(backers(filter, `nodes { backers${filter} { nodes { id } } }`))
    expect(text!.split('AS referred').length + text!.split('(referred:').length).toBe(3)
  })
})

const TYPES: Record<string, string> = { order: 'TieOrder', gap: 'Int', filter: 'TieFilter' }
const declare = (args: string) => {
  const used = [...args.matchAll(/\$(\w+)/g)].map(([, variable]) => `$${variable}: ${TYPES[variable!]}`)
  return used.length > 0 ? `(${used.join()})` : ''
}

describe('absent, null and default', () => {
  const of = (args: string, variables: Record<string, unknown> = {}) =>
    textsOf(`query ${declare(args)} { actor(by: { id: "hamas" }) { backers${args} { nodes { id } } } }`, variables)[0]!

  test('null is the default', () => {
    expect(of('(orderBy: null)')).toBe(of(''))
    expect(of('(orderBy: $order)', { order: null })).toBe(of(''))
    expect(of('(orderBy: $order)')).toBe(of(''))
    expect(of('(filter: null, first: null, after: null)')).toBe(of(''))
    expect(of('(filter: { timing: null, at: "2001-01-01" })')).toBe(of('(filter: { at: "2001-01-01" })'))
  })

  const gapOf = (args: string, variables: Record<string, unknown> = {}) => {
    const compiled = compile(
      `query ${declare(args)} { actor(by: { id: "hamas" }) { backers${args} { nodes { id } } } }`,
      variables,
    )
    const field = compiled.fields[0]!
    if (field.kind !== 'statement') throw new Error('no statement')
    const source = field.plan.parameters.map((parameter) => parameter.source).find((from) => from.kind === 'asked')
    return source?.kind === 'asked' ? source.time.maxGapDays : 'no time'
  }

  test('but null for maxGapDays is for ever', () => {
    expect(gapOf('(filter: { at: "2001-01-01" })')).toEqual({ kind: 'constant', value: 1096 })
    expect(gapOf('(filter: { at: "2001-01-01", maxGapDays: null })')).toBeUndefined()
    expect(gapOf('(filter: { at: "2001-01-01", maxGapDays: $gap })')).toEqual({ kind: 'constant', value: 1096 })
    expect(gapOf('(filter: { at: "2001-01-01", maxGapDays: $gap })', { gap: null })).toBeUndefined()
    expect(gapOf('(filter: $filter)', { filter: { at: '2001-01-01', maxGapDays: null } })).toBeUndefined()
    expect(gapOf('(filter: $filter)', { filter: { at: '2001-01-01' } })).toEqual({
      kind: 'variable',
      path: ['filter', 'maxGapDays'],
    })
  })

  test('an empty list asks for nothing in particular', () => {
    expect(of('(filter: { instruments: [], actor: { kinds: [], ids: [] } })')).toBe(of(''))
    expect(of('(filter: $filter)', { filter: { instruments: [] } })).toBe(of(''))
  })

  test('@include and @skip, by literal and by variable', () => {
    const text = (variables: Record<string, unknown>) =>
      textsOf(
        'query ($yes: Boolean!) { actor(by: { id: "hamas" }) { id name @include(if: $yes) description @skip(if: $yes) } }',
        variables,
      )[0]!
    expect(text({ yes: true })).toContain('n0.name')
    expect(text({ yes: true })).not.toContain('n0.description')
    expect(text({ yes: false })).toContain('n0.description')
    expect(text({ yes: false })).not.toContain('n0.name')
  })
})
