import type { Block } from '../../../src/time/block'
import type { Instrument, ThingKind, TieType } from './words'

/** An actor or event, as far as the picture needs it. */
export interface Thing {
  readonly id: string
  readonly name: string
  readonly kind: ThingKind
  /** No source names it. */
  readonly placeholder: boolean
}

/** A tie, as far as the picture, the table and the rules of time need it. */
export interface Line {
  readonly id: string
  readonly type: TieType
  readonly subject: string
  readonly object: string
  /** The office. */
  readonly title: string | null
  /** Its validity in words. */
  readonly when: string
  /** The tie's own (kind '') and its instruments' (kind: the instrument), in days since 1970. */
  readonly blocks: readonly Block[]
  readonly instruments: readonly Instrument[]
  /** 0..1 */
  readonly confidence: number
  readonly alleged: boolean
  readonly contested: boolean
  readonly selfDenied: boolean
  readonly supportCount: number
  readonly denialCount: number
  /** ISO day. */
  readonly lastReported: string
}

/** A part of the graph that one request brought. */
export interface Part {
  readonly things: readonly Thing[]
  readonly lines: readonly Line[]
  /** Whether all that was asked for is there. */
  readonly complete: boolean
  /** How many ties with actors an actor has in all, brought or not, by its id, where that is known. */
  readonly counts: Readonly<Record<string, number>>
  /** The id of what was asked for by another word: an id in another data set, a name, the id of one that was merged. */
  readonly known?: { readonly as: string; readonly id: string }
}

/** What is on the canvas: parts put together. Each id is there once, and a line has both its ends. */
export interface Graph {
  readonly things: ReadonlyMap<string, Thing>
  readonly lines: ReadonlyMap<string, Line>
  readonly complete: boolean
  readonly counts: ReadonlyMap<string, number>
  /** Ids of what was asked for by another word, by that word. */
  readonly known: ReadonlyMap<string, string>
}

export const EMPTY_GRAPH: Graph = {
  things: new Map(),
  lines: new Map(),
  complete: true,
  counts: new Map(),
  known: new Map(),
}

/** Puts parts together; of what several parts know, the later one counts. */
export function joinParts(parts: readonly Part[]): Graph {
  const things = new Map<string, Thing>()
  const lines = new Map<string, Line>()
  const counts = new Map<string, number>()
  for (const part of parts) {
    for (const thing of part.things) things.set(thing.id, thing)
    for (const [id, count] of Object.entries(part.counts)) counts.set(id, Math.max(count, counts.get(id) ?? 0))
  }
  for (const part of parts)
    for (const line of part.lines) if (things.has(line.subject) && things.has(line.object)) lines.set(line.id, line)
  const known = new Map(parts.flatMap((part) => (part.known ? [[part.known.as, part.known.id]] : [])))
  return { things, lines, complete: parts.every(({ complete }) => complete), counts, known }
}

/** Ties with actors of each actor that are there, by its id: what `counts` is to be compared with. */
export function countBrought({ things, lines }: Graph): Map<string, number> {
  const brought = new Map<string, number>()
  for (const { subject, object } of lines.values()) {
    if (things.get(object)?.kind === 'EVENT') continue
    for (const id of [subject, object]) brought.set(id, (brought.get(id) ?? 0) + 1)
  }
  return brought
}
