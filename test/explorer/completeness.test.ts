import { completenessWords, type StoppedBy } from '../../explorer/src/questions/completeness'

const complete = { complete: true, stoppedBy: null }

test('an empty complete answer and an empty cut one never read alike', () => {
  expect(completenessWords(0, 'chain', complete)).toBe('There is none, and nothing was cut.')
  expect(completenessWords(0, 'chain', { complete: false, stoppedBy: 'TIME_LIMIT' })).toBe(
    'Nothing was found before it was cut: time ran out. That does not mean that there is none.',
  )
})

test('each cut says by what', () => {
  const all: StoppedBy[] = ['CHAIN_LIMIT', 'LIST_LIMIT', 'BRANCH_LIMIT', 'TIME_LIMIT']
  const words = all.map((stoppedBy) => completenessWords(50, 'chain', { complete: false, stoppedBy }))
  expect(new Set(words).size).toBe(4)
  for (const text of words) expect(text).toMatch(/^50 chains, cut: .*There may be more\.$/)
})

test('a page of a complete list says of how many', () => {
  expect(completenessWords(1, 'chain', complete)).toBe('1 chain. Complete: nothing was cut.')
  expect(completenessWords(200, 'tie', { ...complete, total: 1234 })).toBe(
    '200 ties of 1,234: the first of a complete list.',
  )
})
