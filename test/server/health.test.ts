import { SetupError } from '../../src/errors/setup-error'
import { serve } from './serve'

const health = async (url: string) => {
  const response = await fetch(url)
  return [response.status, await response.json()]
}

test('alive from the start, ready once queries can be answered', async () => {
  let ready = false
  const server = await serve({}, { isReady: () => ready })
  expect(await health(server.url + '/livez')).toEqual([200, { status: 'alive' }])
  expect(await health(server.url + '/readyz')).toEqual([503, { status: 'not ready' }])
  ready = true
  expect(await health(server.url + '/readyz')).toEqual([200, { status: 'ready' }])
  await server.close()
})

test.each([
  [
    'throws',
    () => {
      throw new Error('bolt://somewhere')
    },
  ],
  ['rejects', () => Promise.reject(new Error('bolt://somewhere'))],
  ['hangs', () => new Promise<boolean>(() => undefined)],
])('a check that %s is not ready', async (_how, isReady) => {
  const server = await serve({}, { isReady })
  expect(await health(server.url + '/readyz')).toEqual([503, { status: 'not ready' }])
  await server.close()
})

test('a port that is taken is said in words', async () => {
  const server = await serve()
  const port = Number(new URL(server.url).port)
  const second = serve({ port })
  await expect(second).rejects.toBeInstanceOf(SetupError)
  await expect(second).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`)
  await server.close()
})
