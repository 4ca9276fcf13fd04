import type { GraphReader } from '../read/graph-reader'
import { escapeXml } from './escape-xml'
import {
  actorAttributes,
  EDGE_ATTRIBUTES,
  edgeId,
  eventAttributes,
  NODE_ATTRIBUTES,
  tieAttributes,
  type Attribute,
  type AttributeValue,
} from './node-and-edge'

const TYPES = { string: 'string', integer: 'int', double: 'double', boolean: 'boolean' } as const

/**
 * GraphML: actors and events as nodes, ties as edges, what they say as data. Times are data, too: the four points, and the stretches
 * that were reported. Some readers refuse edges with and without direction in one graph: symmetric ties say that they are.
 */
export async function* graphml(graph: GraphReader): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  yield keysOf('node', 'n', [{ name: 'label', type: 'string' }, ...NODE_ATTRIBUTES])
  yield keysOf('edge', 'e', EDGE_ATTRIBUTES)
  yield `<graph id="whobacks" edgedefault="directed">\n<desc>${escapeXml(graph.scope)}</desc>\n`
  const node = (id: string, label: string, values: Readonly<Record<string, AttributeValue>>) =>
    `<node id="${escapeXml(id)}">${dataOf('n', [{ name: 'label' }, ...NODE_ATTRIBUTES], { label, ...values })}</node>\n`
  for await (const lot of graph.actors())
    yield lot.map((actor) => node(actor.id, actor.name, actorAttributes(actor))).join('')
  for await (const lot of graph.events())
    yield lot.map((event) => node(event.id, event.name, eventAttributes(event))).join('')
  const taken = new Set<string>()
  for await (const lot of graph.ties()) {
    yield lot
      .map((tie) => {
        const ends = `source="${escapeXml(tie.subject)}" target="${escapeXml(tie.object)}"`
        return `<edge id="${escapeXml(edgeId(tie, taken))}" ${ends}>${dataOf('e', EDGE_ATTRIBUTES, tieAttributes(tie))}</edge>\n`
      })
      .join('')
  }
  yield '</graph>\n</graphml>\n'
}

const keysOf = (of: 'node' | 'edge', prefix: string, attributes: readonly Attribute[]): string =>
  attributes
    .map(
      ({ name, type }) => `<key id="${prefix}-${name}" for="${of}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`,
    )
    .join('')

const dataOf = (
  prefix: string,
  attributes: readonly Pick<Attribute, 'name'>[],
  values: Readonly<Record<string, AttributeValue>>,
): string =>
  attributes
    .map(({ name }) => {
      const value = values[name] ?? null
      return value === null ? '' : `<data key="${prefix}-${name}">${escapeXml(String(value))}</data>`
    })
    .join('')
