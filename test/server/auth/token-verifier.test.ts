import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWTPayload } from 'jose'
import { createAuthenticate } from '../../../src/server/auth/authenticate'
import { createTokenVerifier, roleIn, type VerifyToken } from '../../../src/server/auth/token-verifier'
import { serve } from '../serve'

const ISSUER = 'https://login.example'
const AUDIENCE = 'whobacks'
const settings = { issuer: ISSUER, audience: AUDIENCE, algorithms: ['ES256'], clockTolerance: 5, roleClaim: 'role' }

let keys: { privateKey: CryptoKey; publicKey: CryptoKey }
let verify: VerifyToken
let jwksUrl: string
let fetched = 0
const server = createServer((_request, response) => {
  fetched++
  void exportJWK(keys.publicKey).then((jwk) =>
    response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify({ keys: [{ ...jwk, kid: 'one', alg: 'ES256' }] })),
  )
})

beforeAll(async () => {
  keys = await generateKeyPair('ES256', { extractable: true })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`
  verify = createTokenVerifier({ ...settings, jwksUrl })
})
afterAll(() => void server.close())

const seconds = () => Math.floor(Date.now() / 1000)
const claims = (): JWTPayload => ({ iss: ISSUER, aud: AUDIENCE, sub: 'ana', role: 'editor', exp: seconds() + 60 })
const sign = (payload: JWTPayload, key = keys.privateKey, header = { alg: 'ES256', kid: 'one' }) =>
  new SignJWT(payload).setProtectedHeader(header).sign(key)

test('a valid token is a caller with the role that it names', async () => {
  expect(await verify(await sign(claims()))).toEqual({ name: 'ana', role: 'EDITOR', via: 'TOKEN' })
  expect(await verify(await sign({ ...claims(), role: undefined }))).toMatchObject({ role: 'READER' })
  expect(await verify(await sign({ ...claims(), exp: seconds() - 2 }))).toMatchObject({ name: 'ana' })
  expect(fetched).toBe(1)
})

test('tokens that are not valid, of whatever kind', async () => {
  const other = await generateKeyPair('ES256')
  const secret = new TextEncoder().encode('a secret of more than thirty-two bytes, for HMAC')
  const wrong = [
    await sign({ ...claims(), exp: seconds() - 60 }),
    await sign({ ...claims(), exp: undefined }),
    await sign({ ...claims(), nbf: seconds() + 60 }),
    await sign({ ...claims(), iss: 'https://evil.example' }),
    await sign({ ...claims(), aud: 'somebody else' }),
    await sign(claims(), other.privateKey),
    await sign(claims(), keys.privateKey, { alg: 'ES256', kid: 'unknown' }),
    await new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid: 'one' }).sign(secret),
    new UnsecuredJWT(claims()).encode(),
    'a.b.c',
    'nothing',
  ]
  for (const token of wrong) expect(await verify(token)).toBeUndefined()
})

test('public keys that cannot be had: UNAVAILABLE, never anonymous', async () => {
  const verifyToken = createTokenVerifier({ ...settings, jwksUrl: 'http://127.0.0.1:9/jwks' })
  const served = await serve({}, { authenticate: createAuthenticate({ anonymous: 'READER', verifyToken }) })
  const headers = { authorization: `Bearer ${await sign(claims())}` }
  const { status, body } = await served.ask('{ name }', { headers })
  expect([status, body.errors![0]!.extensions.code]).toEqual([503, 'UNAVAILABLE'])
  expect(JSON.stringify(body)).not.toContain('127.0.0.1')
  expect(served.seen).toEqual([])
})

test.each<[JWTPayload, string, string]>([
  [{ role: 'admin' }, 'role', 'ADMIN'],
  [{ role: 'root' }, 'role', 'READER'],
  [{ role: ['reader', 'Contributor'] }, 'role', 'CONTRIBUTOR'],
  [{ realm_access: { roles: ['editor'] } }, 'realm_access.roles', 'EDITOR'],
  [{ 'https://whobacks.example/role': 'editor' }, 'https://whobacks.example/role', 'EDITOR'],
  [{}, '__proto__.constructor', 'READER'],
  [{ role: { admin: true } }, 'role', 'READER'],
])('%j by %s is %s', (payload, claim, role) => {
  expect(roleIn(payload, claim)).toBe(role)
})
