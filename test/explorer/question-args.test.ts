import fc from 'fast-check'
import { missingIn, readArgs } from '../../explorer/src/questions/question-args'
import { questionWords } from '../../explorer/src/questions/question-words'
import { QUESTION_KINDS, type Question } from '../../explorer/src/state/view'

test('what an address leaves out or says wrongly becomes the standard', () => {
  expect(readArgs({ kind: 'CHAINS', args: { backer: 'iran', maxHops: 99, states: 'yes', strange: 1 } })).toEqual({
    backer: 'iran',
    backed: '',
    maxHops: 4,
    states: false,
    through: false,
  })
  expect(readArgs({ kind: 'COMMON', args: { of: ['a', 'a', 'b'], relation: 'NEITHER' } })).toEqual({
    of: ['a', 'b'],
    relation: 'BACKERS',
  })
})

test('reading again changes nothing', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string()))
  fc.assert(
    fc.property(
      fc.constantFrom(...QUESTION_KINDS),
      fc.dictionary(fc.constantFrom('of', 'backer', 'maxHops', 'k', 'relation', 'event', 'states'), value),
      (kind, args) => {
        const once = readArgs({ kind, args })
        expect(readArgs({ kind, args: once })).toEqual(once)
      },
    ),
  )
})

test('what is missing is named', () => {
  expect(missingIn({ kind: 'BACKERS', args: {} })).toBe('Choose an actor for “Backed”.')
  expect(missingIn({ kind: 'ATTRIBUTION', args: {} })).toBe('Choose an event for “Event”.')
  expect(missingIn({ kind: 'COMMON', args: { of: ['a'] } })).toBe('Choose at least 2 actors.')
  expect(missingIn({ kind: 'PATHS', args: { from: 'a', to: 'a' } })).toBe('Choose two different actors.')
  expect(missingIn({ kind: 'PATHS', args: { from: 'a', to: 'b' } })).toBeNull()
})

test('each question reads as one', () => {
  const name = (id: string) => id.toUpperCase()
  const args: Question['args'] = { of: 'a', backer: 'a', backed: 'b', from: 'a', to: 'b', event: 'e', maxHops: 3 }
  const words = QUESTION_KINDS.map((kind) =>
    questionWords({ kind, args: kind === 'COMMON' ? { of: ['a', 'b'] } : args }, name),
  )
  expect(words).toEqual([
    'Who backs A, over up to 3 links?',
    'Whom does A back, over up to 3 links?',
    'Chains of backing from A to B',
    'Shortest connections between A and B',
    'Who stands behind E?',
    'Who backs A and B?',
    'Why is there no chain from A to B?',
  ])
})
