import type { Instrument } from '../../claims/vocabulary'
import { placeOf, readCsv, type CsvRow } from '../csv'
import { refuseFaults, type Fault } from '../faults'

/** The data set's letter of each instrument. */
const LETTERS: Readonly<Record<string, Instrument>> = {
  x: 'TROOPS',
  p: 'PRESENCE',
  y: 'TERRITORY',
  w: 'WEAPONS',
  m: 'MATERIEL',
  t: 'TRAINING',
  f: 'FUNDING',
  i: 'INTELLIGENCE',
  l: 'INFRASTRUCTURE',
  o: 'OTHER',
  u: 'UNKNOWN',
}

const PARTIES = [
  'actor_id',
  'actor_name',
  'actor_nonstate',
  'oppo_id',
  'oppo_name',
  'ext_id',
  'ext_name',
  'ext_nonstate',
]
const COLUMNS = [
  'id',
  'active',
  'year',
  ...PARTIES,
  'ext_alleged',
  'ext_sup',
  ...Object.keys(LETTERS).map((l) => `ext_${l}`),
]

/** An actor as one row names it. */
export interface UcdpParty {
  /** UCDP actor id. */
  readonly id: number
  /** As it stands in the file, trimmed; may be empty. */
  readonly name: string
  /** Null where the data set does not say (opponents). */
  readonly nonstate: boolean | null
}

/** One triad-year: an actor in conflict with an opponent, and whoever supported it from outside that year. */
export interface UcdpEsdRow {
  readonly id: number
  /** The conflict was active in that year. */
  readonly active: boolean
  readonly year: number
  readonly actor: UcdpParty
  readonly opponent: UcdpParty
  /** Null in a row without external support. */
  readonly supporter: UcdpParty | null
  readonly alleged: boolean
  readonly instruments: readonly Instrument[]
}

/** Reads the triad-year file of UCDP ESD 18.1. Throws BAD_USER_INPUT that names rows and columns at fault. */
export function readUcdpEsd(file: string, text: string): UcdpEsdRow[] {
  const faults: Fault[] = []
  const ids = new Set<number>()
  const rows = readCsv(file, text, COLUMNS).rows.map((row) => {
    const read = readRow(row, (column, message) => faults.push({ file, place: placeOf(row, column), message }))
    if (ids.has(read.id)) faults.push({ file, place: placeOf(row, 'id'), message: `row id ${read.id} stands twice` })
    ids.add(read.id)
    return read
  })
  refuseFaults(faults)
  return rows
}

type Complain = (column: string, message: string) => void

function readRow(row: CsvRow, complain: Complain): UcdpEsdRow {
  const whole = (column: string, least: number, most: number): number => {
    const cell = row.cells[column]!.trim()
    const number = Number(cell)
    if (/^\d+$/.test(cell) && number >= least && number <= most) return number
    complain(column, `expected a whole number from ${least} to ${most}, found "${cell}"`)
    return least
  }
  const flag = (column: string): boolean => whole(column, 0, 1) === 1
  const party = (prefix: string, kindColumn: string | null): UcdpParty => ({
    id: whole(`${prefix}_id`, 0, Number.MAX_SAFE_INTEGER),
    name: row.cells[`${prefix}_name`]!.trim(),
    nonstate: kindColumn === null ? null : flag(kindColumn),
  })
  const supported = flag('ext_sup')
  const read: UcdpEsdRow = {
    id: whole('id', 0, Number.MAX_SAFE_INTEGER),
    active: flag('active'),
    year: whole('year', 1900, 2100),
    actor: party('actor', 'actor_nonstate'),
    opponent: party('oppo', null),
    supporter: supported ? party('ext', 'ext_nonstate') : null,
    alleged: flag('ext_alleged'),
    instruments: Object.keys(LETTERS)
      .filter((letter) => flag(`ext_${letter}`))
      .map((letter) => LETTERS[letter]!),
  }
  if (read.actor.id === read.opponent.id) complain('oppo_id', 'an actor cannot be its own opponent')
  if (read.actor.id === read.supporter?.id) complain('ext_id', 'an actor cannot support itself from outside')
  return read
}
