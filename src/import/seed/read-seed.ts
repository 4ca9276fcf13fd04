import { LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import type { Fault } from '../faults'
import { placeInYaml } from '../yaml-place'
import {
  actorSchema,
  claimSchema,
  eventSchema,
  sourceSchema,
  type SeedActor,
  type SeedClaim,
  type SeedEvent,
  type SeedSource,
} from './seed-schema'

/** More than any file coded by hand. */
const MAX_BYTES = 10_000_000

/** An entry of a seed file, and where it stands: `claims[3]`. */
export interface Entry<T> {
  readonly path: readonly [section: string, index: number]
  readonly value: T
}

export interface SeedFile {
  readonly file: string
  /** The source of every claim that names none. */
  readonly source: string | null
  readonly sources: readonly Entry<SeedSource>[]
  readonly actors: readonly Entry<SeedActor>[]
  readonly events: readonly Entry<SeedEvent>[]
  readonly claims: readonly Entry<SeedClaim>[]
  /** Ids of all entries, also of those at fault: a reference to one of them is not a second fault. */
  readonly declared: ReadonlySet<string>
  readonly faults: readonly Fault[]
  /** Says where a field stands, for faults found later. */
  readonly place: (path: readonly PropertyKey[]) => string
}

const SECTIONS = ['sources', 'actors', 'events', 'claims']

/** Reads a file of one document or of several, each as a seed of its own: large ones are cut so that one at a time is parsed. */
export function readSeeds(file: string, text: string): SeedFile[] {
  const documents = text.split(/^---[ \t]*\r?$\n?/m)
  if (documents.length === 1) return [readSeed(file, text)]
  let line = 0
  return documents.flatMap((document, at) => {
    const before = line
    line += document.split('\n').length - (at === documents.length - 1 ? 1 : 0)
    return /^(\s*(#.*)?(\n|$))*$/.test(document) ? [] : [readSeed(file, document, before)]
  })
}

/**
 * Reads a seed file (docs/seed-format.md). What is wrong in it is listed in `faults`, each with line, column and field; `before`
 * lines of the file come before the text.
 */
export function readSeed(file: string, text: string, before = 0): SeedFile {
  const lines = new LineCounter()
  const tooLong = Buffer.byteLength(text) > MAX_BYTES
  const document = parseDocument(tooLong ? '' : text, { lineCounter: lines, prettyErrors: false })
  const place = (path: readonly PropertyKey[]) => placeInYaml(document, lines, path, before)
  const faults: Fault[] = document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0])
    return { file, place: `line ${line + before}, column ${col}`, message: error.message }
  })
  if (tooLong) faults.push({ file, place: 'file', message: `longer than ${MAX_BYTES / 1e6} MB` })
  const fault = (path: readonly PropertyKey[], message: string) => faults.push({ file, place: place(path), message })
  const root: unknown = faults.length === 0 ? readPlain(document, fault) : {}
  const top = isObject(root) ? root : {}
  if (top !== root && root !== null) fault([], `expected ${SECTIONS.join(', ')}`)
  for (const key of Object.keys(top)) {
    if (key !== 'source' && !SECTIONS.includes(key)) fault([key], `expected one of source, ${SECTIONS.join(', ')}`)
  }
  if (top.source !== undefined && typeof top.source !== 'string') fault(['source'], 'expected the id of a source')

  const declared = new Set<string>()
  const section = <T>(name: string, schema: z.ZodType<T>): Entry<T>[] => {
    const entries = top[name] ?? []
    if (!Array.isArray(entries)) {
      fault([name], 'expected a list')
      return []
    }
    return entries.flatMap((entry: unknown, index) => {
      if (isObject(entry) && typeof entry.id === 'string') declared.add(entry.id)
      const parsed = schema.safeParse(entry)
      if (parsed.success) return [{ path: [name, index] as const, value: parsed.data }]
      for (const issue of parsed.error.issues) fault([name, index, ...issue.path], issue.message)
      return []
    })
  }
  return {
    file,
    source: typeof top.source === 'string' ? top.source : null,
    sources: section('sources', sourceSchema),
    actors: section('actors', actorSchema),
    events: section('events', eventSchema),
    claims: section('claims', claimSchema),
    declared,
    faults,
    place,
  }
}

/** As plain values. An anchor that expands too often is refused by the library. */
function readPlain(document: Document, fault: (path: readonly PropertyKey[], message: string) => void): unknown {
  try {
    return document.toJS()
  } catch (error) {
    fault([], (error as Error).message)
    return {}
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
