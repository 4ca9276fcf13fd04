import { randomUUID } from 'node:crypto'
import type { GraphReader, Lots } from '../read/graph-reader'
import { plainActor, plainClaim, plainEvent, plainSource, plainTie } from './plain-records'

/**
 * JSON Lines: a first line that says what it is, then one record a line under the name of its kind, and a last line by which a file that
 * breaks off is known. `whobacks import jsonl` reads it. Of the whole graph, its history follows: what it takes so that the same
 * questions about the past are answered the same (src/history).
 */
export async function* jsonLines(graph: GraphReader, now: string): AsyncGenerator<string> {
  const { history, scope } = graph
  const head = await history?.head()
  const more = history && head && { history: { id: randomUUID(), ...head, withJournal: history.withJournal } }
  yield line({ whobacks: 2, scope, exportedAt: now, ...more })
  yield* each('source', graph.sources(), plainSource)
  yield* each('actor', graph.actors(), plainActor)
  yield* each('event', graph.events(), plainEvent)
  yield* each('claim', graph.claims(), plainClaim)
  yield* each('tie', graph.ties(), plainTie)
  if (history) {
    for await (const lot of history.lines())
      if (lot.length > 0) yield lot.map(({ kind, value }) => line({ [kind]: value })).join('')
  }
  // Where others wrote meanwhile, the history and the claims may not be of one moment.
  yield line({ end: { ...(history && { seq: (await history.head()).seq }) } })
}

async function* each<T>(kind: string, lots: Lots<T>, plain: (record: T) => object): AsyncGenerator<string> {
  for await (const lot of lots) if (lot.length > 0) yield lot.map((record) => line({ [kind]: plain(record) })).join('')
}

/** Nulls say nothing, and are left out. */
const line = (value: object): string =>
  `${JSON.stringify(value, (_, each: unknown) => (each === null ? undefined : each))}\n`
