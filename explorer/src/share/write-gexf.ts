import { SYMMETRIC } from '../graph/words'
import { LINE_COLUMNS, type Taken } from './taken'
import { xml } from './xml'

/** GEXF 1.3 (gexf.net), with the places of the picture. */
export function writeGexf({ things, lines, places, address }: Taken): string {
  const attributes = LINE_COLUMNS.map(
    ([name, type], index) => `<attribute id="${index}" title="${name}" type="${type}"/>`,
  )
  const nodes = things.map((thing) => {
    const at = places.get(thing.id)
    // Elsewhere y grows upwards.
    const position = at ? `<viz:position x="${at[0].toFixed(1)}" y="${(-at[1]).toFixed(1)}" z="0"/>` : ''
    return `<node id="${xml(thing.id)}" label="${xml(thing.name)}"><attvalues><attvalue for="kind" value="${thing.kind}"/><attvalue for="placeholder" value="${thing.placeholder}"/></attvalues>${position}</node>`
  })
  const edges = lines.map(({ line, judged }) => {
    const values = LINE_COLUMNS.flatMap(([, , of], index) => {
      const value = of(line, judged)
      return value === '' ? [] : [`<attvalue for="${index}" value="${xml(value)}"/>`]
    })
    const type = SYMMETRIC.has(line.type) ? 'undirected' : 'directed'
    return `<edge id="${xml(line.id)}" source="${xml(line.subject)}" target="${xml(line.object)}" type="${type}" label="${line.type}" weight="${line.confidence}"><attvalues>${values.join('')}</attvalues></edge>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>whobacks</creator><description>${xml(address)}</description></meta>
<graph defaultedgetype="directed">
<attributes class="node"><attribute id="kind" title="kind" type="string"/><attribute id="placeholder" title="placeholder" type="boolean"/></attributes>
<attributes class="edge">${attributes.join('')}</attributes>
<nodes>
${nodes.join('\n')}
</nodes>
<edges>
${edges.join('\n')}
</edges>
</graph>
</gexf>
`
}
