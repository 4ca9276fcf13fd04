import { createHash } from 'node:crypto'
import type { Claim } from '../../claims/claim'
import type { ActorRecord, EventRecord, SourceRecord } from '../../claims/record-batch'
import { draftClaim } from '../../claims/record-draft'
import { INSTRUMENTS, TIE_TYPES, type ClaimType, type Instrument } from '../../claims/vocabulary'
import { faultsOfClaim } from '../claim-rules'
import { compileWhen } from './compile-date'
import { compileConditions } from './compile-condition'
import { fieldsOf } from './compile-records'
import { compileValue, type CompileContext, type RowInHand } from './compile-value'
import type { ClaimSpec, Mapping, ReferenceSpec, ValueSpec } from './mapping-schema'
import { sentenceOf } from './sentence'

/** A record that a row names: one of its own, to be recorded, or only an id. */
export interface Named {
  readonly id: string
  readonly name: string
  readonly actor?: ActorRecord
  readonly event?: EventRecord
}

/** Finds what a reference of the mapping means in a row. */
export type CompileReference = (
  spec: ReferenceSpec,
  path: readonly PropertyKey[],
) => (row: RowInHand) => readonly Named[]

/** A claim of a row, and the records of the row that it names. */
export interface MappedClaim {
  readonly claim: Claim
  readonly named: readonly Named[]
}

/** Claims that one entry of the mapping may make of one row: lists of actors on both sides multiply. */
const MOST_CLAIMS = 500
const TYPES: ReadonlySet<string> = new Set([...TIE_TYPES, 'OCCURRED'])
const MEANS: ReadonlySet<string> = new Set(INSTRUMENTS)
const DEFAULT_CONFIDENCE = 0.7

const wordOf = (text: string): string => text.toUpperCase().replace(/[ -]+/g, '_')

/** The claims that entry `index` of the mapping makes of a row. */
export function compileClaim(
  index: number,
  spec: ClaimSpec,
  mapping: Mapping,
  context: CompileContext,
  compileReference: CompileReference,
): (row: RowInHand, source: SourceRecord, now: string) => MappedClaim[] {
  const at = (...more: PropertyKey[]) => ['claims', index, ...more]
  const fields = fieldsOf(context)
  const conditions = compileConditions(spec.if, context, at('if'))
  const type = compileValue(spec.type as ValueSpec, context, at('type'))
  const isEachOf = [spec.against ?? []].flat()
  const subject = spec.subject === undefined ? undefined : compileReference(spec.subject, at('subject'))
  const object = compileReference(spec.object, at('object'))
  const event = spec.event === undefined ? undefined : compileReference(spec.event, at('event'))
  const attributedTo =
    spec.attributedTo === undefined ? undefined : compileReference(spec.attributedTo, at('attributedTo'))
  const against = isEachOf.map((each, place) =>
    compileReference(each, Array.isArray(spec.against) ? at('against', place) : at('against')),
  )
  const when = compileWhen(spec.when, mapping.dates, context, at('when'))
  const id = fields.id(spec.id, at('id'))
  const text = Object.fromEntries(
    (['title', 'origin', 'locator', 'summary', 'quote', 'place'] as const).map((field) => [
      field,
      fields.text(spec[field], at(field)),
    ]),
  ) as Record<'title' | 'origin' | 'locator' | 'summary' | 'quote' | 'place', (row: RowInHand) => string | null>
  const instruments = fields.texts(spec.instruments, at('instruments'))
  const instrumentColumn =
    [spec.instruments ?? []]
      .flat()
      .map((each) => (typeof each === 'object' && each.column !== undefined ? [each.column].flat()[0]! : null))[0] ??
    null
  const word = (value: ValueSpec | undefined, path: PropertyKey[], allowed: ReadonlySet<string>, fallback: string) => {
    if (value === undefined) return () => fallback
    const compiled = compileValue(value, context, path)
    return (row: RowInHand) => {
      const item = compiled.one(row)
      if (item === null) return fallback
      if (allowed.has(wordOf(item))) return wordOf(item)
      row.problem(
        compiled.column,
        `"${item.slice(0, 40)}" is none of ${[...allowed].join(', ')}: map it to one of them`,
      )
      return fallback
    }
  }
  const stance = word(spec.stance, at('stance'), new Set(['SUPPORTS', 'DENIES']), 'SUPPORTS')
  const modality = word(spec.modality, at('modality'), new Set(['STATED', 'ALLEGED', 'INTENDED']), 'STATED')
  const number = (value: ValueSpec | undefined, ...path: PropertyKey[]) => {
    if (value === undefined) return () => null
    const compiled = compileValue(value, context, at(...path))
    return (row: RowInHand) => {
      const item = compiled.one(row)
      if (item === null) return null
      const read = readNumber(item, mapping.decimalComma)
      if (read === undefined)
        row.problem(
          compiled.column,
          `"${item.slice(0, 40)}" is not a number${/\d[.,]\d/.test(item) ? '; decimalComma says which of point and comma is the decimal one' : ''}`,
        )
      return read ?? null
    }
  }
  const confidence = number(spec.confidence, 'confidence')
  const latitude = number(spec.latitude, 'latitude')
  const longitude = number(spec.longitude, 'longitude')
  const deaths = (['low', 'best', 'high'] as const).map((each) => number(spec.deaths?.[each], 'deaths', each))
  const single = (named: readonly Named[] | undefined, what: string, row: RowInHand): Named | null => {
    if (named && named.length > 1) row.problem(null, `${what} names ${named.length} records where one is expected`)
    return named?.[0] ?? null
  }

  return (row, source, now) => {
    if (!conditions.every((holds) => holds(row))) return []
    const said = type.one(row)
    if (said === null || !TYPES.has(wordOf(said))) {
      row.problem(
        type.column,
        said === null
          ? 'the type of the claim is empty'
          : `"${said.slice(0, 40)}" is no type of claim: map it to one of ${[...TYPES].join(', ')}`,
      )
      return []
    }
    const kind = wordOf(said) as ClaimType
    const subjects = subject?.(row) ?? []
    const objects = object(row)
    if (objects.length === 0)
      row.problem(null, `${kind} has no object: ${describeReference(spec.object)} is empty in this row`)
    if (subject && subjects.length === 0)
      row.problem(null, `${kind} has no subject: ${describeReference(spec.subject!)} is empty in this row`)
    if (subjects.length * objects.length > MOST_CLAIMS) {
      row.problem(
        null,
        `${subjects.length} subjects and ${objects.length} objects: at most ${MOST_CLAIMS} claims come of one row`,
      )
      return []
    }
    const time = when(row, source.publishedOn)
    const means = [...new Set(instruments(row).map(wordOf))]
    for (const mean of means)
      if (!MEANS.has(mean))
        row.problem(
          instrumentColumn,
          `"${mean.slice(0, 40)}" is no instrument: map it to one of ${[...MEANS].join(', ')}`,
        )
    const opponents = against.flatMap((each) => each(row))
    const about = single(event?.(row), 'event', row)
    const speaker = single(attributedTo?.(row), 'attributedTo', row)
    const ownId = id(row)
    if (spec.id !== undefined && ownId === null) row.problem(null, 'the id of the claim is empty')
    const [low, best, high] = deaths.map((each) => each(row)) as [number | null, number | null, number | null]
    const shared = {
      type: kind,
      stance: stance(row) as Claim['stance'],
      modality: modality(row) as Claim['modality'],
      event: about?.id ?? null,
      against: [...new Set(opponents.map((each) => each.id))],
      instruments: means as Instrument[],
      title: text.title(row),
      attributedTo: speaker?.id ?? null,
      source: source.id,
      origin: text.origin(row),
      locator: text.locator(row) ?? `line ${row.line}`,
      quote: text.quote(row),
      confidence: confidence(row) ?? DEFAULT_CONFIDENCE,
      facts:
        kind === 'OCCURRED'
          ? {
              place: text.place(row),
              latitude: latitude(row),
              longitude: longitude(row),
              deathsLow: low,
              deathsBest: best,
              deathsHigh: high,
            }
          : null,
    }
    if (!time) return []
    const summary = text.summary(row)
    const pairs = subject
      ? subjects.flatMap((one) => objects.map((other) => [one, other] as const))
      : objects.map((other) => [null, other] as const)
    return pairs.map(([one, other], place) => {
      const body = {
        ...shared,
        subject: one?.id ?? null,
        object: other.id,
        points: time.points,
        observed: time.observed,
        summary: summary ?? sentenceOf(kind, shared.stance, one?.name ?? null, other.name),
      }
      for (const { field, message } of faultsOfClaim(body)) row.problem(null, `${kind}, ${field}: ${message}`)
      const claimId =
        ownId === null
          ? derivedId(body, spec.locator === undefined)
          : pairs.length > 1
            ? `${ownId}:${place + 1}`
            : ownId
      return {
        claim: draftClaim({ ...body, id: claimId, recordedAt: now }),
        named: [...(one ? [one] : []), other, ...opponents, ...(about ? [about] : []), ...(speaker ? [speaker] : [])],
      }
    })
  }
}

const describeReference = (spec: ReferenceSpec): string => (typeof spec === 'string' ? spec : 'its id')

/** The same for the same words in the same source. The number of the line is not part of it: rows may move. */
function derivedId(body: { source: string; locator: string }, locatorIsLine: boolean): string {
  const said = JSON.stringify(locatorIsLine ? { ...body, locator: null } : body)
  return `${body.source}:${createHash('sha256').update(said).digest('hex').slice(0, 16)}`
}

/** `1,234.5`, or `1.234,5` with a decimal comma; thousands only where they stand in threes. Undefined: not a number. */
export function readNumber(text: string, decimalComma: boolean): number | undefined {
  const [thousands, decimal] = decimalComma ? ['.', ','] : [',', '.']
  const pattern = decimalComma
    ? /^[+-]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/
    : /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[+-]?\d+)?$/i
  const bare = text.replace(/[\s\u00a0\u202f]/g, '').replace(/^\u2212/, '-')
  if (bare === '' || !/\d/.test(bare) || !pattern.test(bare)) return undefined
  const number = Number(bare.replaceAll(thousands!, '').replace(decimal!, '.'))
  return Number.isFinite(number) ? number : undefined
}
