import { chargeOf, type ChargeRow } from '../../../src/questions/attribution/charge'

const row: ChargeRow = { tieId: 't', type: 'PERPETRATED', subject: 'doer', object: 'strike', event: null, claims: [] }
const claims = (...said: ['STATED' | 'ALLEGED', string | null][]) =>
  said.map(([modality, attributedTo]) => ({ modality, attributedTo }))

describe('chargeOf', () => {
  test.each([
    ['the source itself states it', claims(['STATED', null], ['STATED', 'speaker']), 'STATED', []],
    ['a speaker states it', claims(['STATED', 'speaker'], ['ALLEGED', 'other']), 'STATED', ['speaker']],
    [
      'speakers allege it',
      claims(['ALLEGED', 'second'], ['ALLEGED', 'first'], ['ALLEGED', 'first']),
      'ALLEGED',
      ['first', 'second'],
    ],
    ['a source alleges it itself', claims(['ALLEGED', null]), 'ALLEGED', []],
  ])('PERPETRATED: %s', (_, claims, basis, basisBy) => {
    expect(chargeOf({ ...row, claims }, 'strike')).toEqual({ tieId: 't', actorId: 'doer', basis, basisBy })
  })

  test('whoever claims it is charged by itself; the accused by the accuser', () => {
    expect(chargeOf({ ...row, type: 'CLAIMED_RESPONSIBILITY' }, 'strike')).toMatchObject({
      actorId: 'doer',
      basis: 'CLAIMED',
      basisBy: ['doer'],
    })
    const accusation: ChargeRow = { ...row, type: 'ACCUSED', subject: 'accuser', object: 'accused', event: 'strike' }
    expect(chargeOf(accusation, 'strike')).toMatchObject({ actorId: 'accused', basis: 'ALLEGED', basisBy: ['accuser'] })
    expect(chargeOf({ ...accusation, event: 'another' }, 'strike')).toBeNull()
  })

  test.each(['TARGETED_BY', 'TOOK_PART_IN', 'KILLED_IN', 'CONDEMNED'] as const)('%s charges nobody', (type) => {
    expect(chargeOf({ ...row, type, event: 'strike' }, 'strike')).toBeNull()
  })

  test('another event charges nobody with this one', () => {
    expect(chargeOf({ ...row, claims: claims(['STATED', null]) }, 'another')).toBeNull()
  })
})
