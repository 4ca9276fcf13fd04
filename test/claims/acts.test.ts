import type { Claim } from '../../src/claims/claim'
import { rollUp } from '../../src/claims/roll-up'
import { claimOf, groupsOf, held, observed } from './claim-of'

const act: Partial<Claim> = { type: 'CONDEMNED' }
const about = (event: string): Partial<Claim> => ({ ...act, event })

test('acts that report the same single day are one', () => {
  expect(groupsOf([held('c', '2024-01-28', act), held('d', '2024-01-28', act), held('e', '2024-01-29', act)])).toEqual([
    'c d',
    'e',
  ])
})

test('acts that name the same event are one, whatever days they give', () => {
  const claims = [
    held('c', '2024-01-28', about('e1')),
    held('d', '2024-01', about('e1')),
    observed('e', '2024-04-04', about('e1')),
  ]
  expect(groupsOf(claims)).toEqual(['d c e'])
  expect(rollUp(claims)[0]!.event).toBe('e1')
})

test('acts that name different events never join, on the same day neither', () => {
  expect(groupsOf([held('c', '2024-01-28', about('e1')), held('d', '2024-01-28', about('e2'))])).toEqual(['c', 'd'])
  expect(groupsOf([observed('c', '2024-01-28', about('e1')), observed('d', '2024-01-28', about('e2'))])).toEqual([
    'c',
    'd',
  ])
})

test('an act without an event joins the event of its day, unless there are two', () => {
  const unnamed = held('x', '2024-01-28', act)
  expect(groupsOf([held('c', '2024-01-28', about('e1')), unnamed])).toEqual(['c x'])
  expect(groupsOf([held('c', '2024-01-28', about('e1')), held('d', '2024-01-28', about('e2')), unnamed])).toEqual([
    'c',
    'd',
    'x',
  ])
})

test('a vague act joins none: not a dated one, not one as vague', () => {
  expect(groupsOf([held('c', '2024-01', act), held('d', '2024-01-28', act), held('e', '2024-01', act)]).sort()).toEqual(
    ['c', 'd', 'e'],
  )
})

test('acts with open days follow the standing rule among themselves', () => {
  expect(groupsOf([observed('c', '2023-01-28', act), observed('d', '2024-04-04', act)])).toEqual(['c d'])
  expect(groupsOf([observed('c', '2024-01-28', act), held('d', '2024-01-28', act)]).sort()).toEqual(['c', 'd'])
})

test('a conversation is one act whichever side is named first', () => {
  const spoke = (id: string, subject: string, object: string) =>
    held(id, '2024-04-03', { type: 'SPOKE_WITH', subject, object })
  const [tie, ...rest] = rollUp([spoke('c', 'raisi', 'asad'), spoke('d', 'asad', 'raisi')])
  expect(rest).toEqual([])
  expect(tie).toMatchObject({ subject: 'asad', object: 'raisi', triple: 'asad|SPOKE_WITH|raisi|', supportCount: 2 })
})

describe('participations', () => {
  const killed: Partial<Claim> = { type: 'KILLED_IN', subject: 'officer', object: 'strike' }
  const took: Partial<Claim> = { type: 'TOOK_PART_IN', subject: 'group', object: 'war' }

  test('in one event are one, whatever days they give', () => {
    const ties = rollUp([
      held('c', '2024-04-01', killed),
      held('d', '2024-03', killed),
      observed('e', '2024-06-04', killed),
    ])
    expect(ties.map((tie) => [tie.claimIds, tie.event, tie.object])).toEqual([[['d', 'c', 'e'], null, 'strike']])
  })

  test('in different events are different ties', () => {
    expect(groupsOf([held('c', '2024-04-01', killed), held('d', '2024-04-01', { ...killed, object: 'raid' })])).toEqual(
      ['c', 'd'],
    )
  })

  test('in a lasting event follow the standing rule', () => {
    const lasting = held('o', '1990/1999', { type: 'OCCURRED', subject: null, object: 'war' })
    const parts = [held('c', '1991', took), held('d', '1995', took)]
    expect(groupsOf(parts)).toEqual(['c d'])
    expect(groupsOf([...parts, lasting])).toEqual(['c', 'd'])
    expect(groupsOf([held('c', '1990/1991', took), held('d', '1995/1996', took)])).toEqual(['c', 'd'])
    expect(groupsOf([...parts, { ...lasting, review: 'PENDING' }])).toEqual(['c d'])
  })
})

test('a claim of which no day is known is reported when it was recorded', () => {
  const [tie] = rollUp([claimOf('c', null, { recordedAt: '2024-05-01T10:00:00.000Z' })])
  expect(tie).toMatchObject({ lastReported: 19844, longestSilenceDays: 0 })
  expect(tie!.blocks).toEqual([expect.objectContaining({ reachStart: 19844, reachEnd: 19844 })])
})
