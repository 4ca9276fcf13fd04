import { checkCost, estimateCost } from '../../src/execute/cost'
import { constant } from '../../src/plan/value'
import { DEFAULT_LIMITS } from '../../src/settings/limits'
import { compile } from '../compile'

const costOf = (document: string, variables: Record<string, unknown> = {}): number =>
  compile(document, variables).fields.reduce(
    (sum, field) => sum + (field.kind === 'statement' ? estimateCost(field.plan.cost, variables) : 0),
    0,
  )

test('rows times one and what nests in them', () => {
  const leaf = { rows: constant(3), inner: [] }
  expect(estimateCost(leaf, {})).toBe(3)
  expect(estimateCost({ rows: constant(5), inner: [leaf, leaf] }, {})).toBe(5 * (1 + 3 + 3))
})

test('pages multiply, lists beside each other add', () => {
  expect(costOf('{ actor(by: { id: "x" }) { name } }')).toBe(1)
  expect(
    costOf('{ actor(by: { id: "x" }) { backers(first: 10) { nodes { id } } backs(first: 4) { nodes { id } } } }'),
  ).toBe(15)
  expect(costOf('{ actors(first: 10) { nodes { backers(first: 4) { nodes { id } } } } }')).toBe(1 + 10 * 5)
  expect(costOf('{ a: actor(by: { id: "x" }) { id } b: actor(by: { id: "x" }) { id } }')).toBe(2)
})

test('the default size of a page counts where none is asked, a variable by its value', () => {
  expect(costOf('{ actors { nodes { id } } }')).toBe(26)
  const document = 'query ($first: Int = 7) { actors(first: $first) { nodes { id } } }'
  expect(costOf(document, { first: 100 })).toBe(101)
})

test('a count of all pages is no page', () => {
  expect(costOf('{ actor(by: { id: "x" }) { backers(first: 0) { totalCount } } }')).toBe(1)
})

test('as many rows as allowed are allowed, one more is refused with both numbers', () => {
  const limits = { ...DEFAULT_LIMITS, maxCost: 100 }
  expect(() => checkCost(100, limits)).not.toThrow()
  expect(() => checkCost(101, limits)).toThrow('about 101 rows, at most 100 are allowed')
})
