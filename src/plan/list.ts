import type { TieType } from '../claims/vocabulary'
import type { Reading } from '../model/binding'
import type { AskedTime, Parameter } from './parameter'
import type { Reference } from './reference'
import type { Form, Row } from './row'
import type { GraphSymbol, NodeSymbol, TieEnds, TieSymbol } from './symbol'

/** How a list's elements are found. */
export type Walk =
  /** Along ties; `reading` other than EITHER still meets symmetric ties from both sides. */
  | {
      readonly kind: 'ties'
      readonly near: NodeSymbol
      readonly tie: TieSymbol
      readonly far: NodeSymbol
      readonly types: readonly TieType[]
      readonly reading: Reading
      /** With the ties of those who hold an office of the near node. */
      readonly viaOffice: boolean
      /** The ends of the tie; symbols other than near and far are bound from the tie itself. */
      readonly ends: TieEnds
    }
  /** Along relationships that are not ties. */
  | {
      readonly kind: 'follow'
      readonly near: NodeSymbol
      readonly far: NodeSymbol
      readonly relationships: readonly string[]
      readonly reading: Reading
      readonly label: string
    }
  /** All records of a label. */
  | { readonly kind: 'all'; readonly far: NodeSymbol; readonly label: string }
  /** Records whose ids a property keeps. */
  | {
      readonly kind: 'reference'
      /** Undefined: `property` is the name of a value that the walk around it brings. */
      readonly owner: GraphSymbol | undefined
      readonly property: string
      readonly many: boolean
      readonly far: NodeSymbol
      readonly label: string
    }
  /** The claims under a tie: its own, its denials, or both. */
  | {
      readonly kind: 'claimsOfTie'
      readonly tie: TieSymbol
      readonly far: NodeSymbol
      readonly stance: Parameter | undefined
    }
  /** The ties over a claim. */
  | { readonly kind: 'tiesOverClaim'; readonly claim: NodeSymbol; readonly tie: TieSymbol; readonly ends: TieEnds }
  /** Entries made of a node's ties: what began, ended, came up, fell silent, happened. Brings the names below. */
  | {
      readonly kind: 'timeline'
      readonly near: NodeSymbol
      readonly tie: TieSymbol
      readonly far: NodeSymbol
      readonly ends: TieEnds
      readonly entry: TimelineNames
      readonly during: { readonly from: Parameter; readonly to: Parameter } | undefined
    }
  /** What the full-text index finds; brings `score` and `matched`. */
  | {
      readonly kind: 'search'
      readonly query: Parameter
      readonly folded: Parameter
      readonly far: NodeSymbol
      readonly score: string
      readonly matched: string
    }

/** Under which names a timeline brings the parts of an entry. */
export interface TimelineNames {
  readonly what: string
  /** Its place in the order: the first day that is reported or known. */
  readonly day: string
  readonly earliest: string
  readonly latest: string
  readonly event: string
  /** Tells entries of one day apart. */
  readonly id: string
}

/** What must be true of an element. All of a list's predicates must. */
export type Predicate =
  | {
      readonly kind: 'compare'
      readonly of: GraphSymbol
      readonly property: string
      readonly operator: '=' | '<=' | '>='
      readonly parameter: Parameter
    }
  /** The node's id is one of those that the reference stands for. */
  | { readonly kind: 'among'; readonly of: NodeSymbol; readonly reference: Reference }
  | { readonly kind: 'oneOf'; readonly of: GraphSymbol; readonly property: string; readonly parameter: Parameter }
  /** A boolean property, absent meaning false. */
  | { readonly kind: 'flag'; readonly of: GraphSymbol; readonly property: string; readonly is: boolean }
  | { readonly kind: 'labels'; readonly of: NodeSymbol; readonly labels: readonly string[] }
  /** It answers for the time asked, by a block of an asked instrument if there are such. Design 3.3. */
  | {
      readonly kind: 'answers'
      readonly tie: TieSymbol
      readonly time: AnswerTime | undefined
      readonly instruments: Parameter | undefined
    }
  /** The same, read from the one text `times`: cheaper where the ties of the whole graph are judged. */
  | {
      readonly kind: 'answersByTimes'
      readonly tie: TieSymbol
      readonly time: TextTime | undefined
      readonly letters: Parameter | undefined
    }
  | { readonly kind: 'serves'; readonly tie: TieSymbol; readonly reference: Reference }
  /** Joined with what a reference names. */
  | {
      readonly kind: 'joined'
      readonly of: NodeSymbol
      readonly relationships: readonly string[]
      readonly reading: Reading
      readonly reference: Reference
    }
  /** Joined with the record of this id. */
  | {
      readonly kind: 'joinedId'
      readonly of: NodeSymbol
      readonly relationships: readonly string[]
      readonly reading: Reading
      readonly id: Parameter
    }
  /** Comes after the cursor, in the list's order. */
  | { readonly kind: 'behind'; readonly order: Order; readonly key: Parameter; readonly id: Parameter }
  /** A claim that counts as a record: accepted and not withdrawn; other records always. */
  | { readonly kind: 'current'; readonly of: NodeSymbol }
  /** No claim, or one that was accepted; it may have been withdrawn since. */
  | { readonly kind: 'accepted'; readonly of: NodeSymbol }

/** The time asked with its parameters: ends, and ends widened by the silence let stand. */
export interface AnswerTime {
  readonly asked: AskedTime
  readonly from: Parameter
  readonly to: Parameter
  readonly reachFrom: Parameter
  readonly reachTo: Parameter
}

/** The same bounds as eight digits; `days` as days, for what is ruled out before the text is read. */
export interface TextTime extends Pick<AnswerTime, 'from' | 'to' | 'reachFrom' | 'reachTo'> {
  readonly isCertain: boolean
  readonly days: Pick<AnswerTime, 'from' | 'to'> | undefined
}

/** A total order: by one key, equal ones by id. */
export interface Order {
  /** Names the order in cursors. */
  readonly name: string
  readonly by:
    | { readonly of: GraphSymbol; readonly property: string; readonly form: Form }
    | { readonly found: string; readonly form: Form }
  readonly descending: boolean
  /** A day that stands in where the property is absent. */
  readonly absentAs: string | undefined
  /** Whose id decides between equals, ascending. */
  readonly id: GraphSymbol | { readonly found: string }
}

export interface ListPlan {
  readonly walk: Walk
  readonly where: readonly Predicate[]
  /** Evaluated only for parents that carry one of these labels; undefined: for all. */
  readonly onlyUnder: { readonly parent: NodeSymbol; readonly labels: readonly string[] } | undefined
  readonly order: Order | undefined
  /** How many rows; undefined: all, for lists that are short by nature. */
  readonly limit: Parameter | 1 | undefined
  readonly row: Row
}
