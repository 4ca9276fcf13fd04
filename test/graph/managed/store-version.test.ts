import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { layoutOf } from '../../../src/graph/managed/layout'
import { claimStore, compareVersions } from '../../../src/graph/managed/store-version'

test('versions compare by number, part by part', () => {
  const sorted = ['2026.09.0', '5.26.29', '5.26.3', '2025.1.0'].sort(compareVersions)
  expect(sorted).toEqual(['5.26.3', '5.26.29', '2025.1.0', '2026.09.0'])
  expect(compareVersions('5.26.29', '5.26.29')).toBe(0)
})

test('a newer release may open the store, an older one may not any more', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'whobacks-store-'))
  const layout = layoutOf(dataDir)
  await claimStore(layout, '5.26.29')
  await claimStore(layout, '2026.09.0')
  await expect(claimStore(layout, '5.26.29')).rejects.toThrow('last opened by Neo4j 2026.09.0')
  await rm(dataDir, { recursive: true })
})
