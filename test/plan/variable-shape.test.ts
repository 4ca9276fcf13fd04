import fc from 'fast-check'
import { parse, type OperationDefinitionNode } from 'graphql'
import { variableShape } from '../../src/plan/variable-shape'
import { model, textsOf } from '../compile'

const document = `query ($of: ActorRef!, $filter: TieFilter, $first: Int, $order: TieOrder) {
  actor(by: $of) { backers(filter: $filter, first: $first, orderBy: $order) { totalCount edges { timing tie { id } node { name } } } }
}`
const operation = parse(document).definitions[0] as OperationDefinitionNode
const shapeOf = (variables: Record<string, unknown>) => variableShape(model.schema, operation, variables)

test('absent, null and given are three shapes; strings, days and numbers none', () => {
  expect(shapeOf({ of: { id: 'iran' } })).toBe('{id:*};-;-;-')
  expect(shapeOf({ of: { id: 'hamas' }, filter: null, first: 5 })).toBe('{id:*};0;*;-')
  expect(shapeOf({ of: { name: 'x' }, filter: { at: '2001-01-01', maxGapDays: null } })).toBe(
    '{name:*};{at:*,maxGapDays:0};-;-',
  )
  expect(shapeOf({ of: { name: 'x' }, order: 'NAME_ASC', filter: { contested: true } })).toBe(
    '{name:*};{contested:true};-;NAME_ASC',
  )
})

test('an id says which kind of tie it means', () => {
  const byId = parse('query ($id: ID!) { node(id: $id) { id } }').definitions[0] as OperationDefinitionNode
  expect(variableShape(model.schema, byId, { id: 'BACKS:claim-1' })).toBe('BACKS')
  expect(variableShape(model.schema, byId, { id: 'ucdp:114' })).toBe('*')
})

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const filter = fc.record(
  {
    at: day,
    timing: fc.constantFrom('POSSIBLE', 'CERTAIN'),
    maxGapDays: fc.option(fc.nat(9999)),
    instruments: fc.subarray(['WEAPONS', 'FUNDING', 'TROOPS']),
    contested: fc.boolean(),
    minConfidence: fc.float({ min: 0, max: 1, noNaN: true }),
    against: fc.record({ id: fc.string() }),
    actor: fc.record({ kinds: fc.subarray(['STATE', 'MILITIA']), ids: fc.array(fc.string()) }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
)
const variables = fc.record(
  { of: fc.record({ name: fc.string() }), filter, first: fc.nat(500) },
  { requiredKeys: ['of'] },
)

test('requests of one shape have one text', () => {
  fc.assert(
    fc.property(variables, variables, (one, other) => {
      fc.pre(shapeOf(one) === shapeOf(other))
      expect(textsOf(document, one)).toEqual(textsOf(document, other))
    }),
    { numRuns: 300 },
  )
})

test('the shape stays the same whatever strings and numbers are given', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(500), fc.nat(500), (a, b, x, y) => {
      const request = (text: string, first: number) => ({
        of: { name: text },
        filter: { actor: { ids: [text] } },
        first,
      })
      expect(shapeOf(request(a, x))).toBe(shapeOf(request(b, y)))
    }),
    { numRuns: 100 },
  )
})
