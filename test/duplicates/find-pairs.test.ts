import { candidateOf } from '../../src/duplicates/candidate'
import { findPairs, type NameRow } from '../../src/duplicates/find-pairs'
import { areMany, countShared } from '../../src/duplicates/neighbours'
import { Work } from '../../src/questions/work'
import { foldName } from '../../src/text/fold-name'

const named = (id: string, text: string, more: Partial<NameRow> = {}): NameRow => ({
  ...{ id, kind: 'Militia', placeholder: false, text, folded: foldName(text), primary: true },
  ...more,
})
const work = (maxSteps = 1_000) => new Work({ maxSteps })
const found = (names: readonly NameRow[], ids: readonly [string, string][] = []) =>
  findPairs(
    names,
    ids.map(([id, externalId]) => ({ id, externalId })),
    work(),
  ).pairs.map(({ one, other, grounds }) => [one, other, ...grounds.keys()].join(' '))

test('each reason has its pair, the lesser id first', () => {
  expect(found([named('b', 'Hezbollah'), named('a', 'Hizbullah')])).toEqual(['a b TRANSLITERATION'])
  expect(found([named('b', 'Liwa'), named('a', 'LIWA')])).toEqual(['a b SAME_NAME'])
  expect(found([named('b', 'Liwa'), named('a', 'Other'), named('a', 'liwa', { primary: false })])).toEqual([
    'a b ALIAS',
  ])
  expect(
    found(
      [named('b', 'Liwa'), named('a', 'Other')],
      [
        ['a', 'wikidata:Q1'],
        ['b', 'Wikidata:q1'],
      ],
    ),
  ).toEqual(['a b SHARED_EXTERNAL_ID'])
})

test('only what can be merged is suggested, and no actor with itself', () => {
  const state = { kind: 'State' }
  expect(found([named('a', 'Liwa'), named('b', 'Liwa', state)])).toEqual([])
  expect(found([named('a', 'Liwa'), named('b', 'Liwa', { kind: 'Organization' })])).toEqual(['a b SAME_NAME'])
  expect(found([named('a', 'Liwa'), named('b', 'Liwa', { ...state, placeholder: true })])).toEqual(['a b SAME_NAME'])
  expect(found([named('a', 'Hezbollah'), named('a', 'Hizbullah', { primary: false })])).toEqual([])
})

test('what was cut says so', () => {
  const many = Array.from({ length: 5 }, (_, index) => named(`a${index}`, 'Liwa'))
  expect(findPairs(many, [], work(), 4)).toMatchObject({ stoppedBy: 'BRANCH_LIMIT', pairs: { length: 6 } })
  expect(findPairs(many, [], work(3))).toMatchObject({ stoppedBy: 'BRANCH_LIMIT', pairs: { length: 3 } })
  expect(findPairs(many, [], work())).toMatchObject({ stoppedBy: null, pairs: { length: 10 } })
})

test('neighbours in the same role are shared', () => {
  const near = countShared(
    'a',
    'b',
    { backers: ['x', 'y', 'b'], backed: ['z'] },
    { backers: ['x', 'y'], backed: ['x', 'a'] },
  )
  expect(near).toEqual({ shared: 2, all: 4 })
  expect(areMany(near)).toBe(true)
  expect(areMany({ shared: 1, all: 1 })).toBe(false)
  expect(areMany({ shared: 2, all: 5 })).toBe(false)
  expect(areMany({ shared: 0, all: 0 })).toBe(false)
})

test('more reasons, a greater score, and each in words', () => {
  const [pair] = findPairs([named('a', 'Hezbollah'), named('b', 'Hezbollah')], [], work()).pairs
  expect(candidateOf(pair!, { shared: 1, all: 4 })).toEqual({
    ...{ one: 'a', other: 'b', reasons: ['SAME_NAME'], score: 0.8, sharedNeighbours: 1, neighbours: 4 },
    explanation: 'Both are called Hezbollah.',
  })
  expect(candidateOf(pair!, { shared: 3, all: 4 })).toMatchObject({
    ...{ reasons: ['SAME_NAME', 'SHARED_NEIGHBOURS'], score: 0.875 },
    explanation: 'Both are called Hezbollah; they share 3 of 4 backers and backed.',
  })
})
