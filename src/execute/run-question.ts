import { ClientError } from '../errors/client-error'
import { invariant } from '../errors/invariant'
import { fieldsOf } from '../plan/argument'
import { readAskedTime } from '../plan/filters/tie-filter'
import type { QuestionPlan } from '../plan/plan-question'
import type { SubgraphSpec } from '../plan/subgraph'
import { plainArguments } from '../plan/question-arguments'
import type { Variables } from '../plan/value'
import type { Instrument } from '../claims/vocabulary'
import { askedOf, type Asked } from '../questions/asked'
import type { EvidenceFilter } from '../questions/evidence-filter'
import type { TieGraph } from '../questions/graph/tie-graph'
import { isInSteps, type QuestionArguments, type QuestionInput } from '../questions/ask/question'
import { resolveTime } from './asked-time'
import type { CompiledQuestion } from './compile-question'
import { fetchSubgraph, type FetchedSubgraph } from './fetch-subgraph'
import { hydrate } from './hydrate'
import { inTurns } from './in-turns'
import type { StatementRunner } from './statement-runner'
import { actorFilter, tieFilter } from './subgraph-filter'

/** Steps of an algorithm before its answer is cut: about a second of work. */
const MAX_STEPS = 5_000_000
const ANSWER_SHARE = 0.8
/**
 * Of the time left, so much may go into the fetch: the rest is for the algorithm and what it found. Where the database looks through
 * all ties less is left to do, where it counts them nothing.
 */
function fetchShare({ from, counted, changed }: SubgraphSpec): number {
  if (counted) return 0.95
  if (changed) return 0.85
  return from === 'ALL' ? 0.75 : 0.6
}

/** Answers one question: fetch a part of the graph, find the answer in it, write what the selection asks of it, as JSON text. */
export async function runQuestion(
  { plan, question, subgraphs }: CompiledQuestion,
  variables: Variables,
  runner: StatementRunner,
): Promise<string> {
  const args = plainArguments(plan.field.arguments, variables)
  const asked = readAsked(plan, variables)
  const started = Date.now()
  const until = (share: number) => started + (runner.deadline - started) * share
  const bounds = { maxSteps: MAX_STEPS, expired: () => Date.now() > until(ANSWER_SHARE) }
  const parts = [question.fetch(args, runner.limits)].flat()
  for (let part = 0; part < parts.length;) {
    const spec = parts[part]!
    const fetched: FetchedSubgraph[] = []
    for (const instant of spec.knownAt ?? [undefined]) {
      const request = {
        variables,
        instant,
        until: until(fetchShare(spec)),
      }
      fetched.push(await fetchSubgraph(subgraphs, spec, request, runner))
    }
    const answered = question.answer(questionInput({ part, args, asked, bounds, limits: runner.limits }, fetched))
    const answer = isInSteps(answered) ? await inTurns(answered) : answered
    if (typeof answer !== 'number') return hydrate(plan, answer, variables, runner, fetched.at(-1)!.reader.carried)
    invariant(answer > part, 'question-part', plan.field.definition.name)
    part = answer
  }
  invariant(false, 'question-answer', plan.field.definition.name)
}

interface AskedQuestion extends Pick<QuestionInput, 'part' | 'asked' | 'bounds' | 'limits'> {
  readonly args: QuestionArguments
}

/**
 * What a question is answered from: the last part that was fetched, and, if it names two instants, the one before. Each key is
 * written out: an object that begins with another's spread takes longer to make than all that is in it.
 */
function questionInput(
  { part, args, asked, bounds, limits }: AskedQuestion,
  fetched: readonly FetchedSubgraph[],
): QuestionInput {
  const current = fetched.at(-1)!
  const before = fetched.length > 1 ? fetched[0] : undefined
  const { reader, graph, actorIds } = current
  const filter = (args.filter ?? {}) as QuestionArguments
  const without = filter.withoutSources as readonly string[] | undefined
  const admitsActor = (of: FetchedSubgraph) =>
    actorFilter(of.graph, filter.actor as QuestionArguments | undefined, of.admitted)
  const serves = (of: FetchedSubgraph) => {
    const against = actorIds.get('filter.against')
    return (tie: number) =>
      against === undefined || !!of.reader.againstIds.get(of.graph.tieIds[tie]!)?.includes(against)
  }
  const admitsTie = (of: FetchedSubgraph) =>
    without?.length ? tieFilter(of.graph, filter as EvidenceFilter, serves(of)) : undefined
  return {
    part,
    bounds,
    limits,
    asked: current.thin ? askedOf() : asked,
    arguments: args,
    graph,
    before: before?.graph,
    admitsActorBefore: before && admitsActor(before),
    admitsTieBefore: before && admitsTie(before),
    actors: namedActors(actorIds, graph),
    admitsActor: admitsActor(current),
    admitsTie: admitsTie(current),
    servesAsked: serves(current),
    evidence: filter as EvidenceFilter,
    cut: fetched.some(({ cut }) => cut),
    timedOut: fetched.some(({ timedOut }) => timedOut),
    moreOf: (tie) => reader.more.get(graph.tieIds[tie]!) ?? [],
    eventOf: (tie) => reader.eventOf.get(graph.tieIds[tie]!) ?? null,
    eventDays: reader.eventDays,
    ways: reader.ways,
    passingOf: (actor) => reader.passing.get(graph.actorIds[actor]!),
    counts: reader.counts,
    denials: reader.denials,
  }
}

function readAsked(plan: QuestionPlan, variables: Variables): Asked {
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

function namedActors(ids: ReadonlyMap<string, string>, graph: TieGraph): Map<string, number> {
  return new Map(
    [...ids].flatMap(([argument, id]) => {
      const actor = graph.actorOf(id)
      return actor === undefined ? [] : [[argument, actor] as const]
    }),
  )
}
