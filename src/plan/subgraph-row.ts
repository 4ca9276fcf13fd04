import type { Form } from './row'

/** What a row of a fetched part of the graph holds: its first column says which. */
export const SUBGRAPH_ROW = { references: 0, actor: 1, tie: 2 } as const

/** One column of such a row, by the property that it comes from; what is no property begins with a colon. */
export interface SubgraphColumn {
  readonly property: string
  readonly form: Form
}

/** Of an actor or event, after the first column. */
export const ACTOR_COLUMNS = [
  { property: 'id', form: 'text' },
  { property: 'name', form: 'text' },
  { property: ':label', form: 'text' },
  { property: 'placeholder', form: 'boolean' },
  { property: 'earliest', form: 'day' },
  { property: 'latest', form: 'day' },
] as const satisfies readonly SubgraphColumn[]

/** Of a tie that the database has judged, after the first column. */
export const THIN_TIE_COLUMNS = [
  { property: 'id', form: 'text' },
  { property: 'type', form: 'text' },
  { property: ':subject', form: 'text' },
  { property: ':object', form: 'text' },
  { property: 'confidence', form: 'float' },
  { property: 'lastReported', form: 'day' },
] as const satisfies readonly SubgraphColumn[]

/** Of a whole tie. */
export const TIE_COLUMNS = [
  ...THIN_TIE_COLUMNS,
  { property: 'alleged', form: 'boolean' },
  { property: 'contested', form: 'boolean' },
  { property: 'selfDenied', form: 'boolean' },
  { property: 'originCount', form: 'integer' },
  { property: 'earliestStart', form: 'day' },
  { property: 'latestStart', form: 'day' },
  { property: 'earliestEnd', form: 'day' },
  { property: 'latestEnd', form: 'day' },
  { property: 'blockKind', form: 'texts' },
  { property: 'blockEarliestStart', form: 'days' },
  { property: 'blockLatestStart', form: 'days' },
  { property: 'blockEarliestEnd', form: 'days' },
  { property: 'blockLatestEnd', form: 'days' },
  { property: 'blockReachStart', form: 'days' },
  { property: 'blockReachEnd', form: 'days' },
  { property: 'againstIds', form: 'texts' },
  { property: 'event', form: 'text' },
] as const satisfies readonly SubgraphColumn[]

/** Where a property stands in a row: behind the column that says what the row is. */
export const placesOf = <P extends string>(
  columns: readonly { readonly property: P; readonly form: Form }[],
): Readonly<Record<P, number>> =>
  Object.fromEntries(columns.map(({ property }, index) => [property, index + 1])) as Record<P, number>
