import type { Form } from './row'

/** What a row of a fetched part of the graph holds: its first column says which. */
export const SUBGRAPH_ROW = { references: 0, actor: 1, tie: 2, passing: 3, count: 4 } as const

/** One column of such a row, by the property that it comes from; what is no property begins with a colon. */
export interface SubgraphColumn {
  readonly property: string
  readonly form: Form
}

/** Of an actor or event, after the first column. */
const ACTOR_COLUMNS = [
  { property: 'id', form: 'text' },
  { property: 'name', form: 'text' },
  { property: ':label', form: 'text' },
  { property: 'placeholder', form: 'boolean' },
] as const satisfies readonly SubgraphColumn[]

/** Of an event, where it is what is asked about. */
const EVENT_DAY_COLUMNS = [
  { property: 'earliest', form: 'day' },
  { property: 'latest', form: 'day' },
] as const satisfies readonly SubgraphColumn[]

/** Of a tie that the database has judged, after the first column. */
const THIN_TIE_COLUMNS = [
  { property: 'id', form: 'text' },
  { property: 'type', form: 'text' },
  { property: ':subject', form: 'text' },
  { property: ':object', form: 'text' },
  { property: 'confidence', form: 'float' },
] as const satisfies readonly SubgraphColumn[]

const LAST_REPORTED = { property: 'lastReported', form: 'day' } as const
const TIMES = { property: 'times', form: 'text' } as const

/** Of a tie that the question judges by its evidence. */
const EVIDENCE_COLUMNS = [
  { property: 'alleged', form: 'boolean' },
  { property: 'contested', form: 'boolean' },
  { property: 'selfDenied', form: 'boolean' },
  { property: 'originCount', form: 'integer' },
  { property: 'againstIds', form: 'texts' },
  { property: 'event', form: 'text' },
] as const satisfies readonly SubgraphColumn[]

type Properties<C extends readonly SubgraphColumn[]> = C[number]['property']
export type ActorColumn = {
  readonly property: Properties<typeof ACTOR_COLUMNS | typeof EVENT_DAY_COLUMNS>
  readonly form: Form
}
export type TieColumn = {
  readonly property: Properties<typeof THIN_TIE_COLUMNS | typeof EVIDENCE_COLUMNS> | 'lastReported' | 'times'
  readonly form: Form
}

export const actorColumns = (ofEvents: boolean): readonly ActorColumn[] =>
  ofEvents ? [...ACTOR_COLUMNS, ...EVENT_DAY_COLUMNS] : ACTOR_COLUMNS

/** `thin`: the database has judged the tie; `judged`: it has not judged the evidence. */
export function tieColumns({
  thin,
  judged,
}: {
  readonly thin: boolean
  readonly judged: boolean
}): readonly TieColumn[] {
  if (thin) return [...THIN_TIE_COLUMNS, LAST_REPORTED]
  return [...THIN_TIE_COLUMNS, TIMES, ...(judged ? EVIDENCE_COLUMNS : [])]
}

/** Where everything stands in the rows of a fetch. */
export interface SubgraphPlaces {
  readonly actor: Readonly<Partial<Record<ActorColumn['property'], number>>>
  readonly tie: Readonly<Partial<Record<TieColumn['property'], number>>>
  /** What a tie's row holds for the question itself, if anything. */
  readonly more: number
}

/** Where a property stands in a row: behind the column that says what the row is. */
export const placesOf = <P extends string>(
  columns: readonly { readonly property: P; readonly form: Form }[],
): Readonly<Partial<Record<P, number>>> =>
  Object.fromEntries(columns.map(({ property }, index) => [property, index + 1])) as Partial<Record<P, number>>
