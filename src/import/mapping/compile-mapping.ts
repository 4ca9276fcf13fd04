import type { ActorRecord, EventRecord, SourceRecord } from '../../claims/record-batch'
import type { Claim } from '../../claims/claim'
import { foldName } from '../../text/fold-name'
import { objectKinds } from '../claim-rules'
import { refuseFaults, type Fault } from '../faults'
import type { TableRow } from '../table/read-table'
import { compileClaim, type CompileReference, type Named } from './compile-claim'
import { compileConditions } from './compile-condition'
import { compileActor, compileEvent, compileSource, fieldsOf } from './compile-records'
import type { CompileContext, RowInHand } from './compile-value'
import type { ReferenceSpec } from './mapping-schema'
import type { Problem } from './problem'
import type { MappingFile } from './read-mapping'

/** What a row comes to. With problems, none of it counts. */
export interface MappedRow {
  readonly problems: readonly Problem[]
  /** A condition of the mapping passes it over. */
  readonly skipped: boolean
  readonly source: SourceRecord | null
  readonly actors: readonly ActorRecord[]
  readonly events: readonly EventRecord[]
  readonly claims: readonly Claim[]
  /** Ids of records that the row names and does not describe. */
  readonly references: readonly string[]
  /** Rows of one group are best recorded together; left out: by what each claim is about. */
  readonly group?: string
}

/** A function from rows of a table with certain columns to what they say. */
export interface CompiledMapping {
  map(row: TableRow, now: string): MappedRow
  /** Columns that no field reads. */
  readonly unused: readonly string[]
}

const NOTHING = { source: null, actors: [], events: [], claims: [], references: [] }

/**
 * Compiles a mapping against the columns of a table. Throws BAD_USER_INPUT for columns that the table lacks and for references to
 * entries that the mapping lacks, each with its place in the mapping file.
 */
export function compileMapping({ file, mapping, place }: MappingFile, columns: readonly string[]): CompiledMapping {
  const faults: Fault[] = []
  const fault = (path: readonly PropertyKey[], message: string) => faults.push({ file, place: place(path), message })
  const context: CompileContext = {
    columns: new Map(columns.map((name, at) => [name, at])),
    empty: new Set(mapping.empty.map(foldName)),
    used: new Set(),
    fault,
  }
  const readSource = compileSource(mapping, context)
  const prefix =
    mapping.prefix ??
    (typeof mapping.source.id === 'string' && !mapping.source.id.includes('{') ? mapping.source.id : 'table')
  const skips = compileConditions(mapping.skip, context, ['skip'])
  /** Actors of the row in hand that only another one's seat names. */
  const seats: ActorRecord[] = []
  const actorReaders = new Map<string, (row: RowInHand) => ActorRecord[]>()
  const eventReaders = new Map<string, (row: RowInHand) => EventRecord | null>()

  const reference: CompileReference = (spec, path) => {
    if (typeof spec !== 'string') {
      const ids = fieldsOf(context).ids(spec.id, [...path, 'id'])
      return (row) => ids(row).map((id) => ({ id, name: id }))
    }
    if (actorReaders.has(spec))
      return (row) => actorReaders.get(spec)!(row).map((actor): Named => ({ id: actor.id, name: actor.name, actor }))
    if (eventReaders.has(spec)) {
      return (row) => {
        const event = eventReaders.get(spec)!(row)
        return event ? [{ id: event.id, name: event.name, event }] : []
      }
    }
    const known = [...actorReaders.keys(), ...eventReaders.keys()].join(', ') || 'none yet'
    fault(
      path,
      `there is no entry "${spec}" under actors or events (${known}); a record of the graph is written { id: … }`,
    )
    return () => []
  }

  for (const key of Object.keys(mapping.actors)) actorReaders.set(key, () => [])
  for (const [key, spec] of Object.entries(mapping.events)) {
    if (actorReaders.has(key)) fault(['events', key], `"${key}" is an entry of actors already`)
    eventReaders.set(key, compileEvent(key, spec, prefix, context))
  }
  for (const [key, spec] of Object.entries(mapping.actors)) {
    const based =
      spec.basedIn === undefined ? undefined : reference(spec.basedIn as ReferenceSpec, ['actors', key, 'basedIn'])
    const seat = (row: RowInHand) => {
      const found = based?.(row)[0]
      if (found?.actor) seats.push(found.actor)
      return found?.id ?? null
    }
    actorReaders.set(key, onceARow(compileActor(key, spec, mapping, prefix, context, seat)))
  }
  const claims = mapping.claims.map((spec, index) => {
    if (typeof spec.type === 'string') checkKinds(spec.type, spec.object, index)
    return compileClaim(index, spec, mapping, context, reference)
  })
  if (faults.length > 0 && columns.every((name) => !context.used.has(name))) {
    const advice =
      'remove what stands before the header, or, if there is none, name the columns by file: { header: [a, b] }'
    faults.push({ file, place: 'file', message: `line 1 of the table names none of these columns: ${advice}` })
  }
  refuseFaults(faults)

  function checkKinds(type: string, object: ReferenceSpec, index: number): void {
    if (typeof object !== 'string') return
    const kinds = objectKinds(type)
    if (actorReaders.has(object) && !kinds.includes('Actor'))
      fault(['claims', index, 'object'], `${type} is about an event, and "${object}" is an actor`)
    if (eventReaders.has(object) && !kinds.includes('Event'))
      fault(['claims', index, 'object'], `${type} is about an actor, and "${object}" is an event`)
  }

  return {
    unused: columns.filter((name) => !context.used.has(name)),
    map(row, now) {
      const problems: Problem[] = []
      const hand: RowInHand = {
        line: row.line,
        cells: row.cells,
        problem: (column, message) => problems.push({ line: row.line, column, message }),
      }
      if (row.fault !== null) {
        hand.problem(null, row.fault)
        return { problems, skipped: false, ...NOTHING }
      }
      if (skips.some((holds) => holds(hand))) return { problems, skipped: true, ...NOTHING }
      const source = readSource(hand)
      if (!source) return { problems, skipped: false, ...NOTHING }
      seats.length = 0
      const mapped = claims.flatMap((claim) => claim(hand, source, now))
      if (problems.length > 0) return { problems: distinct(problems), skipped: false, ...NOTHING }
      const actors = new Map<string, ActorRecord>()
      const events = new Map<string, EventRecord>()
      const references = new Set<string>()
      for (const { named } of mapped) {
        for (const { id, actor, event } of named) {
          if (actor) actors.set(id, actor)
          else if (event) events.set(id, event)
          else references.add(id)
        }
      }
      for (const actor of [...actors.values(), ...seats]) {
        actors.set(actor.id, actor)
        if (actor.basedIn !== null) references.add(actor.basedIn)
      }
      return {
        problems,
        skipped: false,
        source,
        actors: [...actors.values()],
        events: [...events.values()],
        claims: mapped.map(({ claim }) => claim),
        references: [...references].filter((id) => !actors.has(id)),
      }
    },
  }
}

/** An actor that several claims of a row name is read once, so that what is wrong with it is said once. */
function onceARow<T>(read: (row: RowInHand) => T): (row: RowInHand) => T {
  let last: { row: RowInHand; value: T } | undefined
  return (row) => (last?.row === row ? last : (last = { row, value: read(row) })).value
}

function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.column} ${problem.message}`, problem])).values()]
}
