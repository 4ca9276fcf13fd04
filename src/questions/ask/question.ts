import type { TieType } from '../../claims/vocabulary'
import type { SubgraphSpec } from '../../plan/subgraph'
import type { Limits } from '../../settings/limits'
import type { TieGraph } from '../graph/tie-graph'
import type { Day } from '../../time/day'
import type { Asked } from '../asked'
import type { CountRow } from '../count-row'
import type { EvidenceFilter } from '../evidence-filter'
import type { InSteps, WorkBounds } from '../work'

/** The arguments of a question as plain values, defaults filled in; absent ones undefined. */
export type QuestionArguments = Readonly<Record<string, unknown>>

/** What a question is answered from. */
export interface QuestionInput {
  readonly graph: TieGraph
  /** Which of the spec's parts this is, from 0. */
  readonly part: number
  /** The same part at the earlier of two instants, if the spec names two. */
  readonly before: TieGraph | undefined
  /** As `admitsActor` and `admitsTie`, for that graph. */
  readonly admitsActorBefore: ((actor: number) => boolean) | undefined
  readonly admitsTieBefore: ((tie: number) => boolean) | undefined
  readonly arguments: QuestionArguments
  /** Actors that arguments name, by argument: `backed`, `of.0`, `filter.against`. Each is in the graph. */
  readonly actors: ReadonlyMap<string, number>
  readonly asked: Asked
  /** False for actors that `filter.actor` rules out. */
  readonly admitsActor: ((actor: number) => boolean) | undefined
  /** Ties that the filter lets pass, where the fetch did not judge them; undefined: all that were fetched. */
  readonly admitsTie: ((tie: number) => boolean) | undefined
  /** True for ties that serve against the opponent asked, if one is: for a question that fetches ties unfiltered. */
  readonly servesAsked: (tie: number) => boolean
  readonly bounds: WorkBounds
  /** The fetch was cut: the answer can not be complete. */
  readonly cut: boolean
  /** It was cut because time ran out. */
  readonly timedOut: boolean
  /** What more the spec asked for of a tie: id and title of its sources; or modality and speaker of its claims. */
  readonly moreOf: (tie: number) => readonly (readonly [string, string | null, string?])[]
  /** The event that an act is about, by id. */
  readonly eventOf: (tie: number) => string | null
  /** The days between which an event happened; null: unknown. */
  readonly eventDays: ReadonlyMap<string, { readonly earliest: Day | null; readonly latest: Day | null }>
  /** Of a spec that asks for ways: how much of them was fetched. */
  readonly ways: FetchedWays | undefined
  /** Of a spec that asks for rings: how many ties of an actor pass, of which the first were fetched; undefined: nobody looked. */
  readonly passingOf: (actor: number) => number | undefined
  /** What was counted, if the spec asked for that. */
  readonly counts: readonly CountRow[]
  /** Counted claims that deny what is asked about, if the spec asked for them. */
  readonly denials: number
  /** The ties and claims of the filter that judge evidence. */
  readonly evidence: EvidenceFilter
  readonly limits: Limits
}

/** How much a fetch of ways holds. */
export interface FetchedWays {
  /** All ways of up to so many steps are there, but for those behind the last. */
  readonly looked: number
  /**
   * By number of steps, where there are more ways than were fetched: the ids of the first one to three actors behind the start
   * that the last of them leads through. The ways fetched are those up to there in the order of these ids.
   */
  readonly last: ReadonlyMap<number, readonly string[]>
}

/**
 * One root field that an algorithm answers. `fetch` says which part of the graph it needs and refuses bad arguments. Several
 * parts are fetched in turn, until `answer` finds its answer in one: until then it gives the number of a later one to go on
 * with, but never of the last, or of one that was cut;
 * `answer` is pure and gives plain objects with the schema's field names: an actor or event as its id, a tie as TieRef,
 * a Validity as Points. What may take long is answered in steps.
 */
export interface Question {
  fetch(args: QuestionArguments, limits: Limits): SubgraphSpec | readonly SubgraphSpec[]
  answer(input: QuestionInput): Answered | InSteps<Answered>
}

export type Answered = Readonly<Record<string, unknown>> | number

export const isInSteps = (answered: Answered | InSteps<Answered>): answered is InSteps<Answered> =>
  typeof answered === 'object' && Symbol.iterator in answered

/** The kinds of tie that an argument names; none named, or an empty list, asks for no kind in particular. */
export function typesAsked({ ties }: QuestionArguments): readonly TieType[] | undefined {
  const types = ties as readonly TieType[] | undefined
  return types?.length ? types : undefined
}

/** A tie by its id and ends, which lead to it. */
export interface TieRef {
  readonly id: string
  readonly subject: string
  readonly object: string
}

export const tieRef = (graph: TieGraph, tie: number): TieRef => ({
  id: graph.tieIds[tie]!,
  subject: graph.actorIds[graph.subject[tie]!]!,
  object: graph.actorIds[graph.object[tie]!]!,
})
