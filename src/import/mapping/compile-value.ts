import { foldName } from '../../text/fold-name'
import type { Fault } from '../faults'
import { trimCell } from '../table/trim-cell'
import { slugOf } from './slug'
import type { ValueSpec } from './mapping-schema'

/** A row while it is mapped. What is wrong with it is reported, not thrown, so that all of it is found. */
export interface RowInHand {
  readonly line: number
  readonly cells: readonly string[]
  problem(column: string | null, message: string): void
}

/** A field of the mapping, ready to be read from any row. */
export interface CompiledValue {
  /** The items that the row has for it; none where its cells say nothing. */
  all(row: RowInHand): readonly string[]
  /** The one item, or null; more than one is a problem of the row. */
  one(row: RowInHand): string | null
  /** The column that problems are laid to. */
  readonly column: string | null
}

/** What the compiling of all fields shares. */
export interface CompileContext {
  /** Place of each column in a row, by name. */
  readonly columns: ReadonlyMap<string, number>
  /** Folded texts of cells that say nothing. */
  readonly empty: ReadonlySet<string>
  /** Columns that some field reads. */
  readonly used: Set<string>
  fault(path: readonly PropertyKey[], message: string): void
}

export interface CompileFault extends Fault {
  readonly path: readonly PropertyKey[]
}

type ReadText = (row: RowInHand) => string | null

/** Compiles a value of the mapping at `path`; a column that the table lacks is a fault of the mapping. */
export function compileValue(spec: ValueSpec, context: CompileContext, path: readonly PropertyKey[]): CompiledValue {
  if (typeof spec !== 'object') return plain(compileTemplate(String(spec), context, path))
  const { read, column } =
    spec.column === undefined
      ? compileTemplate(String(spec.text), context, [...path, 'text'])
      : compileColumns(Array.isArray(spec.column) ? spec.column : [spec.column], context, [...path, 'column'])
  const separators = spec.split === undefined ? undefined : [spec.split].flat()
  const map = spec.map && new Map(Object.entries(spec.map).map(([from, to]) => [foldName(from), to]))
  const defaultText = spec.default === undefined ? null : String(spec.default)
  const known = spec.map ? Object.keys(spec.map).slice(0, 12).join(', ') : ''

  const translate = (item: string, row: RowInHand): string | null => {
    if (!map) return item
    const to = map.get(foldName(item))
    if (to !== undefined) return to === null ? null : String(to)
    if (spec.otherwise === 'keep') return item
    if (spec.otherwise === 'skip') return null
    if (typeof spec.otherwise === 'object') return String(spec.otherwise.use)
    row.problem(
      column,
      `"${clip(item)}" is not in the mapping's map (${known}): add it, or say otherwise: keep or skip`,
    )
    return null
  }
  const all = (row: RowInHand): string[] => {
    const cell = read(row)
    const text = cell ?? defaultText
    if (text === null) return []
    const items = separators ? splitText(text, separators) : [text]
    return items.flatMap((item) => {
      if (item === '' || context.empty.has(foldName(item))) return []
      const isMeant = cell === null && !map?.has(foldName(item))
      const meant = isMeant ? item : translate(item, row)
      if (meant === null) return []
      return [spec.slug ? slugOf(meant) : meant]
    })
  }
  return { all, column, one: oneOf(all, column) }
}

const oneOf = (all: CompiledValue['all'], column: string | null) => (row: RowInHand) => {
  const items = all(row)
  if (items.length > 1) row.problem(column, `${items.length} values where one is expected: ${clip(items.join(', '))}`)
  return items[0] ?? null
}

function plain({ read, column }: { read: ReadText; column: string | null }): CompiledValue {
  return {
    all: (row) => {
      const text = read(row)
      return text === null ? [] : [text]
    },
    one: read,
    column,
  }
}

function compileColumns(names: readonly string[], context: CompileContext, path: readonly PropertyKey[]) {
  const places = names.map((name) => placeOf(name, context, path))
  const read: ReadText = (row) => {
    for (const place of places) {
      const text = cellAt(row, place, context)
      if (text !== null) return text
    }
    return null
  }
  return { read, column: names[0]! }
}

/** `{Column}` is a cell, `{{` and `}}` are braces. A template of cells none of which says anything says nothing. */
export function compileTemplate(
  template: string,
  context: CompileContext,
  path: readonly PropertyKey[],
): { read: ReadText; column: string | null } {
  const parts: (string | number)[] = []
  let column: string | null = null
  let rest = 0
  const pattern = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g
  for (let found = pattern.exec(template); found; found = pattern.exec(template)) {
    parts.push(template.slice(rest, found.index))
    rest = found.index + found[0].length
    if (found[0] === '{{' || found[0] === '}}') parts.push(found[0][0]!)
    else if (found[1] === undefined) {
      context.fault(path, `a lone ${found[0]} in "${template}": write {Column}, or double it to mean the brace itself`)
    } else {
      parts.push(placeOf(found[1].trim(), context, path))
      column ??= found[1].trim()
    }
  }
  parts.push(template.slice(rest))
  const hasCells = parts.some((part) => typeof part === 'number')
  const read: ReadText = (row) => {
    let says = !hasCells
    let text = ''
    for (const part of parts) {
      if (typeof part === 'string') text += part
      else {
        const cell = cellAt(row, part, context)
        if (cell !== null) {
          says = true
          text += cell
        }
      }
    }
    return says ? text.trim() || null : null
  }
  return { read, column }
}

/** The place of a column; a name that the header lacks is a fault that offers the likeliest ones. */
export function placeOf(name: string, context: CompileContext, path: readonly PropertyKey[]): number {
  const at = context.columns.get(name)
  context.used.add(name)
  if (at !== undefined) return at
  const folded = foldName(name)
  const names = [...context.columns.keys()]
  const near = names.filter((each) => foldName(each).includes(folded) || folded.includes(foldName(each))).slice(0, 5)
  const offered = (near.length > 0 ? near : names.slice(0, 20)).map((each) => `"${each}"`).join(', ')
  context.fault(
    path,
    `the table has no column "${name}"; it has ${offered}${near.length > 0 || names.length <= 20 ? '' : ', …'}`,
  )
  return -1
}

/** A cell, trimmed; null if it says nothing. */
export function cellAt(row: RowInHand, place: number, context: CompileContext): string | null {
  const text = trimCell(row.cells[place] ?? '')
  return text === '' || (context.empty.size > 0 && context.empty.has(foldName(text))) ? null : text
}

function splitText(text: string, separators: readonly string[]): string[] {
  let items = [text]
  for (const separator of separators) items = items.flatMap((item) => item.split(separator))
  return items.map(trimCell).filter((item) => item !== '')
}

const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)
