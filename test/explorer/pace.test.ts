import { makePace } from '../../explorer/src/canvas/pace'

describe('frames that nobody waits for', () => {
  const at = (frames: readonly (readonly [asked: number, painted: number])[], now: number): boolean => {
    let clock = 0
    const pace = makePace(() => clock)
    for (const [asked, painted] of frames) {
      clock = asked
      pace.asked()
      clock = painted
      pace.painted()
    }
    clock = now
    return pace.isFree()
  }

  test('are all drawn by a machine that keeps up', () => {
    expect(at([], 0)).toBe(true)
    expect(at([[0, 16]], 17)).toBe(true)
  })

  test('take a quarter of the time of one that does not', () => {
    expect(at([[0, 100]], 499)).toBe(false)
    expect(at([[0, 100]], 500)).toBe(true)
  })

  test('are drawn again as soon as it keeps up again', () => {
    const frames = [
      [0, 200],
      [200, 210],
    ] as const
    expect(at(frames, 211)).toBe(true)
  })
})
