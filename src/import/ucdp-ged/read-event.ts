import type { Day } from '../../time/day'
import { parseDay } from '../../time/day'
import { readWrittenDate } from '../mapping/written-date'
import type { RowInHand } from '../mapping/compile-value'

/** 1: a state is a side; 2: armed groups; 3: a side against civilians. */
export type ViolenceType = 1 | 2 | 3

export interface GedSide {
  /** UCDP actor id. */
  readonly id: number
  readonly name: string
}

/** An event as one row of UCDP GED has it. */
export interface GedEvent {
  readonly id: number
  readonly relid: string
  readonly type: ViolenceType
  readonly dyadId: string
  readonly dyadName: string
  readonly sideA: GedSide
  readonly sideB: GedSide
  readonly place: string
  readonly country: string
  readonly countryId: string
  readonly latitude: number
  readonly longitude: number
  /** It happened on some day, or days, from this one … */
  readonly start: Day
  /** … to this one: the same, where the date is known exactly (date_prec 1). */
  readonly end: Day
  readonly low: number
  readonly best: number
  readonly high: number
  /** The event is told apart clearly (event_clarity 1). */
  readonly clear: boolean
}

// prettier-ignore
export const COLUMNS = [
  'id', 'relid', 'type_of_violence', 'dyad_new_id', 'dyad_name', 'side_a_new_id', 'side_a', 'side_b_new_id', 'side_b', 'where_coordinates',
  'country', 'country_id', 'latitude', 'longitude', 'event_clarity', 'date_prec', 'date_start', 'date_end', 'low', 'best', 'high',
] as const
type Column = (typeof COLUMNS)[number]

/** Reads a row; `at` says where each column stands. What is wrong is told to the row. */
export function readEvent(row: RowInHand, at: ReadonlyMap<string, number>): GedEvent {
  const cell = (column: Column): string => (row.cells[at.get(column)!] ?? '').trim()
  const number = (column: Column, least: number, most: number, isWhole: boolean): number => {
    const text = cell(column)
    const value = Number(text)
    if (text !== '' && value >= least && value <= most && (!isWhole || Number.isInteger(value))) return value
    row.problem(
      column,
      `expected a ${isWhole ? 'whole ' : ''}number from ${least} to ${most}, found "${text.slice(0, 40)}"`,
    )
    return least
  }
  const day = (column: Column): Day => {
    const written = readWrittenDate(cell(column))
    const found = 'edtf' in written ? parseDay(written.edtf) : undefined
    if (found === undefined)
      row.problem(column, `expected a day such as 2019-05-03, found "${cell(column).slice(0, 40)}"`)
    return found ?? 0
  }
  const whole = (column: Column, least = 0, most = Number.MAX_SAFE_INTEGER) => number(column, least, most, true)
  const [start, end] = [day('date_start'), day('date_end')]
  if (start > end) row.problem('date_end', 'the event ends before it starts')
  const exactly = whole('date_prec', 1, 5) === 1
  if (exactly && start !== end)
    row.problem('date_prec', 'the date is said to be exact, and start and end are different days')
  const sideA = { id: whole('side_a_new_id'), name: cell('side_a') }
  const sideB = { id: whole('side_b_new_id'), name: cell('side_b') }
  if (sideA.id === sideB.id) row.problem('side_b_new_id', 'both sides are the same actor')
  return {
    id: whole('id'),
    relid: cell('relid').replace(/[\s|]+/g, '-'),
    type: whole('type_of_violence', 1, 3) as ViolenceType,
    dyadId: cell('dyad_new_id'),
    dyadName: cell('dyad_name'),
    sideA,
    sideB,
    place: cell('where_coordinates'),
    country: cell('country'),
    countryId: cell('country_id').replace(/[\s|]+/g, '-') || 'unknown',
    latitude: number('latitude', -90, 90, false),
    longitude: number('longitude', -180, 180, false),
    start,
    end,
    low: whole('low', 0, 1e9),
    best: whole('best', 0, 1e9),
    high: whole('high', 0, 1e9),
    clear: whole('event_clarity', 1, 2) === 1,
  }
}
