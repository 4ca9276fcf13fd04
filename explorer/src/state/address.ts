import { DIRECTIONS, INSTRUMENTS, THING_KINDS, TIE_TYPES } from '../graph/words'
import { MOST_OPENED } from './reduce'
import {
  DEFAULT_GAP_DAYS,
  EMPTY_VIEW,
  NO_FILTER,
  QUESTION_KINDS,
  type Expansion,
  type Period,
  type Place,
  type Question,
  type QuestionArgument,
  type Selection,
  type View,
} from './view'

/**
 * A view as the query of an address, and back. Lists are parted by commas, the pieces of an element by tildes; what stands in a
 * piece is percent-encoded. What a view leaves as it is by default is not written. Reading never fails: what it does not
 * understand is left out.
 */
export function writeAddress(view: View): string {
  const { filter, time, compare } = view
  const written: [string, string | null][] = [
    ['ask', view.question && elements([view.question.kind, JSON.stringify(view.question.args)])],
    ['open', list(view.opened)],
    ['all', view.everything ? '1' : null],
    ['more', rows(view.expansions.map(({ of, type, direction, first }) => [of, type, direction, String(first)]))],
    ['time', time && elements([time.from ?? '', time.to ?? ''])],
    ['sure', view.timing === 'CERTAIN' ? '1' : null],
    ['gap', view.maxGapDays === DEFAULT_GAP_DAYS ? null : String(view.maxGapDays ?? 'any')],
    ['compare', compare && elements([compare.one, compare.other])],
    ['types', filter.types && (list(filter.types) ?? '')],
    ['kinds', filter.kinds && (list(filter.kinds) ?? '')],
    ['with', filter.instruments && (list(filter.instruments) ?? '')],
    ['contested', yesNo(filter.contested)],
    ['alleged', yesNo(filter.alleged)],
    ['confidence', filter.minConfidence > 0 ? String(filter.minConfidence) : null],
    ['select', view.selection && elements([view.selection.kind, view.selection.id])],
    ['hide', list(view.hidden)],
    ['focus', view.focus === null ? null : piece(view.focus)],
    ['apart', list(view.ungrouped)],
    ['pin', rows(Object.entries(view.pins).map(([id, [x, y]]) => [id, String(x), String(y)]))],
    ['table', view.table ? '1' : null],
    ['embed', view.embed ? '1' : null],
  ]
  const query = written.filter(([, text]) => text !== null).map(([name, text]) => `${name}=${text}`)
  return query.length ? `?${query.join('&')}` : ''
}

export function readAddress(search: string): View {
  const fields = new Map<string, string>()
  for (const field of search.replace(/^\?/, '').split('&').slice(0, 50)) {
    const at = field.indexOf('=')
    if (at > 0) fields.set(field.slice(0, at), field.slice(at + 1))
  }
  const text = (name: string) => fields.get(name) ?? ''
  const is = (name: string) => text(name) === '1'
  return {
    question: readQuestion(text('ask')),
    opened: ids(text('open')).slice(-MOST_OPENED),
    everything: is('all'),
    expansions: readExpansions(text('more')),
    time: readTime(text('time')),
    timing: is('sure') ? 'CERTAIN' : 'POSSIBLE',
    maxGapDays: readGap(text('gap')),
    compare: readCompare(text('compare')),
    filter: {
      types: fields.has('types') ? words(text('types'), TIE_TYPES) : null,
      kinds: fields.has('kinds') ? words(text('kinds'), THING_KINDS) : null,
      instruments: fields.has('with') ? words(text('with'), INSTRUMENTS) : null,
      contested: readYesNo(text('contested')),
      alleged: readYesNo(text('alleged')),
      minConfidence: number(text('confidence'), 0, 1) ?? NO_FILTER.minConfidence,
    },
    selection: readSelection(text('select')),
    hidden: ids(text('hide')),
    focus: plain(text('focus')) || null,
    ungrouped: ids(text('apart')),
    pins: readPins(text('pin')),
    table: is('table'),
    embed: is('embed'),
  }
}

/** Most elements of a list, and most characters of an id: beyond them an address is somebody's joke. */
const MOST = 2_000
const LONGEST = 300

const piece = (text: string): string =>
  encodeURIComponent(text)
    .replace(/[~'()*!]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%3A/g, ':')
const elements = (pieces: readonly string[]): string => pieces.map(piece).join('~')
const list = (all: readonly string[]): string | null => (all.length ? all.map(piece).join(',') : null)
const rows = (all: readonly (readonly string[])[]): string | null => (all.length ? all.map(elements).join(',') : null)
const yesNo = (value: boolean | null): string | null => (value === null ? null : value ? '1' : '0')

function plain(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

const pieces = (text: string): string[] => text.split('~').map(plain)
const ids = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .slice(0, MOST)
      .map(plain)
      .filter((id) => id !== '' && id.length <= LONGEST),
  ),
]
const words = <T extends string>(text: string, known: readonly T[]): T[] => {
  const read = new Set(ids(text))
  return known.filter((word) => read.has(word))
}

const oneOf = <T extends string>(text: string | undefined, known: readonly T[]): T | undefined =>
  known.find((word) => word === text)

function number(text: string | undefined, least: number, most: number): number | undefined {
  const value = text === undefined || text.trim() === '' ? NaN : Number(text)
  return value >= least && value <= most ? value : undefined
}

const readYesNo = (text: string): boolean | null => (text === '1' ? true : text === '0' ? false : null)

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const isDay = (text: string | undefined): text is string => {
  if (text === undefined || !DAY.test(text) || text < '0001') return false
  const date = new Date(`${text}T00:00:00Z`)
  return date.toISOString().startsWith(text)
}

function readTime(text: string): Period | null {
  const [from, to] = pieces(text)
  const time = { from: isDay(from) ? from : null, to: isDay(to) ? to : null }
  if (time.from === null && time.to === null) return null
  return time.from !== null && time.to !== null && time.from > time.to ? { from: time.to, to: time.from } : time
}

function readGap(text: string): number | null {
  if (text === 'any') return null
  const days = number(text, 0, 1_000_000)
  return days !== undefined && Number.isInteger(days) ? days : EMPTY_VIEW.maxGapDays
}

function readCompare(text: string): View['compare'] {
  const [one, other] = pieces(text)
  return isDay(one) && isDay(other) ? { one, other } : null
}

function readSelection(text: string): Selection | null {
  const [word, id] = pieces(text)
  const kind = oneOf(word, ['tie', 'actor', 'event', 'source'] as const)
  return kind && id && id.length <= LONGEST ? { kind, id } : null
}

function readExpansions(text: string): Expansion[] {
  const read = text.split(',').slice(0, MOST).map(pieces)
  const found = new Map<string, Expansion>()
  for (const [of, typeWord, directionWord, firstText] of read) {
    const type = oneOf(typeWord, TIE_TYPES)
    const direction = oneOf(directionWord, DIRECTIONS)
    const first = number(firstText, 1, 500)
    if (of && of.length <= LONGEST && type && direction && first && Number.isInteger(first))
      found.set(`${of}~${type}~${direction}`, { of, type, direction, first })
  }
  return [...found.values()]
}

function readPins(text: string): Record<string, Place> {
  const read = text.split(',').slice(0, MOST).map(pieces)
  const pins: [string, Place][] = []
  for (const [id, xText, yText] of read) {
    const x = number(xText, -1e7, 1e7)
    const y = number(yText, -1e7, 1e7)
    if (id && id.length <= LONGEST && x !== undefined && y !== undefined) pins.push([id, [x, y]])
  }
  return Object.fromEntries(pins)
}

function readQuestion(text: string): Question | null {
  const [word, json] = pieces(text)
  const kind = oneOf(word, QUESTION_KINDS)
  if (!kind || json === undefined || json.length > 4_000) return null
  let read: unknown
  try {
    read = JSON.parse(json)
  } catch {
    return null
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return null
  const args = Object.entries(read).filter((entry): entry is [string, QuestionArgument] => isArgument(entry[1]))
  return { kind, args: Object.fromEntries(args) }
}

const isArgument = (value: unknown): value is QuestionArgument =>
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  (Array.isArray(value) && value.every((element) => typeof element === 'string'))
