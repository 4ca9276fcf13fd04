import { getArgumentValues } from 'graphql'
import { candidateOf, type Candidate } from '../duplicates/candidate'
import { findPairs, type ExternalIdRow, type NameRow, type Pair } from '../duplicates/find-pairs'
import { countShared, type Neighbours } from '../duplicates/neighbours'
import { keptStatement } from '../kept/kept-statement'
import type { QuestionPlan } from '../plan/plan-question'
import type { Variables } from '../plan/value'
import { pageOf } from '../questions/ask/page'
import { completeness, Work, type StoppedBy } from '../questions/work'
import { hydrate } from './hydrate'
import type { StatementRunner } from './statement-runner'

/** Names, and external ids, that are looked at. */
const MOST_NAMES = 20_000
/** Pairs of names that are compared. */
const MOST_STEPS = 500_000
/** Pairs that are suggested, the most likely first. */
const MOST_PAIRS = 500
/** Ties of an actor in each direction that are looked at. */
const MOST_TIES = 500
/** Of the time left, so much may go into comparing. */
const COMPARE_SHARE = 0.5

const NO_ONE: Neighbours = { backers: [], backed: [] }

/** Answers `duplicateCandidates`: JSON text. Throws ClientError for a bad cursor. */
export async function runDuplicates(
  plan: QuestionPlan,
  variables: Variables,
  runner: StatementRunner,
): Promise<string> {
  const { definition, nodes } = plan.field
  const args = getArgumentValues(definition, nodes[0]!, variables)
  const { candidates, stoppedBy } = await suggest(runner)
  const page = pageOf(
    candidates.map((node) => ({ node })),
    args,
    'DUPLICATES',
    ({ node }) => ({ key: -node.score, id: `${node.one}|${node.other}` }),
  )
  const answer = { ...completeness(stoppedBy), ...page, totalCount: candidates.length }
  const text = await hydrate(plan, { [definition.name]: answer }, variables, runner)
  return text.slice(`{"${definition.name}":`.length, -1)
}

/** The most likely pairs that nobody dismissed, best first, equal ones by their ids. */
async function suggest(
  runner: StatementRunner,
): Promise<{ candidates: readonly Candidate[]; stoppedBy: StoppedBy | null }> {
  const started = Date.now()
  const most = MOST_NAMES + 1
  const names = (await runner.read(keptStatement('duplicates/names'), { most })).map(
    ([id, kind, placeholder, text, folded, primary]) => ({ id, kind, placeholder, text, folded, primary }) as NameRow,
  )
  const externalIds = (await runner.read(keptStatement('duplicates/external-ids'), { most })).map(
    ([id, externalId]) => ({ id, externalId }) as ExternalIdRow,
  )
  const expired = () => Date.now() > started + (runner.deadline - started) * COMPARE_SHARE
  const found = findPairs(names, externalIds, new Work({ maxSteps: MOST_STEPS, expired }))
  const open = await withoutDismissed(runner, found.pairs)
  const likely = bestFirst(open.map((pair) => [candidateOf(pair, { shared: 0, all: 0 }), pair] as const))
  const kept = likely.slice(0, MOST_PAIRS).map(([, pair]) => pair)
  const near = await neighboursOf(runner, kept)
  const candidates = kept.map((pair) => {
    const [left, right] = [pair.one, pair.other].map((id) => near.get(id) ?? NO_ONE)
    return [candidateOf(pair, countShared(pair.one, pair.other, left!, right!))] as const
  })
  const isCut = names.length === most || externalIds.length === most || open.length > kept.length
  return {
    candidates: bestFirst(candidates).map(([candidate]) => candidate),
    stoppedBy: found.stoppedBy ?? (isCut ? 'LIST_LIMIT' : null),
  }
}

const idsOf = (pairs: readonly Pair[]): string[] => [...new Set(pairs.flatMap(({ one, other }) => [one, other]))]

async function withoutDismissed(runner: StatementRunner, pairs: readonly Pair[]): Promise<Pair[]> {
  const rows = await runner.read(keptStatement('duplicates/dismissed'), { ids: idsOf(pairs) })
  const dismissed = new Set(rows.map(([one, other]) => `${one as string}|${other as string}`))
  return pairs.filter(({ one, other }) => !dismissed.has(`${one}|${other}`))
}

async function neighboursOf(runner: StatementRunner, pairs: readonly Pair[]): Promise<Map<string, Neighbours>> {
  const parameters = { ids: idsOf(pairs), most: MOST_TIES }
  const rows = await runner.read(keptStatement('duplicates/neighbours'), parameters)
  return new Map(rows.map(([id, backers, backed]) => [id as string, { backers, backed } as Neighbours]))
}

const bestFirst = <T extends readonly [Candidate, ...unknown[]]>(entries: readonly T[]): T[] =>
  [...entries].sort(
    ([left], [right]) =>
      right.score - left.score || (`${left.one}|${left.other}` < `${right.one}|${right.other}` ? -1 : 1),
  )
