import { TIE_TYPES } from '../../claims/vocabulary'
import { ClientError } from '../../errors/client-error'
import type { TieChange } from '../../plan/subgraph'
import { parseDay } from '../../time/day'
import { silenceLetStand } from '../asked'
import { daysAround } from '../changes/days-around'
import { findChanges } from '../changes/find-changes'
import { findLearned } from '../changes/find-learned'
import type { TieGraph } from '../graph/tie-graph'
import { tieAnswer } from '../tie-answer'
import { checkRange } from './bounds'
import { withFetch } from './completeness'
import { tieRef, typesAsked, type Question, type QuestionArguments, type QuestionInput } from './question'

/** Of ties around an actor, and of ties recomputed. */
const MAX_CHANGES_TIES = 60_000
/** Of what was learned about the whole graph: more than the lists of an answer can hold. */
const MAX_LEARNED_TIES = 20_000
const LISTS = 5
/** Entries of lists of the whole graph, which Neo4j sorts: 168 bytes each. */
const MAX_ENTRIES = 500_000

/** `changes`: what happened in a period, or what the database learned between two instants. */
export const askChanges: Question = {
  fetch(args, limits) {
    checkRange('limit', args.limit, 1, limits.maxChanges)
    const filter = (args.filter ?? {}) as QuestionArguments
    if (filter.at !== undefined || filter.during !== undefined) {
      throw new ClientError('BAD_USER_INPUT', '`filter` of `changes` names no time: the period is that of `during`.')
    }
    if ((args.during === undefined) === (args.learned === undefined)) {
      throw new ClientError(
        'BAD_USER_INPUT',
        '`changes` needs `during` (what happened) or `learned` (what became known), and not both.',
      )
    }
    const types = (typesAsked(args) ?? TIE_TYPES).toSorted()
    const changed = changeAsked(args, filter)
    const ofAll = !args.of && !filter.withoutSources
    return {
      from: args.of ? ['of'] : 'ALL',
      layers: [{ types, reading: 'AROUND', onward: undefined }],
      ...(ofAll && { changed }),
      filtered: 'WHOLE',
      maxTies: ofAll ? mostChanged(changed) : MAX_CHANGES_TIES,
      knownAt: changed.over === 'KNOWLEDGE' ? [changed.amounts.earlier, changed.amounts.later] : undefined,
      with: 'NOTHING',
    }
  },
  answer(input) {
    const of = input.actors.get('of')
    const admits = endsAdmitted(input.graph, input.admitsActor, of)
    return input.before ? learnedAnswer(input, input.before, admits) : happenedAnswer(input, admits)
  },
}

function changeAsked(args: QuestionArguments, filter: QuestionArguments): TieChange {
  if (args.learned !== undefined) {
    const [earlier, later] = instantsOf(args, filter)
    return { over: 'KNOWLEDGE', amounts: { earlier, later } }
  }
  // One tie more tells that there are more.
  const amounts = {
    most: MAX_ENTRIES + 1,
    perList: Number(args.limit) + 1,
    ...daysAround(periodOf(args), silenceLetStand(filter.maxGapDays as number | null | undefined)),
  }
  return { over: 'PERIOD', isCertain: filter.timing === 'CERTAIN', amounts }
}

const mostChanged = (changed: TieChange): number =>
  changed.over === 'PERIOD' ? LISTS * changed.amounts.perList : MAX_LEARNED_TIES

/** Both ends of a tie are admitted, or named by the question. */
function endsAdmitted(graph: TieGraph, admits: QuestionInput['admitsActor'], named: number | undefined) {
  const isAdmitted = (actor: number) => actor === named || !admits || admits(actor)
  return (tie: number) => isAdmitted(graph.subject[tie]!) && isAdmitted(graph.object[tie]!)
}

function happenedAnswer(input: QuestionInput, admits: (tie: number) => boolean) {
  const { graph, arguments: args, asked, admitsTie } = input
  const found = findChanges(graph, {
    during: periodOf(args),
    asked,
    admitsTie: (tie) => admits(tie) && (!admitsTie || admitsTie(tie)),
    limit: Number(args.limit),
  })
  const [met, , continued] = input.counts[0] ?? [0]
  const ref = (tie: number) => tieRef(graph, tie)
  return {
    ...withFetch({ ...input, cut: input.cut || Number(met) > MAX_ENTRIES }, found),
    began: found.began.map(({ tie, timing }) => ({ tie: ref(tie), timing })),
    ended: found.ended.map(({ tie, timing }) => ({ tie: ref(tie), timing })),
    firstReported: found.firstReported.map((tie) => ({ tie: ref(tie) })),
    wentSilent: found.wentSilent.map((tie) => ({ tie: ref(tie) })),
    changed: found.changed.map(({ tie, gained, lost }) => ({ tie: ref(tie), gained, lost })),
    // Of the whole graph the database has counted them all.
    continuedCount: continued ?? found.continuedCount,
  }
}

function learnedAnswer(input: QuestionInput, before: TieGraph, admitsAfter: (tie: number) => boolean) {
  const { graph } = input
  const of = input.actors.get('of')
  const admitsBefore = endsAdmitted(
    before,
    input.admitsActorBefore,
    of === undefined ? undefined : before.actorOf(graph.actorIds[of]!),
  )
  const timeless = { ...input.asked, period: null }
  const found = findLearned(before, graph, {
    limit: Number(input.arguments.limit),
    admitsBefore: (tie) =>
      admitsBefore(tie) && input.admitsTieBefore?.(tie) !== false && tieAnswer(before, tie, timeless) !== null,
    admitsAfter: (tie) =>
      admitsAfter(tie) && input.admitsTie?.(tie) !== false && tieAnswer(graph, tie, timeless) !== null,
  })
  return {
    ...withFetch(input, found),
    began: found.began.map((tie) => ({ tie: tieRef(graph, tie), timing: null })),
    ended: found.ended.map((tie) => ({ tie: tieRef(before, tie), timing: null })),
    firstReported: [],
    wentSilent: [],
    changed: found.changed.map(({ tie, gained, lost }) => ({ tie: tieRef(graph, tie), gained, lost })),
    // Of the whole graph the database has counted those of which no version changed.
    continuedCount: found.continuedCount + (input.counts[0]?.[2] ?? 0),
  }
}

/** The two instants of `learned`; an end that is left out is the beginning of time, or the far future. */
function instantsOf(args: QuestionArguments, filter: QuestionArguments): readonly [string, string] {
  if (filter.knownAt !== undefined) {
    throw new ClientError('BAD_USER_INPUT', '`learned` compares two instants: `filter.knownAt` names a third.')
  }
  const { from, to } = args.learned as { from?: string; to?: string }
  if (from === undefined && to === undefined)
    throw new ClientError('BAD_USER_INPUT', '`learned` needs `from`, `to`, or both.')
  const instants = [from ?? FIRST_INSTANT, to ?? LAST_INSTANT] as const
  if (Date.parse(instants[0]) > Date.parse(instants[1])) {
    throw new ClientError('BAD_USER_INPUT', '`learned` runs backwards: `from` must not be after `to`.')
  }
  return instants
}

const FIRST_INSTANT = '0001-01-01T00:00:00.000Z'
const LAST_INSTANT = '9999-12-31T00:00:00.000Z'

function periodOf(args: QuestionArguments): { from: number; to: number } {
  const during = args.during as QuestionArguments | undefined
  const from = parseDay(String(during?.from))
  const to = parseDay(String(during?.to))
  if (from === undefined || to === undefined)
    throw new ClientError('BAD_USER_INPUT', '`changes` needs both days of `during`.')
  if (from > to) throw new ClientError('BAD_USER_INPUT', '`during` runs backwards: `from` must not be after `to`.')
  return { from, to }
}
