import neo4j from 'neo4j-driver'
import { bindParameters, checkPages } from '../../src/execute/bind-parameters'
import type { Parameter, ParameterForm, ParameterSource } from '../../src/plan/parameter'
import { constant, type Value } from '../../src/plan/value'
import { writeCursor } from '../../src/cursor/cursor'
import { DEFAULT_LIMITS } from '../../src/settings/limits'

const bind = (form: ParameterForm, source: ParameterSource, variables: Record<string, unknown> = {}): unknown => {
  const parameter: Parameter = { name: 'x', form, source }
  return bindParameters([parameter], variables).x
}
const value = (given: unknown): ParameterSource => ({ kind: 'value', value: constant(given) })
const variable = (...path: string[]): Value => ({ kind: 'variable', path })

test('whole numbers travel as such, not as floats', () => {
  expect(bind('integer', value(7))).toEqual(neo4j.int(7))
  expect(bind('float', value(7))).toBe(7)
})

test('days travel as days, instants as instants', () => {
  expect(String(bind('day', value('2024-02-29')))).toBe('2024-02-29')
  expect(bind('day', value('0001-01-01'))).toBeInstanceOf(neo4j.types.Date)
  expect(String(bind('instant', value('2024-04-04T12:00:00.250Z')))).toBe('2024-04-04T12:00:00.250000000Z')
})

test('a variable is read where its path leads', () => {
  const source: ParameterSource = { kind: 'value', value: variable('filter', 'actor', 'ids') }
  expect(bind('texts', source, { filter: { actor: { ids: ['a', 'b'] } } })).toEqual(['a', 'b'])
})

test('a name is folded', () => {
  expect(bind('text', { kind: 'folded', value: constant("Kata'ib  Hezbollah") })).toBe('kataib hezbollah')
})

describe('the size of a page', () => {
  const page = (first: number, more: 0 | 1, least: 0 | 1) =>
    bind('integer', { kind: 'page', first: constant(first), more, least })

  test('is one more where the page must know whether there is a next', () => {
    expect(page(25, 0, 0)).toEqual(neo4j.int(25))
    expect(page(25, 1, 0)).toEqual(neo4j.int(26))
  })
  test('is at least one where the rows of the statement hang on it', () => {
    expect(page(0, 0, 1)).toEqual(neo4j.int(1))
    expect(page(0, 0, 0)).toEqual(neo4j.int(0))
  })
  test('is refused below 0 and above the limit', () => {
    const check = (first: number) => () => checkPages([constant(first)], {}, DEFAULT_LIMITS)
    expect(check(0)).not.toThrow()
    expect(check(500)).not.toThrow()
    expect(check(-1)).toThrow('`first` must be 0 or more, not -1.')
    expect(check(501)).toThrow('`first` is 501, at most 500 are allowed')
  })
})

describe('the time asked', () => {
  const bounds = (from: string | undefined, to: string | undefined, gap: number | undefined) =>
    (['from', 'to', 'reachFrom', 'reachTo'] as const).map((bound) =>
      String(
        bind('day', {
          kind: 'asked',
          bound,
          time: {
            from: from === undefined ? undefined : constant(from),
            to: to === undefined ? undefined : constant(to),
            maxGapDays: gap === undefined ? undefined : constant(gap),
            timing: 'POSSIBLE',
          },
        }),
      ),
    )

  test('is widened by the silence that is let stand', () => {
    expect(bounds('2020-01-01', '2020-01-31', 31)).toEqual(['2020-01-01', '2020-01-31', '2019-12-01', '2020-03-02'])
  })
  test('is open where an end is left out, and a silence for ever reaches from the first day to the last', () => {
    expect(bounds('2020-01-01', undefined, 1)).toEqual(['2020-01-01', '9999-12-31', '2019-12-31', '9999-12-31'])
    expect(bounds(undefined, '2020-01-01', undefined)).toEqual(['0001-01-01', '2020-01-01', '0001-01-01', '9999-12-31'])
  })
  test('never leaves the days that there are', () => {
    expect(bounds('0001-01-02', '9999-12-30', 2_147_483_647)).toEqual([
      '0001-01-02',
      '9999-12-30',
      '0001-01-01',
      '9999-12-31',
    ])
  })
})

describe('a part of a cursor', () => {
  const part = (form: ParameterForm, key: unknown, which: 'key' | 'id' = 'key') =>
    bind(
      form,
      { kind: 'cursor', after: variable('after'), order: 'X', part: which },
      { after: writeCursor({ order: 'X', key, id: 'i' }) },
    )

  test('is sent in the form of the key', () => {
    expect(String(part('day', '2024-01-01'))).toBe('2024-01-01')
    expect(part('float', 0.5)).toBe(0.5)
    expect(part('text', 'Name')).toBe('Name')
    expect(part('text', 'Name', 'id')).toBe('i')
  })
  test('is refused where it was forged', () => {
    expect(() => part('day', '2024-02-30')).toThrow('no cursor of this list')
    expect(() => part('day', null)).toThrow('no cursor of this list')
    expect(() => part('instant', 'then')).toThrow('no cursor of this list')
    expect(() => part('float', '0.5')).toThrow('no cursor of this list')
  })
})

test('the claim that founded a tie is read off its id', () => {
  const claim = (id: string) => bind('text', { kind: 'foundingClaim', value: constant(id) })
  expect(claim('BACKS:claim-1')).toBe('claim-1')
  expect(claim('BACKS:ucdp:esd:12')).toBe('ucdp:esd:12')
  expect(claim('ATTACKED:one+other')).toBe('one')
})
