import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const root = join(__dirname, '../..')
/** Bytes of everything that the page loads, compressed by gzip. */
const MOST = 120_000

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whobacks-explorer-'))
  await promisify(execFile)(process.execPath, [join(root, 'scripts/build-explorer.mjs'), folder])
}, 240_000)
afterAll(() => rm(folder, { recursive: true }))

const files = async (ending: string) =>
  (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(ending))

test('the page weighs at most 120 KB', async () => {
  const sizes = await Promise.all((await files('.gz')).map(async (name) => (await stat(join(folder, name))).size))
  expect(sizes.length).toBeGreaterThanOrEqual(4)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST)
})

test('nothing stands in the page that its policy forbids', async () => {
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  expect(page).not.toMatch(/<script(?![^>]* src=)|<style| style=| on\w+=/)
  expect(page).not.toMatch(/(src|href)="(https?:)?\/\//)
})

test('nothing is fetched from elsewhere', async () => {
  for (const name of [...(await files('.js')), ...(await files('.css'))]) {
    const text = await readFile(join(folder, name), 'utf8')
    const addresses = (text.match(/https?:\/\/[\w.-]+/g) ?? []).filter(
      (found) => !/www\.w3\.org|gexf\.net|graphml\./.test(found),
    )
    expect({ name, addresses }).toEqual({ name, addresses: [] })
  }
})

test('every document that the page can ask is named for the service to rehearse and to trust', async () => {
  const { operations } = JSON.parse(await readFile(join(folder, 'documents.json'), 'utf8')) as {
    operations: { id: string; name: string; body: string }[]
  }
  for (const { id, body } of operations) expect(createHash('sha256').update(body).digest('hex')).toBe(id)
  const sources = await readdir(join(root, 'explorer/src'), { recursive: true })
  const texts = await Promise.all(
    sources
      .filter((name) => name.endsWith('documents.ts'))
      .map((name) => readFile(join(root, 'explorer/src', name), 'utf8')),
  )
  const asked = texts.flatMap((text) => [...text.matchAll(/^ *query (\w+)/gm)].map(([, name]) => name!))
  expect(asked.length).toBeGreaterThan(20)
  expect([...new Set(operations.map(({ name }) => name))].sort()).toEqual(asked.sort())
})
