import { invariant } from '../errors/invariant'
import type { Form } from '../plan/row'
import type { BlockColumns, ConnectionPart, ConnectionShape, CursorShape, Shape } from '../plan/shape'
import { resolve, type Variables } from '../plan/value'
import { answer } from '../time/answer'
import type { Block } from '../time/block'
import { FIRST_DAY, LAST_DAY, parseDay } from '../time/day'
import { dayRangeText, validityText } from '../time/words'
import { resolveTime } from './asked-time'
import { writeCursor } from '../cursor/cursor'

type Row = readonly unknown[]

/** What shaping needs besides the row: all rows of the statement, for a list that is spread over them, and the request. */
export interface Frame {
  readonly rows: readonly Row[]
  readonly variables: Variables
}

export type Shaper = (row: Row, frame: Frame) => unknown

const FIRST = '0001-01-01'
const LAST = '9999-12-31'

/** Compiles a shape into a function that turns one row into its part of the response, in one pass. */
export function compileShape(shape: Shape): Shaper {
  switch (shape.kind) {
    case 'constant': {
      const { value } = shape
      return () => value
    }
    case 'scalar':
      return compileScalar(shape.column, shape.form, shape.otherwise)
    case 'object': {
      const fields = shape.fields.map(([key, inner]) => [key, compileShape(inner)] as const)
      return (row, frame) => {
        const object: Record<string, unknown> = {}
        for (const [key, read] of fields) object[key] = read(row, frame)
        return object
      }
    }
    case 'unlessAllNull': {
      const inner = compileShape(shape.shape)
      const { columns } = shape
      return (row, frame) => (columns.every((column) => row[column] === null) ? null : inner(row, frame))
    }
    case 'typed': {
      const byType = new Map([...shape.byType].map(([type, inner]) => [type, compileShape(inner)]))
      const { column } = shape
      return (row, frame) => {
        const read = byType.get(row[column] as string)
        invariant(read, 'shape-type', String(row[column]))
        return read(row, frame)
      }
    }
    case 'list': {
      const element = compileShape(shape.element)
      const { column } = shape
      return (row, frame) => (row[column] as Row[]).map((inner) => element(inner, frame))
    }
    case 'one': {
      const element = compileShape(shape.element)
      const { column } = shape
      return (row, frame) => {
        const first = (row[column] as Row[])[0]
        return first ? element(first, frame) : null
      }
    }
    case 'connection':
      return compileConnection(shape)
    case 'cursor':
      return compileCursor(shape)
    case 'validityWords': {
      const { points, lastReported } = shape
      return (row) => {
        const [earliestStart, latestStart, earliestEnd, latestEnd] = points.map((column) => row[column] as string)
        const last = lastReported === undefined ? null : dayOrNull(row[lastReported])
        return validityText(
          {
            earliestStart: day(earliestStart!),
            latestStart: day(latestStart!),
            earliestEnd: day(earliestEnd!),
            latestEnd: day(latestEnd!),
          },
          last,
        )
      }
    }
    case 'dayRangeWords': {
      const { earliest, latest } = shape
      return (row) => dayRangeText(dayOrNull(row[earliest]), dayOrNull(row[latest]))
    }
    case 'answer': {
      const { part, blocks, time, instruments } = shape
      return (row, { variables }) => {
        const asked = resolveTime(time, variables)
        const kinds = instruments && (resolve(instruments, variables) as readonly string[])
        return answer(readBlocks(row, blocks), asked, kinds)?.[part] ?? null
      }
    }
    case 'blocks': {
      const element = compileShape(shape.element)
      const { kinds, lists, own } = shape
      return (row, frame) => blockRows(row, kinds, lists, own).map((block) => element(block, frame))
    }
    case 'tieCounts': {
      const { column, fields } = shape
      const part = { type: 0, direction: 1, count: 2 } as const
      return (row) =>
        (row[column] as Row[]).map((counted) =>
          Object.fromEntries(
            fields.map(([key, name]) => [key, name === '__typename' ? 'TieCount' : counted[part[name]]]),
          ),
        )
    }
  }
}

function compileScalar(column: number, form: Form, otherwise: unknown): Shaper {
  if (form !== 'day') return (row) => row[column] ?? otherwise
  return (row) => {
    const value = row[column]
    return value === FIRST || value === LAST ? null : (value ?? otherwise)
  }
}

function compileConnection(shape: ConnectionShape): Shaper {
  const { column, marker, first } = shape
  const parts = shape.parts.map(([key, part]) => [key, compilePart(part)] as const)
  return (row, frame) => {
    const found =
      marker !== undefined
        ? frame.rows[0]?.[marker] == null
          ? []
          : frame.rows
        : column === undefined
          ? []
          : (row[column] as Row[])
    const size = Number(resolve(first, frame.variables))
    const page = found.length > size ? found.slice(0, size) : found
    const connection: Record<string, unknown> = {}
    for (const [key, read] of parts) connection[key] = read(row, page, found.length > size, frame)
    return connection
  }
}

type PartReader = (row: Row, page: readonly Row[], more: boolean, frame: Frame) => unknown

function compilePart(part: ConnectionPart): PartReader {
  switch (part.kind) {
    case 'typename':
      return () => part.typename
    case 'totalCount':
      return (row) => row[part.column]
    case 'elements': {
      const element = compileShape(part.element)
      return (_, page, __, frame) => page.map((inner) => element(inner, frame))
    }
    case 'pageInfo': {
      const cursor = part.cursor && compileCursor(part.cursor)
      return (_, page, more, frame) =>
        Object.fromEntries(
          part.fields.map(([key, name]) => {
            if (name === 'hasNextPage') return [key, more]
            if (name === '__typename') return [key, 'PageInfo']
            const last = page.at(-1)
            return [key, last && cursor ? cursor(last, frame) : null]
          }),
        )
    }
  }
}

const compileCursor =
  ({ order, key, id }: CursorShape): Shaper =>
  (row) =>
    writeCursor({ order, key: row[key] ?? FIRST, id: row[id] as string })

function readBlocks(row: Row, columns: BlockColumns): Block[] {
  const list = (column: number) => row[column] as readonly string[]
  const kinds = list(columns.kind)
  return kinds.map((kind, index) => ({
    kind,
    earliestStart: day(list(columns.earliestStart)[index]!),
    latestStart: day(list(columns.latestStart)[index]!),
    earliestEnd: day(list(columns.earliestEnd)[index]!),
    latestEnd: day(list(columns.latestEnd)[index]!),
    reachStart: day(list(columns.reachStart)[index]!),
    reachEnd: day(list(columns.reachEnd)[index]!),
  }))
}

/** One row per block, the tie's own or its instruments', its columns as BLOCK_ROW names them. */
function blockRows(row: Row, kinds: number, lists: readonly (number | undefined)[], own: boolean): Row[] {
  const list = (column: number) => row[column] as readonly unknown[]
  const rows: Row[] = []
  for (const [index, kind] of list(kinds).entries()) {
    if ((kind === '') !== own) continue
    rows.push(lists.map((column) => (column === undefined ? undefined : list(column)[index])))
  }
  return rows
}

function day(text: string): number {
  if (text === FIRST) return FIRST_DAY
  if (text === LAST) return LAST_DAY
  const parsed = parseDay(text)
  invariant(parsed !== undefined, 'shape-day', text)
  return parsed
}

const dayOrNull = (value: unknown): number | null => (typeof value === 'string' ? day(value) : null)
