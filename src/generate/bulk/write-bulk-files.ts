import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Claim } from '../../claims/claim'
import type { RecordBatch } from '../../claims/record-batch'
import { claimLinks, claimRow } from '../../claims/record-claim-rows'
import { actorRow, eventRow, nameRows, sourceRow } from '../../claims/record-rows'
import { tieRow } from '../../claims/record-tie-row'
import { rollUp } from '../../claims/roll-up'
import { rollUpEvent } from '../../claims/roll-up-event'
import type { BulkFiles } from '../../graph/managed/bulk-import'
import { ACTOR_COLUMNS, CLAIM_COLUMNS, EVENT_COLUMNS, SOURCE_COLUMNS, tieColumns, type Columns } from './columns'
import { CsvFile, type Cell } from './csv-file'

export interface BulkCounts {
  actors: number
  events: number
  claims: number
  ties: number
}

interface WriteOptions {
  /** An existing folder. */
  readonly folder: string
  /** Which of several parts of a graph these batches are, from 0; the sources are written with the first. */
  readonly part?: number
  /** The instant from which the ties are known, ISO 8601 in UTC. */
  readonly now: string
  /** Told after each batch what has been written so far. */
  readonly onBatch?: (counts: Readonly<BulkCounts>) => void
  readonly signal?: AbortSignal
}

const NONE = new Set<string>()

/**
 * Rolls batches up and writes them as files for the bulk importer. Each batch holds all claims that bear on its triples, and
 * is forgotten once it is written.
 */
export async function writeBulkFiles(
  batches: Iterable<RecordBatch>,
  { folder, part = 0, now, onBatch, signal }: WriteOptions,
): Promise<{ files: BulkFiles; counts: BulkCounts }> {
  const files = new BulkFileSet(folder, part)
  const ties = tieColumns(now)
  const counts: BulkCounts = { actors: 0, events: 0, claims: 0, ties: 0 }
  const sources = new Set<string>()
  try {
    for (const batch of batches) {
      signal?.throwIfAborted()
      for (const source of part === 0 ? batch.sources : []) {
        if (sources.has(source.id)) continue
        sources.add(source.id)
        files.addNode('Record:Source', SOURCE_COLUMNS, sourceRow(source))
      }
      writeActors(files, batch)
      writeEvents(files, batch)
      for (const claim of batch.claims) {
        files.addNode('Record:Claim', CLAIM_COLUMNS, claimRow(claim))
        for (const { role, record } of claimLinks(claim)) files.link(role, claim.id, record)
      }
      const rolledUp = rollUp(batch.claims)
      for (const tie of rolledUp) files.addRelationship(tie.type, ties, tieRow(tie))
      counts.actors += batch.actors.length
      counts.events += batch.events.length
      counts.claims += batch.claims.length
      counts.ties += rolledUp.length
      onBatch?.(counts)
      // A request to stop is heard between batches.
      await setImmediate()
    }
  } finally {
    files.close()
  }
  return { files: files.written(), counts }
}

function writeActors(files: BulkFileSet, { actors }: RecordBatch): void {
  for (const actor of actors) {
    files.addNode(`Record:Actor:${actor.label}`, ACTOR_COLUMNS, actorRow(actor))
    if (actor.basedIn !== null) files.link('BASED_IN', actor.id, actor.basedIn)
    files.identify(actor)
  }
  for (const { id, text, folded, primary } of nameRows(actors, NONE, NONE)) files.name(id, text, folded, primary)
}

function writeEvents(files: BulkFileSet, { events, claims }: RecordBatch): void {
  const occurred = new Map<string, Claim[]>(events.map(({ id }) => [id, []]))
  for (const claim of claims) if (claim.type === 'OCCURRED') occurred.get(claim.object)?.push(claim)
  for (const event of events) {
    files.addNode('Record:Event', EVENT_COLUMNS, { ...eventRow(event), ...rollUpEvent(occurred.get(event.id)!) })
    files.identify(event)
  }
}

/** One file for each set of labels and each type of relationship. */
class BulkFileSet {
  readonly #folder: string
  readonly #part: number
  readonly #nodes = new Map<string, CsvFile>()
  readonly #relationships = new Map<string, CsvFile>()
  #names = 0

  constructor(folder: string, part: number) {
    this.#folder = folder
    this.#part = part
  }

  addNode<Row>(labels: string, columns: Columns<Row>, row: Row): void {
    this.#file(this.#nodes, labels, columns.header).add(columns.cells(row))
  }

  addRelationship<Row>(type: string, columns: Columns<Row>, row: Row): void {
    this.#file(this.#relationships, type, columns.header).add(columns.cells(row))
  }

  /** A relationship between two records, without properties. */
  link(type: string, start: string, end: string): void {
    this.#join(type, 'Record', start, 'Record', end)
  }

  name(record: string, text: string, folded: string, primary: boolean): void {
    const id = `${this.#part}-${this.#names++}`
    const header = [':ID(Name)', 'text', 'folded', 'primary:boolean']
    this.#file(this.#nodes, 'Name', header).add([id, text, folded, primary])
    this.#join('NAMES', 'Name', id, 'Record', record)
  }

  identify({ id, externalIds }: { readonly id: string; readonly externalIds: readonly string[] }): void {
    for (const externalId of externalIds) {
      this.#file(this.#nodes, 'ExternalId', ['id:ID(ExternalId)']).add([externalId])
      this.#join('IDENTIFIES', 'ExternalId', externalId, 'Record', id)
    }
  }

  close(): void {
    for (const file of [...this.#nodes.values(), ...this.#relationships.values()]) file.close()
  }

  written(): BulkFiles {
    const names = (files: ReadonlyMap<string, CsvFile>) =>
      new Map([...files.keys()].map((key) => [key, [this.#fileName(key)]]))
    return { folder: this.#folder, nodes: names(this.#nodes), relationships: names(this.#relationships) }
  }

  #join(type: string, startSpace: string, start: Cell, endSpace: string, end: Cell): void {
    const header = [`:START_ID(${startSpace})`, `:END_ID(${endSpace})`]
    this.#file(this.#relationships, type, header).add([start, end])
  }

  #file(files: Map<string, CsvFile>, key: string, header: readonly string[]): CsvFile {
    let file = files.get(key)
    if (!file) files.set(key, (file = new CsvFile(join(this.#folder, this.#fileName(key)), header)))
    return file
  }

  #fileName(key: string): string {
    return `${key.replaceAll(':', '-')}.${this.#part}.csv`
  }
}
