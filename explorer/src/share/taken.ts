import type { Judged } from '../graph/judge'
import type { Line, Thing } from '../graph/part'

/** What is taken away: what is seen, the ties that answer for the time only, with how they answer. */
export interface Taken {
  readonly things: readonly Thing[]
  readonly lines: readonly { readonly line: Line; readonly judged: Judged }[]
  /** Where things lie in the picture, if it was drawn; y downwards. */
  readonly places: ReadonlyMap<string, readonly [number, number]>
  /** The address of the view. */
  readonly address: string
}

/** Columns of a tie in files, in order. */
export const LINE_COLUMNS: readonly (readonly [
  name: string,
  type: 'string' | 'double' | 'boolean' | 'integer',
  of: (line: Line, judged: Judged) => string,
])[] = [
  ['type', 'string', ({ type }) => type],
  ['title', 'string', ({ title }) => title ?? ''],
  ['when', 'string', ({ when }) => when],
  ['lastReported', 'string', ({ lastReported }) => lastReported],
  ['instruments', 'string', ({ instruments }) => instruments.join(' ')],
  ['confidence', 'double', ({ confidence }) => String(confidence)],
  ['alleged', 'boolean', ({ alleged }) => String(alleged)],
  ['contested', 'boolean', ({ contested }) => String(contested)],
  ['selfDenied', 'boolean', ({ selfDenied }) => String(selfDenied)],
  ['supportCount', 'integer', ({ supportCount }) => String(supportCount)],
  ['denialCount', 'integer', ({ denialCount }) => String(denialCount)],
  ['timing', 'string', (_, { timing }) => timing ?? ''],
  ['gapDays', 'integer', (_, { gapDays }) => (gapDays === null ? '' : String(gapDays))],
]
