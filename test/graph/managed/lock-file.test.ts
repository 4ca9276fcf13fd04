import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { takeLock } from '../../../src/graph/managed/lock-file'
import { processBirth } from '../../../src/graph/managed/process-birth'

let folder: string
let path: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whobacks-lock-'))
  path = join(folder, 'lock')
})

afterEach(() => rm(folder, { recursive: true }))

const released = async (outcome: Awaited<ReturnType<typeof takeLock>>) => {
  if (!('release' in outcome)) throw new Error(`held by ${outcome.heldBy}`)
  await outcome.release()
}

test('held once, free again when released, and nothing is left behind', async () => {
  const first = await takeLock(path)
  expect(await takeLock(path)).toEqual({ heldBy: process.pid })
  await released(first)
  await released(await takeLock(path))
  expect(await readdir(folder)).toEqual([])
})

test('of many at once exactly one gets it', async () => {
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => takeLock(path)))
  expect(outcomes.filter((outcome) => 'release' in outcome)).toHaveLength(1)
})

test('many who find a stale lock at once: exactly one takes it over', async () => {
  await writeFile(path, JSON.stringify({ pid: await deadProcess(), birth: 'long ago' }))
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => takeLock(path)))
  expect(outcomes.filter((outcome) => 'release' in outcome)).toHaveLength(1)
})

test('a living process of the same id that was born later does not hold it', async () => {
  await writeFile(path, JSON.stringify({ pid: process.pid, birth: 'another boot' }))
  await released(await takeLock(path))
})

test('an unreadable lock is taken over', async () => {
  await writeFile(path, '{"pid":')
  await released(await takeLock(path))
})

test('a lock that was taken over is not released by its former holder', async () => {
  const first = await takeLock(path)
  await writeFile(path, JSON.stringify({ pid: await deadProcess(), birth: 'x' }))
  const second = await takeLock(path)
  const before = await readFile(path, 'utf8')
  await released(first)
  expect(await readFile(path, 'utf8')).toBe(before)
  await released(second)
})

test('a process has one birth while it lives, and none when it is dead', async () => {
  const mine = await processBirth(process.pid)
  expect(mine).toBeDefined()
  expect(await processBirth(process.pid)).toBe(mine)
  expect(await processBirth(await deadProcess())).toBeUndefined()
})

async function deadProcess(): Promise<number> {
  const child = spawn('true')
  await once(child, 'exit')
  return child.pid!
}
