import { SYMMETRIC } from '../graph/words'
import { LINE_COLUMNS, type Taken } from './taken'
import { xml } from './xml'

const TYPES = { string: 'string', double: 'double', boolean: 'boolean', integer: 'int' } as const

/** GraphML (graphml.graphdrawing.org), with the places of the picture. */
export function writeGraphml({ things, lines, places }: Taken): string {
  const keys = [
    '<key id="name" for="node" attr.name="name" attr.type="string"/>',
    '<key id="kind" for="node" attr.name="kind" attr.type="string"/>',
    '<key id="placeholder" for="node" attr.name="placeholder" attr.type="boolean"/>',
    '<key id="x" for="node" attr.name="x" attr.type="double"/>',
    '<key id="y" for="node" attr.name="y" attr.type="double"/>',
    ...LINE_COLUMNS.map(
      ([name, type]) => `<key id="e_${name}" for="edge" attr.name="${name}" attr.type="${TYPES[type]}"/>`,
    ),
  ]
  const data = (key: string, value: string) => (value === '' ? '' : `<data key="${key}">${xml(value)}</data>`)
  const nodes = things.map(({ id, name, kind, placeholder }) => {
    const at = places.get(id)
    const place = at ? data('x', at[0].toFixed(1)) + data('y', (-at[1]).toFixed(1)) : ''
    return `<node id="${xml(id)}">${data('name', name)}${data('kind', kind)}${data('placeholder', String(placeholder))}${place}</node>`
  })
  const edges = lines.map(({ line, judged }) => {
    const directed = SYMMETRIC.has(line.type) ? ' directed="false"' : ''
    const values = LINE_COLUMNS.map(([name, , of]) => data(`e_${name}`, of(line, judged)))
    return `<edge id="${xml(line.id)}" source="${xml(line.subject)}" target="${xml(line.object)}"${directed}>${values.join('')}</edge>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${keys.join('\n')}
<graph edgedefault="directed">
${[...nodes, ...edges].join('\n')}
</graph>
</graphml>
`
}
