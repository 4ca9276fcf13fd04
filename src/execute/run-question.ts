import { groupParameter, printHydration } from '../cypher/print-hydration'
import { printSubgraph } from '../cypher/print-subgraph'
import { ClientError } from '../errors/client-error'
import { invariant } from '../errors/invariant'
import type { Model } from '../model/model'
import { fieldsOf } from '../plan/argument'
import type { CollectContext } from '../plan/collect-fields'
import { readAskedTime } from '../plan/filters/tie-filter'
import type { QuestionPlan } from '../plan/plan-question'
import { planSubgraph, type PlannedSubgraph } from '../plan/plan-subgraph'
import { plainArguments } from '../plan/question-arguments'
import { StatementPlanner } from '../plan/statement-planner'
import type { Instrument } from '../claims/vocabulary'
import { askedOf, type Asked } from '../questions/asked'
import type { EvidenceFilter } from '../questions/evidence-filter'
import type { Reference } from '../plan/reference'
import { tieRow, type TieRow } from '../questions/graph/tie-row'
import type { TieGraph } from '../questions/graph/tie-graph'
import { buildTieGraph } from '../questions/graph/build-tie-graph'
import type { QuestionArguments, TieRef } from '../questions/ask/question'
import { QUESTIONS } from '../questions/ask/questions'
import { resolveTime } from './asked-time'
import { SubgraphReader } from './read-subgraph'
import { actorFilter, tieFilter } from './subgraph-filter'
import { compileShape } from './shape-rows'
import { gatherKeys, idOf, shapeMade } from './shape-made'
import type { StatementRunner } from './statement-runner'

/** Steps of an algorithm before its answer is cut: about a second of work. */
const MAX_STEPS = 5_000_000
/** Of the time left, so much may go into the fetch: the rest is for the algorithm and what it found. */
const FETCH_SHARE = 0.6
const ANSWER_SHARE = 0.8

/** Answers one question: fetch a part of the graph, find the answer in it, hydrate what the selection asks of it. */
export async function runQuestion(
  model: Model,
  context: CollectContext,
  plan: QuestionPlan,
  runner: StatementRunner,
): Promise<unknown> {
  const { field } = plan
  const { variables } = context
  const question = QUESTIONS.get(field.definition.name)
  invariant(question, 'question', field.definition.name)
  const args = plainArguments(field.arguments, variables)
  const asked = readAsked(plan, variables)
  const spec = question.fetch(args, runner.limits)

  const planner = new StatementPlanner(model, context, runner.limits.defaultFirst)
  const planned = planSubgraph(planner, field, spec)
  const references = [...planner.references.values()]
  const parameters = [...planner.parameters.values()]
  const text = printSubgraph({ ...planned, references, parameters })
  const bound = await runner.bind(parameters, variables)
  const started = Date.now()
  const share = (part: number) => started + (runner.deadline - started) * part
  const reader = new SubgraphReader()
  const { complete } = await runner.stream(text, bound, reader.take, share(FETCH_SHARE))
  if (!reader.references)
    throw new ClientError(
      'TIMEOUT',
      'Time ran out before anything was found: ask for fewer hops, or a narrower filter.',
    )
  for (const [index, reference] of references.entries())
    await runner.checkReference(reference, reader.references[index]!, bound)

  const cut = reader.ties.length > spec.maxTies || !complete
  const filter = args.filter as QuestionArguments | undefined
  const without = filter?.withoutSources as readonly string[] | undefined
  const ties = reader.ties.slice(0, spec.maxTies)
  const remaining = without?.length
    ? await replaceTies(ties, reader, runner, without, filter?.knownAt as string | undefined)
    : ties
  const graph = buildTieGraph(reader.actors, remaining)
  const againstOf = (tie: number) => reader.againstIds.get(graph.tieIds[tie]!) ?? []
  const against = namedIds(planned, references, reader).get('filter.against')
  const judgesTie = tieFilter(graph, (filter ?? {}) as EvidenceFilter, against, againstOf)
  const answer = question.answer({
    graph,
    arguments: args,
    actors: namedActors(namedIds(planned, references, reader), graph),
    asked,
    admitsActor: actorFilter(graph, filter?.actor as QuestionArguments | undefined),
    bounds: { maxSteps: MAX_STEPS, expired: () => Date.now() > share(ANSWER_SHARE) },
    cut,
    timedOut: !complete,
    moreOf: (tie) => reader.more.get(graph.tieIds[tie]!) ?? [],
    eventOf: (tie) => reader.eventOf.get(graph.tieIds[tie]!) ?? null,
    eventDays: reader.eventDays,
    denials: reader.denials,
    evidence: (filter ?? {}) as EvidenceFilter,
    admitsTie: without?.length ? judgesTie : undefined,
    servesAsked: (tie) => against === undefined || againstOf(tie).includes(against),
    againstOf,
    limits: runner.limits,
  })
  return hydrate(plan, answer, variables, runner)
}

function readAsked(plan: QuestionPlan, variables: CollectContext['variables']): Asked {
  const filter = fieldsOf(plan.field.arguments.get('filter'))
  if (!filter) return askedOf()
  const time = readAskedTime(filter)
  const plain = plainArguments(filter, variables)
  const resolved = time && resolveTime(time, variables)
  const gap = plain.maxGapDays as number | null | undefined
  if (typeof gap === 'number' && gap < 0)
    throw new ClientError('BAD_USER_INPUT', '`maxGapDays` must be 0 or more, or null for ever.')
  return askedOf({
    period: resolved ? { from: resolved.from, to: resolved.to } : null,
    timing: plain.timing as Asked['timing'] | undefined,
    maxGapDays: gap,
    instruments: plain.instruments as readonly Instrument[] | undefined,
  })
}

/** The ids that arguments turned out to name, by argument. */
function namedIds(
  planned: PlannedSubgraph,
  references: readonly Reference[],
  reader: SubgraphReader,
): Map<string, string> {
  const ids = new Map<string, string>()
  for (const [argument, reference] of planned.named) {
    const id = reader.references?.[references.indexOf(reference)]?.[0]
    if (id !== undefined) ids.set(argument, id)
  }
  return ids
}

function namedActors(ids: ReadonlyMap<string, string>, graph: TieGraph): Map<string, number> {
  return new Map(
    [...ids].flatMap(([argument, id]) => {
      const actor = graph.actorOf(id)
      return actor === undefined ? [] : [[argument, actor] as const]
    }),
  )
}

/** Ties as they would be without some sources, in the place of those that were fetched. */
async function replaceTies(
  ties: readonly TieRow[],
  reader: SubgraphReader,
  runner: StatementRunner,
  sources: readonly string[],
  knownAt: string | undefined,
): Promise<TieRow[]> {
  const recomputed = await runner.tiesWithout(sources, knownAt)
  return ties.flatMap((tie) => {
    const inPlace = recomputed.get(tie.id)
    if (!inPlace) return [tie]
    for (const other of inPlace) reader.againstIds.set(other.id, other.againstIds)
    return inPlace.map(tieRow)
  })
}

async function hydrate(
  plan: QuestionPlan,
  answer: Readonly<Record<string, unknown>>,
  variables: CollectContext['variables'],
  runner: StatementRunner,
) {
  const keys = gatherKeys(plan.fields, answer, plan.groups.length, variables)
  const found = plan.groups.map(() => new Map<string, unknown>())
  if (keys.some((wanted) => wanted.size > 0)) {
    const bound = await runner.bind(plan.parameters, variables)
    for (const [index, wanted] of keys.entries()) bound[groupParameter(index)] = [...wanted.values()].map(sendKey)
    const rows = await runner.read(printHydration(plan), bound)
    const first = rows[0]
    for (const [index, reference] of plan.references.entries()) {
      if (first) await runner.checkReference(reference, first[3 + index] as string[], bound)
    }
    const shapers = plan.groups.map(({ shape }) => compileShape(shape))
    for (const [place, id, columns] of rows as unknown as readonly [number, string, readonly unknown[]][]) {
      found[place]!.set(id, shapers[place]!(columns, { rows: [], variables }))
    }
  }
  return shapeMade(
    plan.fields,
    answer,
    (group, id) => {
      const value = found[group]!.get(id)
      invariant(value !== undefined, 'hydrated', id)
      return value
    },
    variables,
  )
}

const sendKey = (key: string | TieRef): unknown =>
  typeof key === 'string' ? idOf(key) : [key.id, key.subject, key.object]
