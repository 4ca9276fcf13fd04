import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { evaluate } from './evaluate'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'whobacks-root-'))
  await mkdir(join(root, 'src', 'time'), { recursive: true })
  await mkdir(join(root, 'node_modules'))
})

afterEach(() => rm(root, { recursive: true }))

type Packages = Record<string, { version?: string; optional?: boolean }>
const write = (path: string, packages: Packages) => writeFile(join(root, path), JSON.stringify({ packages }))
const isInstalled = () => evaluate('ensure-built.mjs', `script.isInstalled(${JSON.stringify(root)})`)
const digest = () => evaluate('ensure-built.mjs', `script.sourceDigest(${JSON.stringify(root)})`)

const WANTED: Packages = {
  '': { version: '0.1.0' },
  'node_modules/graphql': { version: '16.15.0' },
  'node_modules/fsevents': { version: '2.3.3', optional: true },
}

test('without what npm notes at the end of an installation nothing is installed', async () => {
  await write('package-lock.json', WANTED)
  expect(await isInstalled()).toBe(false)
})

test('the versions of the lock file are installed, packages for other platforms apart', async () => {
  await write('package-lock.json', WANTED)
  await write('node_modules/.package-lock.json', { 'node_modules/graphql': { version: '16.15.0' } })
  expect(await isInstalled()).toBe(true)
})

test('another version, or a missing package, is stale', async () => {
  await write('package-lock.json', WANTED)
  await write('node_modules/.package-lock.json', { 'node_modules/graphql': { version: '16.14.0' } })
  expect(await isInstalled()).toBe(false)
  await write('node_modules/.package-lock.json', {})
  expect(await isInstalled()).toBe(false)
})

test('the digest follows the content and the names of sources, and nothing else', async () => {
  await writeFile(join(root, 'src', 'time', 'day.ts'), 'export const day = 1')
  const first = await digest()
  await writeFile(join(root, 'notes.txt'), 'more')
  expect(await digest()).toBe(first)
  await writeFile(join(root, 'src', 'time', 'day.ts'), 'export const day = 2')
  const changed = await digest()
  expect(changed).not.toBe(first)
  await writeFile(join(root, 'src', 'time', 'month.ts'), '')
  expect(await digest()).not.toBe(changed)
})

test.each([
  ['18.20.0', 1],
  ['20.18.3', 1],
  ['20.19.0', 0],
  ['22.1.0', 0],
])('Node %s: status %i', async (version, status) => {
  const checking = evaluate('ensure-built.mjs', `(script.checkNode('${version}'), 'fine')`)
  if (status === 0) expect(await checking).toBe('fine')
  else
    await expect(checking).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('needs Node 20.19 or later') as string,
    })
})
