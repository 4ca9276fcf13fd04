import { ClientError } from '../../errors/client-error'
import { formatDay, FIRST_DAY, LAST_DAY, type Day } from '../../time/day'
import { readEdtf, type EdtfRange } from '../../time/edtf'
import { pointsOf, type ClaimTime, type GivenPoints } from '../../time/when'
import { compileValue, type CompileContext, type CompiledValue, type RowInHand } from './compile-value'
import type { DateSpec, WhenSpec } from './mapping-schema'
import { monthOfName } from './month-names'
import { remembered } from './remembered'
import { readWrittenDate, type DateOrder } from './written-date'

/** EDTF text of a row's date, or null where its cells say nothing. */
export type ReadDate = (row: RowInHand) => string | null

/** Compiles a date of the mapping: one value, its parts in columns of their own, or two ends of an interval. */
export function compileDate(
  spec: DateSpec,
  order: DateOrder | undefined,
  context: CompileContext,
  path: readonly PropertyKey[],
): { read: ReadDate; column: string | null } {
  if (typeof spec === 'object' && 'year' in spec) return compileParts(spec, context, path)
  if (typeof spec === 'object' && 'value' in spec) {
    return compileWritten(compileValue(spec.value, context, [...path, 'value']), spec.dates)
  }
  if (typeof spec === 'object' && isInterval(spec)) {
    const side = (which: 'from' | 'to') =>
      spec[which] === undefined
        ? undefined
        : compileWritten(compileValue(spec[which], context, [...path, which]), spec.dates ?? order)
    return compileInterval(side('from'), side('to'), context, path)
  }
  return compileWritten(compileValue(spec, context, path), order)
}

type IntervalSpec = Extract<DateSpec, { from?: unknown }>
const isInterval = (spec: object): spec is IntervalSpec => !('column' in spec) && !('text' in spec)

function compileWritten(value: CompiledValue, order: DateOrder | undefined) {
  const readText = remembered((text) => readWrittenDate(text, order))
  const read: ReadDate = (row) => {
    const text = value.one(row)
    if (text === null) return null
    const date = readText(text)
    if ('edtf' in date) return date.edtf
    row.problem(value.column, date.problem)
    return null
  }
  return { read, column: value.column }
}

type Side = ReturnType<typeof compileWritten> | undefined

/** Of ends that are intervals themselves, the outer halves count. An end that says nothing is open. */
function compileInterval(from: Side, to: Side, context: CompileContext, path: readonly PropertyKey[]) {
  if (!from && !to) context.fault(path, 'give from, to, or both')
  const read: ReadDate = (row) => {
    const start = from?.read(row)?.split('/')[0]
    const end = to?.read(row)?.split('/').at(-1)
    return start || end ? `${start || '..'}/${end || '..'}` : null
  }
  return { read, column: from?.column ?? to?.column ?? null }
}

function compileParts(
  spec: Extract<DateSpec, { year: unknown }>,
  context: CompileContext,
  path: readonly PropertyKey[],
) {
  const year = compileValue(spec.year, context, [...path, 'year'])
  const month = spec.month === undefined ? undefined : compileValue(spec.month, context, [...path, 'month'])
  const day = spec.day === undefined ? undefined : compileValue(spec.day, context, [...path, 'day'])
  const read: ReadDate = (row) => {
    const inYear = year.one(row)
    if (inYear === null) return null
    const written = month?.one(row) ?? null
    const inMonth = written === null ? null : (monthOfName(written) ?? Number(written))
    const onDay = inMonth === null ? null : (day?.one(row) ?? null)
    const two = (part: string | number) => String(part).padStart(2, '0')
    const date = readWrittenDate(
      [inYear, ...(inMonth === null ? [] : [two(inMonth)]), ...(onDay === null ? [] : [two(onDay)])].join('-'),
    )
    if ('edtf' in date) return date.edtf
    row.problem(year.column, date.problem)
    return null
  }
  return { read, column: year.column }
}

/** A day, for what needs one: the date that the row has must be exact. */
export function compileDay(
  spec: DateSpec,
  order: DateOrder | undefined,
  context: CompileContext,
  path: readonly PropertyKey[],
): (row: RowInHand) => Day | null {
  const { read, column } = compileDate(spec, order, context, path)
  return (row) => {
    const range = rangeOf(read(row), row, column)
    if (!range) return null
    if (range.start?.earliest === range.end?.latest && range.start) return range.start.earliest
    row.problem(column, 'a day is needed here: write 2019-05-03')
    return null
  }
}

function rangeOf(edtf: string | null, row: RowInHand, column: string | null): EdtfRange | null {
  if (edtf === null) return null
  try {
    return readEdtf(edtf)
  } catch (error) {
    if (!(error instanceof ClientError)) throw error
    row.problem(column, error.message)
    return null
  }
}

/** The time of a row's claim, given when its source was published; null after a problem. */
export type ReadWhen = (row: RowInHand, publishedOn: Day | null) => ClaimTime | null

/** Compiles the time of a claim. Where the cells say nothing, it is as if no time were given. */
export function compileWhen(
  spec: WhenSpec | undefined,
  order: DateOrder | undefined,
  context: CompileContext,
  path: readonly PropertyKey[],
): ReadWhen {
  if (!spec) return (_, publishedOn) => pointsOf(null, publishedOn)
  if (spec.points) return compilePoints(spec.points, order, context, [...path, 'points'])
  const way = spec.observed === undefined ? 'held' : 'observed'
  const { read, column } = compileDate(spec[way]!, order, context, [...path, way])
  let published: Day | null = null
  const timeOf = (edtf: string | null) => pointsOf(edtf === null ? null : { [way]: edtf }, published)
  let timeOfText = remembered(timeOf)
  return (row, publishedOn) => {
    const edtf = read(row)
    if (publishedOn !== published) {
      published = publishedOn
      timeOfText = remembered(timeOf)
    }
    try {
      return edtf === null ? timeOf(null) : timeOfText(edtf)
    } catch (error) {
      if (!(error instanceof ClientError)) throw error
      row.problem(column, error.message)
      return null
    }
  }
}

/** Of a fuzzy date, an earliest point takes the first day, a latest one the last. */
function compilePoints(
  spec: NonNullable<WhenSpec['points']>,
  order: DateOrder | undefined,
  context: CompileContext,
  path: readonly PropertyKey[],
): ReadWhen {
  const points = Object.entries(spec).flatMap(([point, date]) =>
    date === undefined ? [] : [{ point, ...compileDate(date, order, context, [...path, point]) }],
  )
  return (row, publishedOn) => {
    const given: Record<string, string> = {}
    for (const { point, read, column } of points) {
      const range = rangeOf(read(row), row, column)
      if (!range) continue
      const day = point.startsWith('earliest') ? (range.start?.earliest ?? FIRST_DAY) : (range.end?.latest ?? LAST_DAY)
      given[point] = formatDay(day)
    }
    try {
      return pointsOf(Object.keys(given).length > 0 ? { points: given as GivenPoints } : null, publishedOn)
    } catch (error) {
      if (!(error instanceof ClientError)) throw error
      row.problem(points[0]?.column ?? null, error.message)
      return null
    }
  }
}
