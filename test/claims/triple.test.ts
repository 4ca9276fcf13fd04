import { tripleKey, tripleOf } from '../../src/claims/triple'

test('subject, type, object and title', () => {
  expect(tripleKey({ subject: 'iran', type: 'BACKS', object: 'hamas', title: null })).toBe('iran|BACKS|hamas|')
  expect(tripleKey({ subject: 'a', type: 'HOLDS_OFFICE', object: 'iran', title: 'president' })).toBe(
    'a|HOLDS_OFFICE|iran|president',
  )
  expect(tripleKey({ subject: null, type: 'OCCURRED', object: 'strike', title: null })).toBe('|OCCURRED|strike|')
})

test('of a symmetric type the lesser id comes first, of others the subject stays', () => {
  const said = { subject: 'z', object: 'a', title: null } as const
  expect(tripleOf({ ...said, type: 'FOUGHT' })).toEqual({
    key: 'a|FOUGHT|z|',
    subject: 'a',
    type: 'FOUGHT',
    object: 'z',
    title: null,
  })
  expect(tripleOf({ ...said, type: 'ATTACKED' })).toEqual({
    key: 'z|ATTACKED|a|',
    subject: 'z',
    type: 'ATTACKED',
    object: 'a',
    title: null,
  })
})

test('OCCURRED is about no tie', () => {
  expect(() => tripleOf({ subject: null, type: 'OCCURRED', object: 'strike', title: null })).toThrow('triple-subject')
})
