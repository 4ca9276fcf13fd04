import type { TieType } from '../claims/vocabulary'
import type { Carry } from './carry'
import type { AmountName } from './subgraph-amounts'
import type { ActorColumn, SubgraphPlaces, TieColumn } from './subgraph-row'
import type { Predicate } from './list'
import type { Parameter } from './parameter'
import type { Reference } from './reference'
import type { NodeSymbol, TieSymbol } from './symbol'

/** One step of a fetch: along these ties, and on from whom. */
export interface Layer {
  readonly types: readonly TieType[]
  /** UP: to whoever stands above (MEMBER_OF is read from the member up, all else from the object); DOWN; or AROUND. */
  readonly reading: 'UP' | 'DOWN' | 'AROUND'
  /** Who among those reached is walked on from; undefined: all. */
  readonly onward: readonly string[] | undefined
}

/**
 * SOURCES: the sources under each tie, with the claim that cites them. CHARGES: of an event, those that did it, claim it or are accused of it, with the claims
 * under these ties, before the first layer. DENIALS: how many claims deny that one named actor backs another.
 */
export type SubgraphExtra = 'NOTHING' | 'SOURCES' | 'CHARGES' | 'DENIALS'

/** SUREST: by confidence, then end; LATEST: by end, then confidence; of equal ones by id. */
export type TieOrder = 'SUREST' | 'LATEST'

/** What of the first layer matters, where each of its ties is an answer by itself, and nothing that follows from it comes before it. */
export interface FirstLayerCap {
  /** The first so many ties. */
  readonly count: number
  readonly order: TieOrder
  /** If there are so many, no further layer matters. */
  readonly suffices: boolean
}

/**
 * What lies on the shortest ways between the two actors that a fetch starts from, of five steps at most: whoever is reached from
 * both is found in the database, since all that lies around two well connected actors is a hundred times as much.
 */
export interface WaysCap {
  /** So many ways suffice: those of a length are looked for only while there are fewer shorter ones. */
  readonly enough: number
  /** Of the ways of one length, the first so many, in the order of the ids of those they lead through. */
  readonly each: number
  /** Steps, 2..5. */
  readonly longest: number
  /** Each tie from its subject to its object only; symmetric ones are walked both ways all the same. */
  readonly directed: boolean
}

/**
 * What is shown around the actors that a fetch starts from, ring by ring, a layer for each ring. Of each actor of a ring, in order of
 * id, its first ties: those last reported, of equals the surest, then by id; the next ring are those that they newly lead to.
 */
export interface RingsCap {
  /** Ties of each actor; of all that pass, the number is told besides. */
  readonly perActor: number
  /** Ties in all; one more is fetched, which tells that there are more. */
  readonly limit: number
}

/** By what ties are counted. */
export type TieGrouping = 'YEAR' | 'TYPE' | 'INSTRUMENT' | 'ACTOR' | 'SOURCE'

/** Ties that are counted where they are, and not fetched. */
export interface TieCount {
  readonly by: TieGrouping
  /** Of YEAR: reports are let stand for ever, so that the days on which ties are reported bound the years. */
  readonly forEver?: boolean
  /** Of YEAR: a tie must answer for a year with certainty. */
  readonly isCertain?: boolean
  /** Those that the grouping needs. */
  readonly amounts: {
    /** Of ACTOR and SOURCE: groups at most, those of most ties first. */
    readonly groups?: number
    /** Of SOURCE: ties at most, since each of their claims is looked up. */
    readonly ties?: number
    /** Of YEAR, how far a report is let stand before its first and after its last day: see YearShift. */
    readonly backYears?: readonly number[]
    readonly backFrom?: readonly string[]
    readonly forthYears?: readonly number[]
    readonly forthFrom?: readonly string[]
  }
}

/**
 * Of the ties of the whole graph, those that an answer about change can list, and how many ties continued: over a PERIOD, of each list
 * the first ties in order of id; over KNOWLEDGE, those of which some version was known at one of two instants only.
 */
export type TieChange =
  | {
      readonly over: 'PERIOD'
      readonly isCertain: boolean
      readonly amounts: PeriodAmounts
    }
  | {
      readonly over: 'KNOWLEDGE'
      /** Instants, ISO 8601. */
      readonly amounts: { readonly earlier: string; readonly later: string }
    }

/** Days as eight digits. */
export interface PeriodAmounts {
  /** Entries of all lists, ties that continued among them: beyond these nothing is looked at. */
  readonly most: number
  /** Ties of each list. */
  readonly perList: number
  /** The first and the last day of the period. */
  readonly first: string
  readonly last: string
  /** The day before it, with the days that a report's reach may end after and start before, to be let stand on it. */
  readonly eve: string
  readonly eveBack: string
  readonly eveForth: string
  /** The same of the day after it. */
  readonly morrow: string
  readonly morrowBack: string
  readonly morrowForth: string
}

/** Which part of the graph a question is answered over. */
export interface SubgraphSpec {
  /** ALL: every tie of the first layer's types. Else the arguments that name where to start: actors, or an event. */
  readonly from: 'ALL' | readonly string[]
  readonly layers: readonly Layer[]
  readonly firstLayer?: FirstLayerCap
  /** Instead of the layers' reading: of the one layer, only its ties and whom it leads on to count. */
  readonly ways?: WaysCap
  /** The layers as rings. Whom the filter admits is then judged in the database too: of what it rules out nothing may be counted. */
  readonly rings?: RingsCap
  /** Of ALL: nothing but counts. */
  readonly counted?: TieCount
  /** Of ALL: no other ties than those, with the number of ties that continued. */
  readonly changed?: TieChange
  /** Whether the ties fetched pass the TieFilter already; NONE for a question that tells why some do not. */
  readonly filtered: 'WHOLE' | 'NONE'
  /**
   * Of a tie no more than id, kind, ends, confidence and last report: for a question that asks no more of it than whether it
   * passes, which the database judges. A tie has some ten lists besides, each a read of its own in the store. It is not so
   * where ties are recomputed.
   */
  readonly thin?: boolean
  /** Fetched in one go at most; beyond it the answer is cut with BRANCH_LIMIT. */
  readonly maxTies: number
  /** Instants, ISO 8601: the part is fetched once for each, as it was known then. Undefined: once, as the filter says. */
  readonly knownAt?: readonly string[]
  /** What more to fetch. */
  readonly with: SubgraphExtra
}

/** The statement that fetches the part of the graph a question is answered over: its actors, then its ties. */
export interface SubgraphPlan {
  readonly spec: SubgraphSpec
  readonly references: readonly Reference[]
  /** Each argument that names an actor, with the reference that looks it up: `backed`, `of.0`, `filter.against`. */
  readonly named: ReadonlyMap<string, Reference>
  /** Those of the references that the fetch starts from. */
  readonly starts: readonly Reference[]
  /** Or the event that it starts from. */
  readonly event: Parameter | undefined
  readonly tie: TieSymbol
  readonly near: NodeSymbol
  readonly far: NodeSymbol
  readonly where: readonly Predicate[]
  /** Whom the filter admits besides those that the fetch starts from, if spec.rings has the database judge it. */
  readonly admits: readonly Predicate[]
  /** Whether ties come as spec.thin asks. */
  readonly thin: boolean
  /** Whether the evidence of ties is judged after they were fetched. */
  readonly judged: boolean
  readonly actorColumns: readonly ActorColumn[]
  readonly tieColumns: readonly TieColumn[]
  readonly places: SubgraphPlaces
  /** What of the answer comes along. */
  readonly carry: Carry
  /** The ids of sources that the filter leaves out. */
  readonly without: Parameter | undefined
  /** Of each amount that the spec names: see amountsOf. */
  readonly amounts: Readonly<Partial<Record<AmountName, Parameter>>>
  readonly parameters: readonly Parameter[]
}

/** Whether the database judges both ends of a tie by the filter: where it counts, nothing can be ruled out afterwards. */
export const judgesEnds = ({ counted, changed }: SubgraphSpec): boolean =>
  counted !== undefined || changed !== undefined

/** Whether the days of the event asked about are wanted. */
export const asksOfEvent = ({ with: extra }: Pick<SubgraphSpec, 'with'>): boolean => extra === 'CHARGES'
