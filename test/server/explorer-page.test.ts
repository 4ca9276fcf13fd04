import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { serve, type Served } from './serve'

const PAGE = '<!doctype html><title>explorer</title>'
const CODE = 'export const code = 1\n'.repeat(50)

let folder: string
let server: Served

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whobacks-explorer-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), PAGE)
  await writeFile(join(folder, 'assets', 'index-Ab3dEf9h.js'), CODE)
  await writeFile(join(folder, 'assets', 'index-Ab3dEf9h.js.gz'), gzipSync(CODE))
  await writeFile(join(folder, 'secret.key'), 'no')
  server = await serve({}, { explorerFolder: folder })
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

const CODE_PATH = '/explorer/assets/index-Ab3dEf9h.js'

test('/ is the page: nothing inline, nothing from outside, in no frame', async () => {
  const response = await fetch(server.url + '/?open=iran')
  expect([response.status, await response.text()]).toEqual([200, PAGE])
  const policy = response.headers.get('content-security-policy')!
  expect(policy).toContain(
    "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self'",
  )
  expect(policy).not.toContain('unsafe')
  expect(policy).toContain("frame-ancestors 'none'")
  expect(response.headers.get('x-frame-options')).toBe('DENY')
  expect(response.headers.get('cache-control')).toBe('no-cache')
})

test('?embed=1, and that alone, may be framed', async () => {
  const framed = await fetch(server.url + '/?open=iran&embed=1')
  expect(framed.headers.get('content-security-policy')).toContain('frame-ancestors *')
  expect(framed.headers.get('x-frame-options')).toBeNull()
  const other = await fetch(server.url + '/?embed=11')
  expect(other.headers.get('x-frame-options')).toBe('DENY')
})

test('files named after their content are kept, and sent compressed to whoever takes it', async () => {
  const [plain, packed] = await Promise.all([raw(CODE_PATH, 'identity'), raw(CODE_PATH, 'br;q=0, gzip')])
  expect(plain.body.toString()).toBe(CODE)
  expect([packed.headers['content-encoding'], gunzipSync(packed.body).toString()]).toEqual(['gzip', CODE])
  expect(packed.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect([packed.headers.vary, plain.headers.vary]).toEqual(['accept-encoding', 'accept-encoding'])
  expect(packed.headers.etag).not.toBe(plain.headers.etag)
  const again = await fetch(server.url + CODE_PATH, {
    headers: { 'if-none-match': plain.headers.etag!, 'accept-encoding': 'identity' },
  })
  expect(again.status).toBe(304)
})

test.each([
  '/explorer/secret.key',
  '/explorer/assets/index-Ab3dEf9h.js.gz',
  '/explorer/..%2f..%2fpackage.json',
  '/explorer/nothing.js',
])('%s is not there', async (path) => expect((await fetch(server.url + path)).status).toBe(404))

test('without a build / says so, and where the API is', async () => {
  const bare = await serve({}, { explorerFolder: join(folder, 'nowhere') })
  const text = await (await fetch(bare.url + '/')).text()
  expect(text).toContain('npm run build')
  expect(text).toContain('href="/graphiql"')
})

function raw(path: string, encoding: string): Promise<{ headers: Record<string, string | undefined>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    request(server.url + path, { headers: { 'accept-encoding': encoding } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ headers: response.headers as Record<string, string | undefined>, body: Buffer.concat(chunks) }),
      )
    })
      .on('error', reject)
      .end()
  })
}
