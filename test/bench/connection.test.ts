import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Connection, readAnswer, requestBytes } from '../../bench/measure/connection'
import { addLoad, emptyLoad, errorCode } from '../../bench/measure/load'

const WHOLE = 'HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n{"a":1}'
const CHUNKED = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\n{"a"\r\n3\r\n:1}\r\n0\r\n\r\n'

test.each([WHOLE, CHUNKED])('an answer is read once it is whole, however it is cut into parts', (wire) => {
  for (let size = 1; size <= wire.length; size++) {
    const received: Buffer[] = []
    for (let at = 0; at < wire.length; at += size) {
      received.push(Buffer.from(wire.slice(at, at + size)))
      const answer = readAnswer(received)
      if (at + size < wire.length) expect(answer).toBeUndefined()
      else expect(answer).toEqual({ status: 200, text: '{"a":1}', bytes: wire.length })
    }
  }
})

test('an error is told by its code, an answer with data and errors too', () => {
  const answer = (status: number, text: string) => ({ status, text, bytes: 0 })
  expect(errorCode(answer(200, '{"data":{"a":"errors"}}'))).toBeUndefined()
  expect(errorCode(answer(200, '{"data":null,"errors":[{"message":"no","extensions":{"code":"TIMEOUT"}}]}'))).toBe(
    'TIMEOUT',
  )
  expect(errorCode(answer(503, 'busy'))).toBe('HTTP 503')
  expect(errorCode(new Error('CLOSED'))).toBe('CLOSED')
})

describe('over a socket', () => {
  let server: Server
  let port: number
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = ''
      request.on('data', (part) => (body += part))
      request.on('end', () => {
        if (body === '"never"') return
        response.statusCode = body === '"bad"' ? 503 : 200
        response.end(response.statusCode === 200 ? body : '{"errors":[{"extensions":{"code":"UNAVAILABLE"}}]}')
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  })
  afterAll(() => server.close())

  test('errors are counted by code and are in no other figure; each client asks in turn', async () => {
    const clients = [new Connection(port), new Connection(port)]
    const load = emptyLoad()
    const requests = ['"good"', '"bad"'].map((body) => requestBytes('/', body))
    await addLoad(load, { clients, requests, forMs: 60, timeoutMs: 1000 })
    clients.forEach((client) => client.close())
    const bad = load.errors.get('UNAVAILABLE')!
    expect([...load.errors.keys()]).toEqual(['UNAVAILABLE'])
    expect(bad).toBeGreaterThan(0)
    expect(Math.abs(load.times.length - bad)).toBeLessThanOrEqual(2)
    expect(load.bytes % load.times.length).toBe(0)
    expect(load.elapsedMs).toBeGreaterThanOrEqual(60)
  })

  test('what is not answered in time is an error, and the next request has a connection of its own', async () => {
    const client = new Connection(port)
    await expect(client.send(requestBytes('/', '"never"'), 50)).rejects.toThrow('TIMEOUT')
    expect(await client.send(requestBytes('/', '"é"'), 1000)).toMatchObject({ status: 200, text: '"é"' })
    client.close()
  })
})
