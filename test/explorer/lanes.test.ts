import { LANES, MOST_OF_ONE } from '../../explorer/src/graph/lanes'
import { DEFAULT_LIMITS } from '../../src/settings/limits'

describe('the lanes by which everything is fetched', () => {
  test('hold each kind of actor once', () => {
    const kinds = LANES.flatMap((lane) => lane.kinds)
    expect([...kinds].sort()).toEqual(['MILITIA', 'OFFICIAL', 'ORGANIZATION', 'STATE'])
  })

  test.each(LANES)('ask for as much as the API takes, and no more: $kinds', ({ actors, first }) => {
    expect(Math.max(actors, first, MOST_OF_ONE)).toBeLessThanOrEqual(DEFAULT_LIMITS.maxFirst)
    const cost = actors * (1 + first) + 1
    expect(cost).toBeLessThanOrEqual(DEFAULT_LIMITS.maxCost)
    expect(cost).toBeGreaterThan(0.98 * DEFAULT_LIMITS.maxCost)
  })
})
