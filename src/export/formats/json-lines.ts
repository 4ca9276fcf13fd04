import type { GraphReader, Lots } from '../read/graph-reader'
import { plainActor, plainClaim, plainEvent, plainSource, plainTie } from './plain-records'

/** JSON Lines: a first line that says what it is, then one record a line under the name of its kind. `whobacks import jsonl` reads it. */
export async function* jsonLines(graph: GraphReader): AsyncGenerator<string> {
  yield line({ whobacks: 1, scope: graph.scope })
  yield* each('source', graph.sources(), plainSource)
  yield* each('actor', graph.actors(), plainActor)
  yield* each('event', graph.events(), plainEvent)
  yield* each('claim', graph.claims(), plainClaim)
  yield* each('tie', graph.ties(), plainTie)
}

async function* each<T>(kind: string, lots: Lots<T>, plain: (record: T) => object): AsyncGenerator<string> {
  for await (const lot of lots) if (lot.length > 0) yield lot.map((record) => line({ [kind]: plain(record) })).join('')
}

const line = (value: object): string => `${JSON.stringify(value)}\n`
