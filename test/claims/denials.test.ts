import type { Claim } from '../../src/claims/claim'
import { rollUp } from '../../src/claims/roll-up'
import { claimOf, held, observed, RETRACTED } from './claim-of'

const DENIES: Partial<Claim> = { stance: 'DENIES' }
const denialsPerTie = (claims: Claim[]) => rollUp(claims).map((tie) => tie.denialIds.join(' '))
const ties = [held('c', '1986'), held('d', '1990')]

test.each([
  ['1985', ['', '']],
  ['1985-12-31/1986-01-01', ['x', '']],
  ['1986-12-31', ['x', '']],
  ['1987/1989', ['', '']],
  ['1986/1990', ['x', 'x']],
  ['1988/..', ['', 'x']],
])('a denial of %s counts against the ties that it may touch', (date, expected) =>
  expect(denialsPerTie([...ties, held('x', date, DENIES)])).toEqual(expected),
)

test('an undated or observed denial counts against all', () => {
  expect(denialsPerTie([...ties, observed('x', '2024-04-04', DENIES)])).toEqual(['x', 'x'])
  expect(denialsPerTie([...ties, claimOf('x', null, DENIES)])).toEqual(['x', 'x'])
})

test('denials are shown and change nothing else', () => {
  const [before] = rollUp([ties[0]!])
  const [after] = rollUp([ties[0]!, held('x', '1986', { ...DENIES, confidence: 1 })])
  expect(after).toEqual({ ...before, denialCount: 1, denialIds: ['x'], contested: true, blockContested: [true] })
})

test('denials alone make no tie', () => expect(rollUp([held('x', '1986', DENIES)])).toEqual([]))

test('one that lists instruments contests those only', () => {
  const armed = held('c', '1986', { instruments: ['WEAPONS', 'FUNDING'] })
  const [tie] = rollUp([armed, held('x', '1986', { ...DENIES, instruments: ['WEAPONS'] })])
  expect(tie!.blocks.map(({ kind }, i) => [kind, tie!.blockContested[i]])).toEqual([
    ['', false],
    ['FUNDING', false],
    ['WEAPONS', true],
  ])
  expect(tie).toMatchObject({ denialCount: 1, contested: true })
})

test('one without instruments contests every block that it touches', () => {
  const claims = [held('c', '1986', { instruments: ['WEAPONS'] }), held('d', '1987', { instruments: ['FUNDING'] })]
  const [tie] = rollUp([...claims, held('x', '1987', DENIES)])
  expect(tie!.blockContested).toEqual([true, true, false])
})

test('selfDenied: the subject itself denies, of a symmetric tie either side', () => {
  const denied = (attributedTo: string, said: Partial<Claim> = {}) =>
    rollUp([held('c', '1986', said), held('x', '1986', { ...said, ...DENIES, attributedTo })])[0]!.selfDenied
  expect(denied('a')).toBe(true)
  expect(denied('b')).toBe(false)
  expect(denied('b', { type: 'ALLIED_WITH' })).toBe(true)
})

test('one that names an event leaves acts about other events alone', () => {
  const act = (event: string | null): Partial<Claim> => ({ type: 'ACCUSED', event })
  const claims = [
    observed('c', '2024-01-01', act('e1')),
    observed('d', '2024-01-01', act('e2')),
    observed('e', '2024-01-01', act(null)),
  ]
  const denials = new Map(
    rollUp([...claims, observed('x', '2024-02-01', { ...act('e1'), ...DENIES })]).map((tie) => [
      tie.event,
      tie.denialCount,
    ]),
  )
  expect(denials).toEqual(
    new Map([
      ['e1', 1],
      ['e2', 0],
    ]).set(null as never, 1),
  )
})

test.each<[string, Partial<Claim>]>([
  ['pending', { review: 'PENDING' }],
  ['rejected', { review: 'REJECTED' }],
  ['retracted', RETRACTED],
  ['an intention', { modality: 'INTENDED' }],
])('%s, it does not count, on either side', (_, state) => {
  expect(denialsPerTie([...ties, held('x', '1986', { ...DENIES, ...state })])).toEqual(['', ''])
  expect(rollUp([held('c', '1986', state)])).toEqual([])
})
