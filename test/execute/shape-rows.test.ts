import { compileShape } from '../../src/execute/shape-rows'
import { TIMES_PLACE, writeTimes } from '../../src/claims/tie-times'
import type { ConnectionShape, Shape } from '../../src/plan/shape'
import { FIRST_DAY, LAST_DAY, parseDay, type Day } from '../../src/time/day'
import { constant } from '../../src/plan/value'
import { readCursor } from '../../src/cursor/cursor'

type Row = readonly unknown[]

const shape = (of: Shape, row: Row, variables = {}, rows: readonly Row[] = [row]): unknown =>
  JSON.parse(compileShape(of)(row, { rows, variables }))
const scalar = (column: number, form: 'text' | 'day' | 'boolean' = 'text', otherwise: unknown = null): Shape => ({
  kind: 'scalar',
  column,
  form,
  otherwise,
})

test('an absent value is null, or what the field promises', () => {
  expect(shape(scalar(0), ['a'])).toBe('a')
  expect(shape(scalar(0), [null])).toBeNull()
  expect(shape(scalar(0, 'boolean', false), [null])).toBe(false)
  expect(shape(scalar(0, 'boolean', true), [false])).toBe(false)
})

test('the days that stand for unknown are null', () => {
  expect(
    ['0001-01-01', '0001-01-02', '2024-04-04', '9999-12-30', '9999-12-31'].map((day) => shape(scalar(0, 'day'), [day])),
  ).toEqual([null, '0001-01-02', '2024-04-04', '9999-12-30', null])
})

test('keys keep the order in which they were asked', () => {
  const object: Shape = {
    kind: 'object',
    fields: [
      ['z', scalar(1)],
      ['a', scalar(0)],
    ],
  }
  expect(compileShape(object)(['first', 'second'], { rows: [], variables: {} })).toBe('{"z":"second","a":"first"}')
})

test('each type has its own fields', () => {
  const byType = new Map([
    ['State', { kind: 'object', fields: [['iso3', scalar(1)]] }],
    ['Militia', { kind: 'object', fields: [] }],
  ] as const)
  const typed = { kind: 'typed', column: 0, byType } as Shape
  expect(shape(typed, ['State', 'IRN'])).toEqual({ iso3: 'IRN' })
  expect(shape(typed, ['Militia', 'IRN'])).toEqual({})
  expect(() => shape(typed, ['Ghost', ''])).toThrow('invariant shape-type')
})

test('an embedded object is null only if all that it is made of is', () => {
  const deaths: Shape = {
    kind: 'unlessAllNull',
    columns: [0, 1],
    shape: { kind: 'object', fields: [['best', scalar(1)]] },
  }
  expect(shape(deaths, [null, null])).toBeNull()
  expect(shape(deaths, [3, null])).toEqual({ best: null })
  expect(shape(deaths, [0, 0])).toEqual({ best: 0 })
})

test('a list of rows, or the one in it', () => {
  const rows = [[['a'], ['b']]]
  expect(shape({ kind: 'list', column: 0, element: scalar(0) }, rows)).toEqual(['a', 'b'])
  expect(shape({ kind: 'one', column: 0, element: scalar(0) }, rows)).toBe('a')
  expect(shape({ kind: 'one', column: 0, element: scalar(0) }, [[]])).toBeNull()
})

describe('a page', () => {
  const cursor = { kind: 'cursor', order: 'NAME_ASC', key: 0, id: 1 } as const
  const page = (column: number | undefined, marker: number | undefined, first: number): ConnectionShape => ({
    kind: 'connection',
    column,
    marker,
    first: constant(first),
    parts: [
      ['nodes', { kind: 'elements', element: scalar(1) }],
      [
        'pageInfo',
        {
          kind: 'pageInfo',
          fields: [
            ['hasNextPage', 'hasNextPage'],
            ['endCursor', 'endCursor'],
          ],
          cursor,
        },
      ],
    ],
  })
  const elements: Row[] = [
    ['A', 'a'],
    ['B', 'b'],
    ['C', 'c'],
  ]

  test('of a nested list: one element more than asked says that there is a next page', () => {
    const answer = shape(page(0, undefined, 2), [elements]) as any
    expect(answer.nodes).toEqual(['a', 'b'])
    expect(answer.pageInfo.hasNextPage).toBe(true)
    expect(readCursor(answer.pageInfo.endCursor, 'NAME_ASC')).toEqual({ order: 'NAME_ASC', key: 'B', id: 'b' })
    expect(shape(page(0, undefined, 3), [elements])).toMatchObject({ pageInfo: { hasNextPage: false } })
  })

  test('spread over the rows of the statement; a row without element is no element', () => {
    expect(shape(page(undefined, 1, 5), elements[0]!, {}, elements)).toMatchObject({ nodes: ['a', 'b', 'c'] })
    const empty: Row = [null, null]
    expect(shape(page(undefined, 1, 5), empty, {}, [empty])).toEqual({
      nodes: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    })
  })

  test('of none still tells whether there is any', () => {
    expect(shape(page(undefined, 1, 0), elements[0]!, {}, [elements[0]!])).toEqual({
      nodes: [],
      pageInfo: { hasNextPage: true, endCursor: null },
    })
  })
})

test('records that elements share stand in the first row; each element has those that it names, in their order there', () => {
  const element: Shape = { kind: 'object', fields: [['id', scalar(0)]] }
  const shared: Shape = { kind: 'shared', ids: 0, column: 1, element }
  const rows: Row[] = [
    [
      ['b', 'a'],
      [['a'], ['b'], ['c']],
    ],
    [['c', 'gone'], null],
    [[], null],
  ]
  const told = rows.map((row) => shape(shared, row, {}, rows))
  expect(told).toEqual([[{ id: 'a' }, { id: 'b' }], [{ id: 'c' }], []])
})

describe('blocks', () => {
  const points = (earliestStart: Day, latestStart: Day, earliestEnd: Day, latestEnd: Day) => ({
    ...{ earliestStart, latestStart, earliestEnd, latestEnd },
  })
  const [observed, from, to] = ['2010-05-01', '2016-01-01', '2016-12-31'].map((text) => parseDay(text)!) as [
    Day,
    Day,
    Day,
  ]
  const during2016 = { ...points(from, to, from, to), reachStart: from, reachEnd: to }
  // Reported on 2010-05-01 with both ends open, and for 2016, when weapons were sent.
  const row: Row = [
    writeTimes({
      ...points(FIRST_DAY, observed, to, LAST_DAY),
      lastReported: to,
      blocks: [
        { kind: '', ...points(FIRST_DAY, observed, observed, LAST_DAY), reachStart: observed, reachEnd: observed },
        { kind: '', ...during2016 },
        { kind: 'WEAPONS', ...during2016 },
      ],
      blockContested: [false, false, true],
    }),
  ]
  const answer = (part: 'timing' | 'gapDays', at: string, instruments?: string[]) =>
    shape(
      {
        kind: 'answer',
        part,
        column: 0,
        time: { from: constant(at), to: constant(at), maxGapDays: constant(1096), timing: 'POSSIBLE' },
        instruments: instruments && constant(instruments),
      },
      row,
    )

  test('say how a tie answers for the time asked', () => {
    expect([answer('timing', '2010-05-01'), answer('gapDays', '2010-05-01')]).toEqual(['CERTAIN', 0])
    expect([answer('timing', '2010-05-11'), answer('gapDays', '2010-05-11')]).toEqual(['POSSIBLE', 10])
  })
  test('of an instrument, if it is asked', () => {
    expect(answer('timing', '2016-06-01', ['WEAPONS'])).toBe('POSSIBLE')
    expect(answer('timing', '2010-05-01', ['WEAPONS'])).toBeNull()
  })
  test('of instruments are elements, those of the tie itself are not', () => {
    const element: Shape = {
      kind: 'object',
      fields: [
        ['instrument', scalar(0)],
        ['since', scalar(2, 'day')],
        ['contested', scalar(1, 'boolean')],
      ],
    }
    const blocks = (own: boolean) => shape({ kind: 'blocks', own, column: 0, asked: new Set([0, 1, 2]), element }, row)
    expect(blocks(false)).toEqual([{ instrument: 'WEAPONS', since: '2016-01-01', contested: true }])
    expect(blocks(true)).toHaveLength(2)
  })
  test('stand behind the days of the tie itself', () => {
    expect(shape({ kind: 'timesDay', column: 0, at: TIMES_PLACE.latestStart }, row)).toBe('2010-05-01')
    expect(shape({ kind: 'timesDay', column: 0, at: TIMES_PLACE.earliestStart }, row)).toBeNull()
    expect(shape({ kind: 'timesDay', column: 0, at: TIMES_PLACE.latestEnd }, row)).toBeNull()
    expect(shape({ kind: 'timesWords', column: 0 }, row)).toBe('by 2010-05-01, last reported 2016-12-31')
  })
})
