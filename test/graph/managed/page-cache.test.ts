import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pageCacheFor } from '../../../src/graph/managed/page-cache'

const GIGABYTE = 2 ** 30
let folder: string
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'whobacks-store-'))))
afterEach(() => rm(folder, { recursive: true }))

const storeOf = async (bytes: number) => {
  const file = join(folder, 'neostore.propertystore.db')
  await writeFile(file, '')
  await truncate(file, bytes)
}

test('a store that is not there yet gets room for an import', async () => {
  expect(await pageCacheFor(join(folder, 'none'), 16 * GIGABYTE)).toBe('2048m')
})

test('a store gets room for all of it, and to grow', async () => {
  await storeOf(GIGABYTE)
  expect(await pageCacheFor(folder, 16 * GIGABYTE)).toBe(`${Math.ceil(1024 * 1.2) + 2048}m`)
})

test('but no more than a quarter of the machine', async () => {
  await storeOf(3 * GIGABYTE)
  expect(await pageCacheFor(folder, 8 * GIGABYTE)).toBe('2048m')
})

test('and what a small graph needs, whatever the machine', async () => {
  await storeOf(50 * 2 ** 20)
  expect(await pageCacheFor(folder, GIGABYTE / 4)).toBe('128m')
})
