import type { Value } from './value'

/** How a parameter is sent. */
export type ParameterForm =
  | 'text'
  | 'texts'
  | 'integer'
  | 'integers'
  /** A whole number that is 0 or more. */
  | 'count'
  | 'float'
  /** 0..1 */
  | 'share'
  | 'boolean'
  | 'day'
  /** A day as eight digits, as in the `times` of a tie. */
  | 'basicDay'
  /** Instruments by their letters in the `times` of a tie. */
  | 'letters'
  | 'instant'
  | 'any'

/** The time that a filter asks about; what is left out is open. */
export interface AskedTime {
  readonly from: Value | undefined
  readonly to: Value | undefined
  /** Days; undefined: for ever. */
  readonly maxGapDays: Value | undefined
  readonly timing: 'POSSIBLE' | 'CERTAIN'
}

/** How a parameter's value is had from the request. */
export type ParameterSource =
  | { readonly kind: 'value'; readonly value: Value }
  /** A name, folded. */
  | { readonly kind: 'folded'; readonly value: Value }
  /** The words of a search, as a query of the full-text index. */
  | { readonly kind: 'searchQuery'; readonly value: Value }
  /** Rows to fetch: `first`, one more if the page must know whether there is a next; at least `least`. */
  | { readonly kind: 'page'; readonly first: Value; readonly more: 0 | 1; readonly least: 0 | 1 }
  /** A part of a cursor made for this order. */
  | { readonly kind: 'cursor'; readonly after: Value; readonly order: string; readonly part: 'key' | 'id' }
  /** A bound of the time asked: its ends, or its ends widened by maxGapDays. */
  | { readonly kind: 'asked'; readonly time: AskedTime; readonly bound: 'from' | 'to' | 'reachFrom' | 'reachTo' }
  /** Ties as they would be without these sources, at the instant known if one is asked. */
  | { readonly kind: 'without'; readonly sources: Value; readonly knownAt: Value | undefined }
  /** The claim that an id of a tie names. */
  | { readonly kind: 'foundingClaim'; readonly value: Value }

export interface Parameter {
  readonly name: string
  readonly form: ParameterForm
  readonly source: ParameterSource
}
