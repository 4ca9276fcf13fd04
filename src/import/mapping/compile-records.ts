import { z } from 'zod'
import type { ActorRecord, EventRecord, SourceRecord } from '../../claims/record-batch'
import { LABEL_OF_ACTOR_KIND } from '../../claims/vocabulary'
import { compileDay } from './compile-date'
import { compileValue, type CompileContext, type CompiledValue, type RowInHand } from './compile-value'
import type { ActorSpec, EventSpec, Mapping, ValueSpec } from './mapping-schema'
import { remembered } from './remembered'
import { slugOf } from './slug'

/** The same bounds as in seed files. */
const LONGEST_TEXT = 2_000
const id = z
  .string()
  .max(200)
  .regex(/^[^\s|]+$/)
const TRUE = new Set(['1', 'true', 'yes', 'y'])
const FALSE = new Set(['0', 'false', 'no', 'n'])
const ORGANIZATION_KINDS = new Set(['ARMED_SERVICE', 'PARTY', 'ALLIANCE', 'MEDIA', 'OTHER'])

type Path = readonly PropertyKey[]

/** Readers of single fields, each of which lays what is wrong to its column. */
export interface Fields {
  text(spec: ValueSpec | undefined, path: Path): (row: RowInHand) => string | null
  id(spec: ValueSpec | undefined, path: Path): (row: RowInHand) => string | null
  ids(specs: ValueSpec | readonly ValueSpec[] | undefined, path: Path): (row: RowInHand) => string[]
  texts(specs: ValueSpec | readonly ValueSpec[] | undefined, path: Path): (row: RowInHand) => string[]
}

export function fieldsOf(context: CompileContext): Fields {
  const checkText = (text: string, column: string | null, row: RowInHand): string | null => {
    if (text.length <= LONGEST_TEXT) return text
    row.problem(column, `${text.length} characters; at most ${LONGEST_TEXT}`)
    return null
  }
  const checkId = (text: string, column: string | null, row: RowInHand): string | null => {
    if (id.safeParse(text).success) return text
    row.problem(
      column,
      `"${text.slice(0, 60)}" is no id: it may have no spaces and no bars, and 200 characters; add slug: true to make one of a name`,
    )
    return null
  }
  const compile = (spec: ValueSpec, path: Path): CompiledValue => compileValue(spec, context, path)
  const many = (specs: ValueSpec | readonly ValueSpec[] | undefined, path: Path, check: typeof checkText) => {
    const values = (specs === undefined ? [] : [specs].flat()).map((spec, at) =>
      compile(spec as ValueSpec, Array.isArray(specs) ? [...path, at] : path),
    )
    return (row: RowInHand) =>
      values.flatMap((value) => value.all(row).flatMap((item) => check(item, value.column, row) ?? []))
  }
  const single = (spec: ValueSpec | undefined, path: Path, check: typeof checkText) => {
    if (spec === undefined) return () => null
    const value = compile(spec, path)
    return (row: RowInHand) => {
      const item = value.one(row)
      return item === null ? null : check(item, value.column, row)
    }
  }
  return {
    text: (spec, path) => single(spec, path, checkText),
    id: (spec, path) => single(spec, path, checkId),
    ids: (specs, path) => many(specs, path, checkId),
    texts: (specs, path) => many(specs, path, checkText),
  }
}

/** The source of a row's claims; null after a problem. */
export function compileSource(mapping: Mapping, context: CompileContext): (row: RowInHand) => SourceRecord | null {
  const { source } = mapping
  const fields = fieldsOf(context)
  const readId = fields.id(source.id, ['source', 'id'])
  const read = Object.fromEntries(
    (['title', 'publisher', 'origin', 'kind', 'url', 'licence'] as const).map((field) => [
      field,
      fields.text(source[field], ['source', field]),
    ]),
  ) as Record<'title' | 'publisher' | 'origin' | 'kind' | 'url' | 'licence', (row: RowInHand) => string | null>
  const day =
    source.publishedOn === undefined
      ? () => null
      : compileDay(source.publishedOn, mapping.dates, context, ['source', 'publishedOn'])
  const known = new Map<string, SourceRecord>()
  const isConstant = context.used.size === 0
  let constant: SourceRecord | null = null
  return (row) => {
    if (constant) return constant
    const sourceId = readId(row)
    if (sourceId === null) {
      row.problem(null, 'the row has no source: source.id is empty')
      return null
    }
    const found = known.get(sourceId)
    if (found) return found
    const made: SourceRecord = {
      id: sourceId,
      title: read.title(row) ?? sourceId,
      publisher: read.publisher(row),
      origin: read.origin(row),
      kind: read.kind(row),
      publishedOn: day(row),
      url: read.url(row),
      licence: read.licence(row),
    }
    known.set(sourceId, made)
    if (isConstant) constant = made
    return made
  }
}

/** The actors that a row names in one place; several if its cell is a list. */
export function compileActor(
  key: string,
  spec: ActorSpec,
  mapping: Mapping,
  prefix: string,
  context: CompileContext,
  refer: (row: RowInHand) => string | null,
): (row: RowInHand) => ActorRecord[] {
  const at = (...more: PropertyKey[]) => ['actors', key, ...more]
  const fields = fieldsOf(context)
  const slug = remembered(slugOf)
  const names = compileValue(spec.name, context, at('name'))
  const ids = spec.id === undefined ? undefined : compileValue(spec.id, context, at('id'))
  const readIds = fields.ids(spec.id, at('id'))
  const kind = compileValue(spec.kind, context, at('kind'))
  const aliases = fields.texts(spec.aliases, at('aliases'))
  const externalIds = fields.ids(spec.externalIds, at('externalIds'))
  const description = fields.text(spec.description, at('description'))
  const iso3 = fields.text(spec.iso3, at('iso3'))
  const organizationKind = fields.text(spec.organizationKind, at('organizationKind'))
  const placeholder =
    spec.placeholder === undefined ? undefined : compileValue(spec.placeholder, context, at('placeholder'))
  const [born, died] = (['born', 'died'] as const).map((day) =>
    spec[day] === undefined ? () => null : compileDay(spec[day], mapping.dates, context, at(day)),
  )
  return (row) => {
    const named = names.all(row)
    if (named.length === 0) return []
    const own = ids ? readIds(row) : []
    if (ids && own.length !== named.length) {
      row.problem(ids.column, `${own.length} ids for ${named.length} names of ${key}: they have to match one to one`)
      return []
    }
    const word = kind.one(row)?.toUpperCase() ?? null
    const label = word === null ? undefined : LABEL_OF_ACTOR_KIND[word]
    if (!label) {
      row.problem(
        kind.column,
        `${key} has ${word === null ? 'no kind' : `the kind "${word}"`}: STATE, MILITIA, OFFICIAL or ORGANIZATION; map other words to these`,
      )
      return []
    }
    const one = named.length === 1
    const code = one ? iso3(row) : null
    if (code !== null && !/^[A-Z]{3}$/.test(code))
      row.problem(null, `${key}: iso3 "${code}" is not three capital letters`)
    const sort = label === 'Organization' ? (organizationKind(row)?.toUpperCase().replace(/[ -]/g, '_') ?? null) : null
    if (sort !== null && !ORGANIZATION_KINDS.has(sort))
      row.problem(null, `${key}: organizationKind "${sort}" is none of ${[...ORGANIZATION_KINDS].join(', ')}`)
    const flag = placeholder?.one(row)?.toLowerCase()
    if (flag !== undefined && !TRUE.has(flag) && !FALSE.has(flag))
      row.problem(placeholder!.column, `"${flag}" is neither yes nor no`)
    const external = externalIds(row)
    if (!one && external.length > 0 && external.length !== named.length) {
      row.problem(
        null,
        `${external.length} external ids for ${named.length} names of ${key}: they have to match one to one`,
      )
      return []
    }
    return named.map((name, index) => ({
      id: own[index] ?? `${prefix}:${slug(name)}`,
      label,
      name,
      aliases: one ? aliases(row).filter((alias) => alias !== name) : [],
      externalIds: one ? external : external.slice(index, index + 1),
      description: one ? description(row) : null,
      iso3: label === 'State' ? code : null,
      kind: sort,
      placeholder: flag !== undefined && TRUE.has(flag),
      born: label === 'Official' ? born!(row) : null,
      died: label === 'Official' ? died!(row) : null,
      basedIn: label === 'Militia' || label === 'Organization' ? refer(row) : null,
    }))
  }
}

/** The event that a row tells of; null if its name says nothing. */
export function compileEvent(
  key: string,
  spec: EventSpec,
  prefix: string,
  context: CompileContext,
): (row: RowInHand) => EventRecord | null {
  const at = (...more: PropertyKey[]) => ['events', key, ...more]
  const fields = fieldsOf(context)
  const name = fields.text(spec.name, at('name'))
  const ownId = fields.id(spec.id, at('id'))
  const kind = fields.text(spec.kind, at('kind'))
  const series = fields.text(spec.series, at('series'))
  const description = fields.text(spec.description, at('description'))
  const externalIds = fields.ids(spec.externalIds, at('externalIds'))
  return (row) => {
    const text = name(row)
    if (text === null) return null
    const given = ownId(row)
    if (spec.id !== undefined && given === null) {
      row.problem(null, `event ${key} has a name but no id`)
      return null
    }
    return {
      id: given ?? `${prefix}:${slugOf(text)}`,
      name: text,
      kind: kind(row),
      series: series(row),
      description: description(row),
      externalIds: externalIds(row),
    }
  }
}
