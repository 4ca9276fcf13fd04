import type { Direction, Instrument, ThingKind, TieType } from '../graph/words'

/** Everything that is seen and can be shared: what the address of the page says, no more and no less. Never changed, only replaced. */
export interface View {
  /** The question whose answer is on the canvas. */
  readonly question: Question | null
  /** Actors and events that were opened: each brings what lies around it. */
  readonly opened: readonly string[]
  /** The whole graph, as far as the API gives it. */
  readonly everything: boolean
  readonly expansions: readonly Expansion[]
  /** The time asked: a period with both days inside, one of which may be left out; null: all times. */
  readonly time: Period | null
  readonly timing: 'POSSIBLE' | 'CERTAIN'
  /** How many days into silence a report is let stand; null: for ever. */
  readonly maxGapDays: number | null
  /** Two days to compare. */
  readonly compare: { readonly one: string; readonly other: string } | null
  readonly filter: Filter
  readonly selection: Selection | null
  /** Actors, events and ties taken off the canvas. */
  readonly hidden: readonly string[]
  /** Only what touches this actor or event is shown. */
  readonly focus: string | null
  /** Bubbles that were opened again: the hub's id, then what it groups (`bubble-key`). */
  readonly ungrouped: readonly string[]
  /** Where things were put by hand, in units of the layout. */
  readonly pins: Readonly<Record<string, Place>>
  /** The table is open. */
  readonly table: boolean
  /** In somebody else's page: no frame of our own. */
  readonly embed: boolean
}

export type Place = readonly [x: number, y: number]

/** ISO days. At least one is given. */
export interface Period {
  readonly from: string | null
  readonly to: string | null
}

/** More ties of one kind around one actor: the first so many. */
export interface Expansion {
  readonly of: string
  readonly type: TieType
  readonly direction: Direction
  readonly first: number
}

/** What is left out. Null: nothing is left out by this. */
export interface Filter {
  readonly types: readonly TieType[] | null
  readonly kinds: readonly ThingKind[] | null
  readonly instruments: readonly Instrument[] | null
  readonly contested: boolean | null
  readonly alleged: boolean | null
  readonly minConfidence: number
}

export interface Selection {
  readonly kind: 'tie' | 'actor' | 'event' | 'source'
  readonly id: string
}

export const QUESTION_KINDS = ['BACKERS', 'BACKED', 'CHAINS', 'PATHS', 'ATTRIBUTION', 'COMMON', 'WHY_NOT'] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

/** A question of the API, its arguments by the names that `questions/` gives them. */
export interface Question {
  readonly kind: QuestionKind
  readonly args: Readonly<Record<string, QuestionArgument>>
}
export type QuestionArgument = string | number | boolean | readonly string[]

export const NO_FILTER: Filter = {
  types: null,
  kinds: null,
  instruments: null,
  contested: null,
  alleged: null,
  minConfidence: 0,
}

export const DEFAULT_GAP_DAYS = 1096

export const EMPTY_VIEW: View = {
  question: null,
  opened: [],
  everything: false,
  expansions: [],
  time: null,
  timing: 'POSSIBLE',
  maxGapDays: DEFAULT_GAP_DAYS,
  compare: null,
  filter: NO_FILTER,
  selection: null,
  hidden: [],
  focus: null,
  ungrouped: [],
  pins: {},
  table: false,
  embed: false,
}

/** Whether anything is on the canvas, or asked to be. */
export const isEmpty = (view: View): boolean =>
  view.opened.length === 0 && view.question === null && !view.everything && view.expansions.length === 0
