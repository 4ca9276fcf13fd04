import type { Tie } from '../../claims/tie'
import { formatDay } from '../../time/day'
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

type Values = Readonly<Record<string, AttributeValue>>

/**
 * GEXF 1.3, dynamic: the spells of an edge are the stretches of time that were reported, so that a tie that nobody reports any more
 * is not drawn as lasting; the four points are attributes. Nodes are there all the time.
 */
export async function* gexf(graph: GraphReader): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
  yield `<meta><creator>whobacks</creator><description>${escapeXml(graph.scope)}</description></meta>\n`
  yield '<graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">\n'
  yield attributesOf('node', NODE_ATTRIBUTES)
  yield attributesOf('edge', EDGE_ATTRIBUTES)
  yield '<nodes>\n'
  const node = (id: string, label: string, values: Values) =>
    `<node id="${escapeXml(id)}" label="${escapeXml(label)}">${valuesOf(NODE_ATTRIBUTES, values)}</node>\n`
  for await (const lot of graph.actors())
    yield lot.map((actor) => node(actor.id, actor.name, actorAttributes(actor))).join('')
  for await (const lot of graph.events())
    yield lot.map((event) => node(event.id, event.name, eventAttributes(event))).join('')
  yield '</nodes>\n<edges>\n'
  const taken = new Set<string>()
  for await (const lot of graph.ties()) yield lot.map((tie) => edge(tie, edgeId(tie, taken))).join('')
  yield '</edges>\n</graph>\n</gexf>\n'
}

function edge(tie: Tie, id: string): string {
  const ends = `source="${escapeXml(tie.subject)}" target="${escapeXml(tie.object)}"`
  const spells = tie.blocks
    .filter(({ kind }) => kind === '')
    .map(({ reachStart, reachEnd }) => `<spell start="${formatDay(reachStart)}" end="${formatDay(reachEnd)}"/>`)
    .join('')
  return `<edge id="${escapeXml(id)}" ${ends} type="directed" kind="${tie.type}" label="${tie.type}" weight="${Math.max(tie.confidence, 0.001)}">${valuesOf(EDGE_ATTRIBUTES, tieAttributes(tie))}<spells>${spells}</spells></edge>\n`
}

const attributesOf = (of: 'node' | 'edge', attributes: readonly Attribute[]): string =>
  `<attributes class="${of}" mode="static">${attributes.map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${type}"/>`).join('')}</attributes>\n`

function valuesOf(attributes: readonly Attribute[], values: Values): string {
  const given = attributes
    .map(({ name }) => {
      const value = values[name] ?? null
      return value === null ? '' : `<attvalue for="${name}" value="${escapeXml(String(value))}"/>`
    })
    .join('')
  return given && `<attvalues>${given}</attvalues>`
}
