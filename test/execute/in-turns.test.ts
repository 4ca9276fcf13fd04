import { inTurns } from '../../src/execute/in-turns'

test('between two steps whatever is due gets its turn', async () => {
  const order: string[] = []
  function* steps(): Generator<undefined, string, undefined> {
    order.push('first step')
    yield
    order.push('second step')
    return 'done'
  }
  setImmediate(() => order.push('another request'))
  expect(await inTurns(steps())).toBe('done')
  expect(order).toEqual(['first step', 'another request', 'second step'])
})

test('a step that fails fails the work', async () => {
  function* steps(): Generator<undefined, string, undefined> {
    yield
    throw new Error('no such actor')
  }
  await expect(inTurns(steps())).rejects.toThrow('no such actor')
})
