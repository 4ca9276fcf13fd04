import { chmod, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { classArchive } from '../../../src/graph/managed/class-archive'
import type { Distribution } from '../../../src/graph/managed/distribution'
import { takeLock } from '../../../src/graph/managed/lock-file'
import { RELEASES } from '../../../src/graph/managed/release'

let cacheDir: string
const told: string[] = []

beforeEach(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'whobacks-classes-'))
  told.length = 0
})

afterEach(() => rm(cacheDir, { recursive: true }))

/** A Java that notes that it ran and ends at once, as one does that knows no archives. */
async function brokenJava(): Promise<Distribution> {
  const java = join(cacheDir, 'java')
  await writeFile(java, `#!/bin/sh\necho run >>"${cacheDir}/runs"\nexit 1\n`)
  await chmod(java, 0o755)
  return { release: RELEASES[0]!, jdk: { java, major: 17, build: 'broken', foundBy: 'PATH' }, lib: cacheDir }
}

const options = () => ({ cacheDir, environment: process.env, progress: (line: string) => void told.push(line) })
const archives = async () => (await readdir(cacheDir)).filter((name) => name.startsWith('classes-'))

test('where no archive can be made, that is said, and not tried again for a day', async () => {
  const distribution = await brokenJava()
  expect(await classArchive(distribution, options())).toBeUndefined()
  expect(await classArchive(distribution, options())).toBeUndefined()
  expect(await readFile(join(cacheDir, 'runs'), 'utf8')).toBe('run\n')
  expect(told).toEqual([
    'Preparing quick starts of Neo4j (once) …',
    expect.stringMatching(/^Neo4j will start without an archive of its classes: Neo4j did not start/),
  ])
  const [archive, ...others] = await archives()
  expect(others).toEqual([])
  expect((await stat(join(cacheDir, archive!))).size).toBe(0)
  const yesterday = new Date(Date.now() - 25 * 60 * 60_000)
  await utimes(join(cacheDir, archive!), yesterday, yesterday)
  expect(await classArchive(distribution, options())).toBeUndefined()
  expect(await readFile(join(cacheDir, 'runs'), 'utf8')).toBe('run\nrun\n')
})

test('one that is there is used by the build and the jars that it was made for, and by no other', async () => {
  const distribution = await brokenJava()
  await classArchive(distribution, options())
  const [name] = await archives()
  await writeFile(join(cacheDir, name!), 'classes')
  expect(await classArchive(distribution, options())).toBe(join(cacheDir, name!))
  const newer = { ...distribution, jdk: { ...distribution.jdk, build: 'newer' } }
  expect(await classArchive(newer, options())).toBeUndefined()
  expect(await archives()).toHaveLength(2)
})

test('while another process makes it, Neo4j starts without', async () => {
  const distribution = await brokenJava()
  await classArchive(distribution, options())
  const [name] = await archives()
  await rm(join(cacheDir, name!))
  const lock = await takeLock(join(cacheDir, `${name}.lock`))
  if (!('release' in lock)) throw new Error('the lock is taken')
  expect(await classArchive(distribution, options())).toBeUndefined()
  await lock.release()
  expect(await archives()).toEqual([])
})
