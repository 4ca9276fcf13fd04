import type { Column } from '../../src/plan/row'
import { planCarry } from '../../src/plan/carry'
import { actorColumns, tieColumns } from '../../src/plan/subgraph-row'
import type { HydrationGroup } from '../../src/plan/made'
import { compile } from '../compile'

const columns = (thin: boolean) => ({
  thin,
  actorColumns: actorColumns(false),
  tieColumns: tieColumns({ thin, judged: false }),
})
const WHOLE = { ...columns(false), recomputed: false }
const CHAINS = { from: ['backed'], with: 'NOTHING' } as const

/** The groups of the one question of a document. */
function groupsOf(document: string): readonly HydrationGroup[] {
  const [field] = compile(document).fields
  if (field?.kind !== 'question') throw new Error('not a question')
  return field.compiled.plan.groups
}

const chains = (selection: string, filter = '') =>
  groupsOf(`{ backingChains(backed: { id: "hamas" }${filter}) { chains { ${selection} } } }`)
const own = (of: 'actor' | 'tie', ...places: number[]) => ({ of, places: places.map((at) => ({ row: 'own', at })) })
const added = (columns: readonly Column[]) => columns.map((column) => column.kind === 'property' && column.property)

test('what the question needs anyway is told from where it stands in the row', () => {
  const carry = planCarry(chains('actors { __typename name id } ties { confidence id type }'), CHAINS, WHOLE)
  expect(carry).toEqual({
    groups: [own('actor', 2, 1, 3), own('tie', 5, 1, 2)],
    actor: [],
    tie: [],
  })
})

test('other plain properties come along, each once, for every group that asks', () => {
  const groups = chains('actors { placeholder } ties { title id } weakestTie { denialCount title }')
  const carry = planCarry(groups, CHAINS, WHOLE)
  expect(added(carry.tie)).toEqual(['title', 'denialCount'])
  expect(carry.groups.slice(1)).toEqual([own('tie', 7, 1), own('tie', 8, 7)])
  // A column of the question's own stands before them.
  const behindSources = planCarry(groups, { ...CHAINS, with: 'SOURCES' }, WHOLE)
  expect(behindSources.groups.slice(1)).toEqual([own('tie', 8, 1), own('tie', 9, 8)])
})

test('what leads to other records is looked up, and nothing comes along for it', () => {
  const carry = planCarry(chains('actors { name aliases } ties { title claims { nodes { id } } }'), CHAINS, WHOLE)
  expect(carry).toEqual({ groups: [undefined, undefined], actor: [], tie: [] })
})

test('a kind of organisation is no label', () => {
  const groups = chains('actors { ... on Organization { kind } ... on State { name } }')
  expect(added(planCarry(groups, CHAINS, WHOLE).actor)).toEqual(['kind'])
})

test('thin ties, and those of a whole graph, bring nothing besides', () => {
  const groups = chains('ties { id title } weakestTie { id type }')
  expect(planCarry(groups, CHAINS, { ...columns(true), recomputed: false }).groups).toEqual([
    undefined,
    own('tie', 1, 2),
  ])
  expect(planCarry(groups, { ...CHAINS, from: 'ALL' }, WHOLE).tie).toEqual([])
})

test('ties that are recomputed, or of two instants, are looked up; their actors are not', () => {
  const groups = chains('actors { id } ties { id }')
  const actorsOnly = [own('actor', 1), undefined]
  expect(planCarry(groups, CHAINS, { ...WHOLE, recomputed: true }).groups).toEqual(actorsOnly)
  expect(planCarry(groups, { ...CHAINS, knownAt: ['2024-01-01T00:00:00Z'] }, WHOLE).groups).toEqual(actorsOnly)
})

test('the ends of a tie are told from the rows of actors', () => {
  const groups = chains('ties { subject { name } id object { id ... on State { name } } }')
  const [carried] = planCarry(groups, CHAINS, WHOLE).groups
  expect(carried?.places.filter(({ row }) => row === 'own')).toEqual([{ row: 'own', at: 1 }])
  expect(carried?.places).toContainEqual({ row: 'subject', at: 2 })
  expect(carried?.places).toContainEqual({ row: 'object', at: 1 })
})
