import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { RecordOptions } from '../../claims/record'
import type { RecordReport } from '../../claims/record-report'
import type { Database } from '../../graph/database'
import { ClaimSpool } from '../batches/claim-spool'
import { findConflicts } from '../batches/find-conflicts'
import { RecordCollector, type Brought } from '../batches/record-collector'
import { partsFor, recordInBatches, type BatchSizes } from '../batches/record-in-batches'
import { refuseFaults, type Fault } from '../faults'
import { actorOf, sourceOf } from '../seed/batch-of-seed'
import { readText } from '../table/read-text'
import { claimOfLine, lineSchemas, wordsOnClaim, type Line } from './line-schema'
import type { z } from 'zod'

const LONGEST_LINE = 1_000_000
const MOST_FAULTS = 50
const BYTES_PER_CLAIM = 300
const TELL_EVERY_MS = 2_000

const number = new Intl.NumberFormat('en')

export interface JsonLinesReport extends RecordReport {
  readonly lines: number
}

/**
 * Imports an export in JSON Lines (docs/export.md): into an empty graph it makes the same one. A file with a fault is refused as a
 * whole, before anything is written; importing again changes nothing. Throws BAD_USER_INPUT with the lines at fault.
 */
export async function importJsonLines(
  database: Database,
  path: string,
  options: RecordOptions,
  sizes?: BatchSizes,
): Promise<JsonLinesReport> {
  const { now, progress = () => undefined, signal } = options
  const file = basename(path)
  const { size } = await stat(path)
  const collector = new RecordCollector()
  const spool = new ClaimSpool(partsFor(size / BYTES_PER_CLAIM, sizes))
  const faults: Fault[] = []
  let lines = 0
  let told = Date.now()
  try {
    progress(`Reading ${file}`)
    for await (const lot of linesOf(path, signal)) {
      for (const text of lot) {
        lines++
        const messages = text.trim() === '' ? [] : take(text, now, collector, spool)
        for (const message of messages) faults.push({ file, place: `line ${lines}`, message })
        if (faults.length >= MOST_FAULTS) refuseFaults(faults)
      }
      if (Date.now() - told < TELL_EVERY_MS) continue
      told = Date.now()
      progress(`Lines read: ${number.format(lines)}`)
    }
    refuseFaults(faults)
    const { conflicts } = await findConflicts(database, collector, signal)
    refuseFaults([...conflicts.values()].map((message) => ({ file, place: 'file', message })))
    return { lines, ...(await recordInBatches(database, collector, spool, options, sizes)) }
  } finally {
    spool.close()
  }
}

/** Takes in what a line holds; says what is wrong with it. */
function take(text: string, now: string, collector: RecordCollector, spool: ClaimSpool): string[] {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return [`no JSON: ${text.slice(0, 60)}`]
  }
  const schema = schemaOf(json)
  if (!schema) return [`expected one record under the name of its kind: ${Object.keys(lineSchemas).join(', ')}`]
  const parsed = schema.safeParse(json)
  if (!parsed.success) {
    return [parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')]
  }
  const brought = broughtBy(parsed.data, now)
  if (!brought) return []
  const problems = brought.claims.flatMap(wordsOnClaim)
  const fault = collector.faultOf(brought)
  if (fault !== null) problems.push(fault)
  if (problems.length > 0) return problems
  for (const claim of collector.add(brought)) spool.add(claim)
  return []
}

/** By the kind that a line says it is. */
function schemaOf(json: unknown): z.ZodType<Line> | undefined {
  const [kind = ''] = typeof json === 'object' && json !== null ? Object.keys(json) : []
  return Object.hasOwn(lineSchemas, kind) ? lineSchemas[kind as keyof typeof lineSchemas] : undefined
}

const NOTHING: Brought = { source: null, actors: [], events: [], claims: [], references: [] }

function broughtBy(line: Line, now: string): Brought | undefined {
  if ('source' in line) return { ...NOTHING, source: sourceOf(line.source) }
  if ('actor' in line) {
    const actor = actorOf(line.actor)
    return { ...NOTHING, actors: [actor], references: actor.basedIn === null ? [] : [actor.basedIn] }
  }
  if ('event' in line) {
    const { id, name, externalIds, description = null, kind = null, series = null } = line.event
    return { ...NOTHING, events: [{ id, name, externalIds, description, kind, series }] }
  }
  if (!('claim' in line)) return undefined
  const claim = claimOfLine(line.claim, now)
  const ids = [claim.subject, claim.object, claim.event, claim.attributedTo, claim.source, ...claim.against]
  return { ...NOTHING, claims: [claim], references: ids.filter((id) => id !== null) }
}

async function* linesOf(path: string, signal?: AbortSignal): AsyncGenerator<string[]> {
  let rest = ''
  for await (const { text } of readText(path, undefined, signal)) {
    const lines = (rest + text).split(/\r?\n/)
    rest = lines.pop()!
    if (rest.length > LONGEST_LINE) {
      refuseFaults([
        { file: basename(path), place: 'file', message: `a line is longer than ${LONGEST_LINE} characters` },
      ])
    }
    yield lines
  }
  if (rest !== '') yield [rest]
}
