import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { classArchive } from '../../src/graph/managed/class-archive'
import { findDistribution } from '../../src/graph/managed/distribution'
import { startManagedNeo4j } from '../../src/graph/managed/start-managed-neo4j'
import { loadSettings } from '../../src/settings/load-settings'

const { cacheDir: folder, neo4jHome } = loadSettings()
const cacheDir = resolve(folder)

/** The Neo4j that the tests share is started first, and leaves the archive. */
test('Neo4j starts from the archive of its classes', async () => {
  const progress = (line: string) => void told.push(line)
  const told: string[] = []
  const distribution = await findDistribution({ cacheDir, neo4jHome, environment: process.env, progress })
  const archive = await classArchive(distribution, { cacheDir, environment: process.env, progress })
  expect(told).toEqual([])
  expect((await stat(archive!)).size).toBeGreaterThan(50 * 2 ** 20)

  const dataDir = await mkdtemp(join(tmpdir(), 'whobacks-start-'))
  const managed = await startManagedNeo4j({ dataDir, cacheDir, neo4jHome, heap: '256m', pageCache: '32m' })
  try {
    // What Java could not use it leaves out, with a warning; what it uses is mapped, where the system shows that.
    expect(await readFile(join(dataDir, 'neo4j', 'logs', 'console.log'), 'utf8')).not.toContain('[cds]')
    const maps = await readFile(`/proc/${managed.pid}/maps`, 'utf8').catch(() => archive)
    expect(maps).toContain(archive)
  } finally {
    await managed.stop()
    await rm(dataDir, { recursive: true })
  }
})
