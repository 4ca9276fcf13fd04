import type { Claim } from '../../src/claims/claim'
import { rollUp } from '../../src/claims/roll-up'
import { held, observed, RETRACTED, tieText } from './claim-of'

const did = (id: string, subject: string, said: Partial<Claim> = {}) =>
  held(id, '2024-01-28', { type: 'PERPETRATED', subject, object: 'strike', ...said })
const hit = (id: string, subject: string, said: Partial<Claim> = {}) =>
  held(id, '2024-01-28', { type: 'TARGETED_BY', subject, object: 'strike', ...said })
const attacked = (id: string, date: string, said: Partial<Claim> = {}) =>
  held(id, date, { type: 'ATTACKED', subject: 'group', object: 'army', ...said })
const attacks = (claims: Claim[]) => rollUp(claims).filter(({ type }) => type === 'ATTACKED')

test('who perpetrated an event attacked whom it targeted', () => {
  const ties = attacks([did('p', 'group'), hit('t', 'army', { source: 's2' })])
  expect(ties).toHaveLength(1)
  expect(ties[0]).toMatchObject({
    id: 'ATTACKED:p+t',
    subject: 'group',
    object: 'army',
    triple: 'group|ATTACKED|army|',
    event: 'strike',
    claimIds: ['p', 't'],
    supportCount: 2,
    sourceCount: 2,
    originCount: 2,
  })
  expect(tieText(ties[0]!)).toBe(
    '2024-01-28 2024-01-28 2024-01-28 2024-01-28 | block 2024-01-28 2024-01-28 2024-01-28 2024-01-28 in 2024-01-28..2024-01-28',
  )
})

test('one perpetration that meets two targets makes two ties of different ids', () => {
  expect(
    attacks([did('p', 'group'), hit('t', 'army'), hit('u', 'navy')]).map(({ id, object }) => [id, object]),
  ).toEqual([
    ['ATTACKED:p+t', 'army'],
    ['ATTACKED:p+u', 'navy'],
  ])
})

test('no part is made up: other events, other roles, oneself, what does not count', () => {
  expect(attacks([did('p', 'group'), hit('t', 'army', { object: 'raid' })])).toEqual([])
  expect(attacks([did('p', 'group', { type: 'CLAIMED_RESPONSIBILITY' }), hit('t', 'army')])).toEqual([])
  expect(attacks([did('p', 'group'), hit('t', 'group')])).toEqual([])
  for (const state of [RETRACTED, { review: 'PENDING' }, { modality: 'INTENDED' }, { stance: 'DENIES' }] as const) {
    expect(attacks([did('p', 'group', state), hit('t', 'army')])).toEqual([])
    expect(attacks([did('p', 'group'), hit('t', 'army', state)])).toEqual([])
  }
})

test('it is alleged if either part is, and as sure as the weaker', () => {
  const [tie] = attacks([
    did('p', 'group', { modality: 'ALLEGED', confidence: 0.4, attributedTo: 'state' }),
    hit('t', 'army', { confidence: 0.9 }),
    hit('u', 'army', { confidence: 0.9, source: 's2' }),
  ])
  expect(tie).toMatchObject({ alleged: true, confidence: 0.4, supportCount: 3 })
  const [surer] = attacks([did('p', 'group', { confidence: 0.8 }), hit('t', 'army', { confidence: 0.9 })])
  expect(surer).toMatchObject({ alleged: false, confidence: 0.8 })
})

test('denials of either part contest it', () => {
  const claims = [did('p', 'group'), hit('t', 'army')]
  const [tie] = attacks([...claims, did('x', 'group', { stance: 'DENIES', attributedTo: 'group' })])
  expect(tie).toMatchObject({ contested: true, selfDenied: true, denialIds: ['x'], blockContested: [true] })
  const [other] = attacks([...claims, hit('y', 'army', { stance: 'DENIES', attributedTo: 'army' })])
  expect(other).toMatchObject({ contested: true, selfDenied: false, denialIds: ['y'] })
})

test('a denied part in an event says nothing of other attacks', () => {
  const ties = attacks([
    did('p', 'group'),
    hit('t', 'army'),
    observed('x', '2024-04-04', { type: 'PERPETRATED', subject: 'group', object: 'strike', stance: 'DENIES' }),
    observed('d', '2023-01-01', { type: 'ATTACKED', subject: 'group', object: 'army' }),
  ])
  expect(ties.map(({ id, denialIds }) => [id, denialIds])).toEqual(
    expect.arrayContaining([
      ['ATTACKED:p+t', ['x']],
      ['ATTACKED:d', []],
    ]),
  )
})

test('direct claims that name the event join it, the stronger line of evidence counts', () => {
  const ties = attacks([
    did('p', 'group', { modality: 'ALLEGED', confidence: 0.4 }),
    hit('t', 'army', { confidence: 0.9 }),
    attacked('d', '2024-01', { event: 'strike', confidence: 0.6, source: 's2' }),
  ])
  expect(ties.map(({ claimIds, confidence, alleged }) => ({ claimIds, confidence, alleged }))).toEqual([
    { claimIds: ['d', 'p', 't'], confidence: 0.6, alleged: false },
  ])
})

test('a direct claim of the same single day joins it, one of another event or day does not', () => {
  const ties = attacks([
    did('p', 'group'),
    hit('t', 'army'),
    attacked('d', '2024-01-28'),
    attacked('e', '2024-01-28', { event: 'raid' }),
    attacked('f', '2024-01-29'),
  ])
  expect(ties.map(({ event, claimIds }) => [event, claimIds])).toEqual([
    [null, ['d']],
    ['raid', ['e']],
    ['strike', ['p', 't']],
    [null, ['f']],
  ])
  expect(
    attacks([did('p', 'group'), hit('t', 'army'), attacked('d', '2024-01-28')]).map(({ claimIds }) => claimIds),
  ).toEqual([['d', 'p', 't']])
})

test('it keeps the id under which it was first known', () => {
  const on = (day: number) => ({ recordedAt: `2024-05-0${day}T00:00:00.000Z` })
  const direct = (day: number) => attacked('d', '2024-01-28', { event: 'strike', ...on(day) })
  const parts = [did('p', 'group', on(2)), hit('t', 'army', on(4))]
  expect(attacks([...parts, direct(3)])[0]!.id).toBe('ATTACKED:d')
  expect(attacks([...parts, direct(5)])[0]!.id).toBe('ATTACKED:p+t')
  const corrected = [did('p', 'group', { ...on(2), ...RETRACTED }), did('q', 'group', on(6)), parts[1]!]
  expect(attacks(corrected)[0]!.id).toBe('ATTACKED:p+t')
})
