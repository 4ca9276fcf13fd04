import { parse as parseCsv } from 'csv-parse/sync'
import { LIGHT } from '../../explorer/src/canvas/palette'
import { makeScene } from '../../explorer/src/canvas/scene'
import { judgeLines } from '../../explorer/src/graph/judge'
import { joinParts } from '../../explorer/src/graph/part'
import type { Taken } from '../../explorer/src/share/taken'
import { writeCsv } from '../../explorer/src/share/write-csv'
import { writeGexf } from '../../explorer/src/share/write-gexf'
import { writeGraphml } from '../../explorer/src/share/write-graphml'
import { writeSvg } from '../../explorer/src/share/write-svg'
import { xml } from '../../explorer/src/share/xml'
import { EMPTY_VIEW } from '../../explorer/src/state/view'
import { lineOf, thingOf } from './line-of'

const HOSTILE = '=cmd|"/c calc"!A1,<script>alert(1)</script>\u0000&'
const things = [thingOf('a', { name: HOSTILE }), thingOf('b', { kind: 'STATE' })]
const lines = [
  lineOf('a', 'b', { contested: true, instruments: ['WEAPONS'] }),
  lineOf('b', 'a', { type: 'FOUGHT', alleged: true }),
]
const taken: Taken = {
  things,
  lines: lines.map((line) => ({ line, judged: { timing: 'POSSIBLE', gapDays: 12 } })),
  places: new Map([['a', [10, 20]]]),
  address: 'http://host/?open=a&all=1',
}

test('CSV: a row for each tie, names quoted, and nothing that a spreadsheet would run', () => {
  const rows = parseCsv(writeCsv(taken), { columns: true }) as Record<string, string>[]
  expect(rows).toHaveLength(2)
  expect(rows[0]).toMatchObject({
    subject: 'a',
    subjectName: `'${HOSTILE}`,
    type: 'BACKS',
    contested: 'true',
    gapDays: '12',
  })
})

test.each([
  ['GEXF', writeGexf(taken)],
  ['GraphML', writeGraphml(taken)],
])('%s: names are text, and every tag that opens is closed', (_, text) => {
  expect(text).not.toContain('<script')
  expect(text).toContain('&#60;script&#62;alert(1)&#60;/script&#62;&#38;')
  expect(balanced(text)).toBe(true)
  expect(text.match(/<edge /g)).toHaveLength(2)
})

test('GEXF has places, y upwards, and directions', () => {
  const text = writeGexf(taken)
  expect(text).toContain('<viz:position x="10.0" y="-20.0" z="0"/>')
  expect([...text.matchAll(/ type="((?:un)?directed)"/g)].map(([, type]) => type)).toEqual(['directed', 'undirected'])
})

test('SVG is the picture: a mark for what is contested, dashes for what is alleged, names as text', () => {
  const graph = joinParts([{ things, lines, complete: true, counts: {} }])
  const scene = makeScene({
    graph,
    things,
    lines,
    judged: judgeLines(lines, EMPTY_VIEW),
    view: EMPTY_VIEW,
    palette: LIGHT,
  })
  const text = writeSvg(scene, new Float32Array([0, 0, 100, 50]), LIGHT)
  expect(text.match(/<text /g)).toHaveLength(2)
  expect(text.match(/stroke-dasharray/g)).toHaveLength(1)
  expect(text).toContain('rgb(194, 24, 91)')
  expect(text).not.toMatch(/<script|NaN/)
  expect(balanced(text)).toBe(true)
})

test('what XML cannot say is left out, the rest is kept', () => expect(xml('a\u0001\ud800b😀"')).toBe('ab😀&#34;'))

/** Whether tags nest. */
function balanced(text: string): boolean {
  const open: string[] = []
  for (const [, closing, name, self] of text
    .replace(/^<\?.*?\?>/, '')
    .matchAll(/<(\/?)([\w:]+)(?:"[^"]*"|[^>"])*?(\/?)>/g)) {
    if (self) continue
    if (!closing) open.push(name!)
    else if (open.pop() !== name) return false
  }
  return open.length === 0
}
