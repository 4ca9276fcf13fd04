import { invariant } from '../errors/invariant'
import type { Form } from '../plan/row'
import type { ConnectionPart, ConnectionShape, CursorShape, ObjectShape, Shape } from '../plan/shape'
import { resolve } from '../plan/value'
import { openKeys, quote, writeJson } from './json-text'
import { blockRows } from './shape-blocks'
import {
  answerOf,
  dayRangeWords,
  FIRST,
  LAST,
  timesWords,
  validityWords,
  writeBasicDay,
  type Frame,
  type Row,
} from './shape-time'
import { writeCursor } from '../cursor/cursor'

/** One row as JSON text. */
export type Shaper = (row: Row, frame: Frame) => string

/** Compiles a shape into a function that writes one row's part of the response, in one pass: JSON text, never objects. */
export function compileShape(shape: Shape): Shaper {
  switch (shape.kind) {
    case 'constant': {
      const text = writeJson(shape.value)
      return () => text
    }
    case 'scalar':
      return compileScalar(shape.column, shape.form, writeJson(shape.otherwise))
    case 'object':
      return compileObject(shape)
    case 'unlessAllNull': {
      const inner = compileShape(shape.shape)
      const { columns } = shape
      return (row, frame) => (columns.every((column) => row[column] === null) ? 'null' : inner(row, frame))
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
      return (row, frame) => writeList(row[column] as Row[], element, frame)
    }
    case 'shared': {
      const element = compileShape(shape.element)
      const { ids, column } = shape
      return (row, frame) => writeList(sharedRows(row[ids] as readonly string[], column, frame), element, frame)
    }
    case 'one': {
      const element = compileShape(shape.element)
      const { column } = shape
      return (row, frame) => {
        const first = (row[column] as Row[])[0]
        return first ? element(first, frame) : 'null'
      }
    }
    case 'connection':
      return compileConnection(shape)
    case 'cursor':
      return compileCursor(shape)
    case 'validityWords': {
      const { points, lastReported } = shape
      const [earliestStart, latestStart, earliestEnd, latestEnd] = points as readonly [number, number, number, number]
      return (row) =>
        validityWords(
          row[earliestStart] as string,
          row[latestStart] as string,
          row[earliestEnd] as string,
          row[latestEnd] as string,
          lastReported === undefined ? undefined : row[lastReported],
        )
    }
    case 'timesDay': {
      const { column, at } = shape
      return (row) => writeBasicDay(row[column] as string, at)
    }
    case 'timesWords': {
      const { column } = shape
      return (row) => timesWords(row[column] as string)
    }
    case 'dayRangeWords': {
      const { earliest, latest } = shape
      return (row) => dayRangeWords(row[earliest], row[latest])
    }
    case 'answer': {
      const { part, column, time, instruments } = shape
      return (row, frame) => writeJson(answerOf(row, frame, column, time, instruments)?.[part] ?? null)
    }
    case 'blocks': {
      const element = compileShape(shape.element)
      const { column, asked, own } = shape
      return (row, frame) => writeList(blockRows(row[column] as string, asked, own), element, frame)
    }
    case 'tieCounts': {
      const { column, fields } = shape
      const place = { type: 0, direction: 1, count: 2 } as const
      const element = compileObject({
        kind: 'object',
        fields: fields.map(([key, name]) => [
          key,
          name === '__typename'
            ? { kind: 'constant', value: 'TieCount' }
            : { kind: 'scalar', column: place[name], form: name === 'count' ? 'integer' : 'text', otherwise: null },
        ]),
      })
      return (row, frame) => writeList(row[column] as Row[], element, frame)
    }
  }
}

function compileObject({ fields }: ObjectShape): Shaper {
  const keys = openKeys(fields.map(([key]) => key))
  const readers = fields.map(([, inner]) => compileShape(inner))
  if (keys.length === 0) return () => '{}'
  return (row, frame) => {
    let text = ''
    for (let index = 0; index < keys.length; index++) text += keys[index]! + readers[index]!(row, frame)
    return text + '}'
  }
}

function writeList(rows: readonly Row[], element: Shaper, frame: Frame): string {
  if (rows.length === 0) return '[]'
  let text = '[' + element(rows[0]!, frame)
  for (let index = 1; index < rows.length; index++) text += ',' + element(rows[index]!, frame)
  return text + ']'
}

/** Those of the records in the first row that ids name, in their order there. */
function sharedRows(ids: readonly string[], column: number, frame: Frame): Row[] {
  frame.shared ??= new Map()
  let shared = frame.shared.get(column)
  if (!shared) {
    const rows = frame.rows[0]![column] as readonly Row[]
    frame.shared.set(column, (shared = new Map(rows.map((one, rank) => [one[0] as string, { one, rank }]))))
  }
  const found = ids.flatMap((id) => shared.get(id) ?? [])
  return found.sort((a, b) => a.rank - b.rank).map(({ one }) => one)
}

function compileScalar(column: number, form: Form, otherwise: string): Shaper {
  switch (form) {
    case 'text':
      return (row) => {
        const value = row[column]
        if (typeof value === 'string') return quote(value)
        return value === null || value === undefined ? otherwise : writeJson(value)
      }
    // Days and instants hold nothing that needs escaping.
    case 'day':
      return (row) => {
        const value = row[column]
        if (value === FIRST || value === LAST) return 'null'
        return typeof value === 'string' ? '"' + value + '"' : otherwise
      }
    case 'instant':
      return (row) => {
        const value = row[column]
        return typeof value === 'string' ? '"' + value + '"' : otherwise
      }
    default:
      return (row) => {
        const value = row[column]
        return value === null || value === undefined ? otherwise : writeJson(value)
      }
  }
}

function compileConnection(shape: ConnectionShape): Shaper {
  const { column, marker, first } = shape
  const keys = openKeys(shape.parts.map(([key]) => key))
  const parts = shape.parts.map(([, part]) => compilePart(part))
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
    const more = found.length > size
    const page = more ? found.slice(0, size) : found
    let text = ''
    for (let index = 0; index < keys.length; index++) text += keys[index]! + parts[index]!(row, page, more, frame)
    return text === '' ? '{}' : text + '}'
  }
}

type PartReader = (row: Row, page: readonly Row[], more: boolean, frame: Frame) => string

function compilePart(part: ConnectionPart): PartReader {
  switch (part.kind) {
    case 'typename': {
      const text = quote(part.typename)
      return () => text
    }
    case 'totalCount':
      return (row) => writeJson(row[part.column])
    case 'elements': {
      const element = compileShape(part.element)
      return (_, page, __, frame) => writeList(page, element, frame)
    }
    case 'pageInfo': {
      const cursor = part.cursor && compileCursor(part.cursor)
      const keys = openKeys(part.fields.map(([key]) => key))
      return (_, page, more, frame) => {
        let text = ''
        for (const [index, [, name]] of part.fields.entries()) {
          text += keys[index]!
          if (name === 'hasNextPage') text += more ? 'true' : 'false'
          else if (name === '__typename') text += '"PageInfo"'
          else {
            const last = page.at(-1)
            text += last && cursor ? cursor(last, frame) : 'null'
          }
        }
        return text + '}'
      }
    }
  }
}

const compileCursor =
  ({ order, key, id }: CursorShape): Shaper =>
  (row) =>
    '"' + writeCursor({ order, key: row[key] ?? FIRST, id: row[id] as string }) + '"'
