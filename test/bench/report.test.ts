import { CONTROL, HAND_WRITTEN, WHOBACKS } from '../../bench/arms/arms'
import { commandText } from '../../bench/main'
import type { Result } from '../../bench/measure/result'
import { logTicks, plotSvg } from '../../bench/report/plot'
import { ratioBetween, ratioOf } from '../../bench/report/ratios'
import { detailTable, mixTable, peersTable, questionTable, summaryTable } from '../../bench/report/summary'
import { figureText, markdownTable, ratioText } from '../../bench/report/table'
import { withSection } from '../../bench/report/write-report'

const result = (arm: string, clients: number, more: Partial<Result> = {}): Result => ({
  data: 'D',
  kind: 'direct',
  degree: 'top',
  arm,
  clients,
  outcome: { is: 'MEASURED' },
  answers: 10,
  p50: 2,
  p95: 4,
  perSecond: 100,
  cpuMs: 1,
  neo4jCpuMs: 1,
  bytes: 500,
  errors: {},
  ...more,
})
const RESULTS = [
  result(HAND_WRITTEN.name, 1),
  result(CONTROL.name, 1, { p50: 2.02 }),
  result(WHOBACKS.name, 1, { p50: 2.2, errors: { UNAVAILABLE: 3 } }),
  result('peer', 1, { outcome: { is: 'CANNOT ASK' }, answers: 0, p50: undefined }),
  result(HAND_WRITTEN.name, 8, { perSecond: 400 }),
  result(CONTROL.name, 8, { perSecond: 404 }),
  result(WHOBACKS.name, 8, { perSecond: 360 }),
  result('peer', 8, { outcome: { is: 'CANNOT ASK' }, answers: 0, perSecond: undefined }),
]

test('a ratio is to the hand-written arm in the same cell with as many clients', () => {
  expect(ratioOf(RESULTS, RESULTS[2]!, 'p50')).toBeCloseTo(1.1)
  expect(ratioOf(RESULTS, RESULTS[6]!, 'perSecond')).toBeCloseTo(0.9)
  expect(ratioOf(RESULTS, RESULTS[3]!, 'p50')).toBeUndefined()
  expect(ratioOf(RESULTS, { ...RESULTS[2]!, degree: 'low' }, 'p50')).toBeUndefined()
})

test('a ratio of p50 or throughput is the median of those of blocks in the same round, all else that of the whole', () => {
  const blocks = (figures: [round: number, p50: number, perSecond: number][]) =>
    figures.map(([round, p50, perSecond]) => ({ round, p50, perSecond }))
  const base = result(HAND_WRITTEN.name, 1, { blocks: blocks([[1, 1, 100], [2, 8, 10], [3, 2, 50], [4, 1, 100]]) }) // prettier-ignore
  const own = result(WHOBACKS.name, 1, { p50: 9, cpuMs: 3, blocks: blocks([[1, 1.1, 90], [2, 9.6, 9], [3, 2.6, 10], [5, 100, 1]]) }) // prettier-ignore
  expect(ratioOf([base, own], own, 'p50')).toBeCloseTo(1.2)
  expect(ratioBetween(base, own, 'perSecond')).toBeCloseTo(1 / 0.9)
  expect(ratioOf([base, own], own, 'cpuMs')).toBeCloseTo(3)
  const apart = { ...own, blocks: own.blocks!.slice(3) }
  expect(ratioOf([base, apart], apart, 'p50')).toBeCloseTo(4.5)
})

test('the summary has p50 of one client and throughput of eight, and says what an arm can not ask', () => {
  expect(summaryTable(RESULTS, 'D').split('\n')).toEqual([
    '| p50 / throughput | hand-written, ms / per second | A/A | whobacks | peer |',
    '| --- | ---: | ---: | ---: | ---: |',
    '| direct, top degree | 2 / 400 | 1.01 / 1.01 | 1.10 / 0.90 | cannot ask |',
  ])
})

test('the others are compared with whobacks where they have figures', () => {
  const slow = [
    result('slow', 1, { p50: 22 }),
    result('slow', 8, { perSecond: 36 }),
    result('slow', 1, { kind: 'chains', outcome: { is: 'CANNOT ASK' }, answers: 0, p50: undefined }),
  ]
  expect(peersTable([...RESULTS, ...slow], 'D').split('\n')).toEqual([
    '| times as long / as few | peer | slow |',
    '| --- | ---: | ---: |',
    '| direct, top degree | — | 10.0 / 10.0 |',
  ])
  expect(
    peersTable(
      RESULTS.filter(({ arm }) => arm !== 'peer'),
      'D',
    ),
  ).toBe('')
})

test('the details show errors beside the figures, and an arm that failed has no figures', () => {
  const failed = result('slow', 1, { outcome: { is: 'FAILED', why: 'TIMEOUT' }, answers: 0 })
  const lines = detailTable([...RESULTS, failed], 'D').split('\n')
  expect(lines.find((line) => line.includes('whobacks') && line.includes('; 1;'))).toMatch(/\| UNAVAILABLE 3 \|$/)
  expect(lines.at(-1)).toContain('failed: TIMEOUT')
  expect(lines).toHaveLength(2 + 9)
})

test('a mix has a column for each data set', () => {
  const cheap = { p50: 3, p95: 9, answers: 1000, errors: {} }
  const costly = { p50: 300, p95: 900, answers: 90, errors: { UNAVAILABLE: 4 } }
  const mix = {
    data: 'D',
    clients: 32,
    seconds: 20,
    cheapShare: 0.75,
    costlyClients: 8,
    cheapIdleP95: 2,
    cheapCrowdP95: 6,
    mixed: { cheap, costly },
    apart: { cheap: { ...cheap, p95: 18 }, costly },
    idleMb: 100,
    peakMb: 200,
  }
  expect(mixTable([mix]).split('\n')).toEqual([
    '| cheap and costly together | D |',
    '| --- | ---: |',
    '| one client, cheap alone: p95 ms | 2 |',
    '| 24 clients, cheap alone: p95 ms | 6 |',
    '| 32 clients, each asks both: cheap, p50 / p95 ms | 3 / 9 |',
    '| its p95 against one client | 4.50× |',
    '| costly, p50 / p95 ms | 300 / 900 |',
    '| answers, cheap / costly | 1000 / 90 |',
    '| errors, cheap / costly | none / UNAVAILABLE 4 |',
    '| 24 clients ask cheap ones, 8 costly ones: cheap, p50 / p95 ms | 3 / 18 |',
    '| its p95 against one client | 9.00× |',
    '| costly, p50 / p95 ms | 300 / 900 |',
    '| answers, cheap / costly | 1000 / 90 |',
    '| errors, cheap / costly | none / UNAVAILABLE 4 |',
    '| memory of the service, idle / peak MB | 100 / 200 |',
  ])
})

test('questions show what they were to take, and whether they did', () => {
  const asked = { data: 'D', question: 'reach', p50: 3, answers: 9, errors: {} }
  expect(
    questionTable([
      { ...asked, actors: 'median', p95: 20, goal: 20 },
      { ...asked, actors: 'hub', p95: 81.2, goal: 80, errors: { TIMEOUT: 1 } },
      { ...asked, question: 'common', actors: 'median', p95: 4 },
    ]).split('\n'),
  ).toEqual([
    '| question | median p50 | p95 | goal | errors | hub p50 | p95 | goal | errors |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    '| reach | 3 | 20 | 20, met | none | 3 | 81.2 | 80, missed | TIMEOUT 1 |',
    '| common | 3 | 4 |  | none | — | — |  | none |',
  ])
})

test('tables escape what would end a cell, figures have three digits', () => {
  expect(markdownTable(['a'], [['x|y']])).toBe('| a |\n| --- |\n| x\\|y |')
  expect([0.1234, 12.34, 1234.5, undefined].map(figureText)).toEqual(['0.123', '12.3', '1,235', '—'])
  expect([1.149, 32.04, 320.4, NaN].map(ratioText)).toEqual(['1.15', '32.0', '320', '—'])
})

test('ticks lie around the values, one among them', () => {
  expect(logTicks([1.1, 32])).toEqual([1, 2, 5, 10, 20, 50])
  expect(logTicks([0.04, 0.9])).toEqual([0.02, 0.05, 0.1, 0.2, 0.5, 1])
  expect(logTicks([])).toEqual([1])
})

test('a plot has a dot for each value, to the right as it grows, and no text that ends a tag', () => {
  const svg = plotSvg({
    title: 'A <b> & "c"',
    axis: 'times',
    rows: ['one', 'two'],
    series: [
      { name: 'x', colour: '#000', values: [1, 10] },
      { name: 'y', colour: '#111', values: [undefined, 100] },
    ],
  })
  const dots = [...svg.matchAll(/<circle cx="([\d.]+)" cy="[\d.]+" r="5" fill="#\d+" fill-opacity/g)].map(([, x]) =>
    Number(x),
  )
  expect(dots).toEqual([260, 565, 870])
  expect(svg).toContain('<title>A &lt;b&gt; &amp; &quot;c&quot;</title>')
  expect(svg).not.toContain('NaN')
})

test('the README keeps what stands around its figures', () => {
  const marks = ['<!-- figures of npm run bench: begin -->', '<!-- figures of npm run bench: end -->']
  expect(withSection(`a\n${marks[0]}\nold\n${marks[1]}\nz`, 'new')).toBe(`a\n${marks[0]}\n\nnew\n\n${marks[1]}\nz`)
  expect(withSection('no marks', 'new')).toBe('no marks')
})

test('the command that is told has no places of the machine in it', () => {
  const args = ['--quick', '--generated', '/somewhere', '--out=/else', '--only', 'two levels']
  expect(commandText(args)).toBe('npm run bench -- --quick --only "two levels"')
  expect(commandText([])).toBe('npm run bench')
})
