import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureJars, hasJars } from '../../../src/graph/managed/jar-cache'

let folder: string
let cache: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whobacks-jars-'))
  cache = join(folder, 'cache')
  await mkdir(cache)
})

afterEach(() => rm(folder, { recursive: true }))

/** A PATH on which `mvn` is a script: what the real one does over the network, without the network. */
async function withMaven(script: string): Promise<NodeJS.ProcessEnv> {
  const bin = join(folder, 'bin')
  await mkdir(bin, { recursive: true })
  await writeFile(
    join(bin, 'mvn'),
    `#!/bin/sh\nfor a in "$@"; do case $a in -DoutputDirectory=*) out=\${a#*=};; esac; done\n${script}\n`,
  )
  await chmod(join(bin, 'mvn'), 0o755)
  return { ...process.env, PATH: `${bin}:${process.env.PATH}`, RUNS: join(folder, 'runs') }
}

const silent = (): void => undefined
const FETCH = 'echo run >>"$RUNS"; sleep 0.2; echo jar >"$out/neo4j.jar"'

test('jars are fetched once, also by two processes at once', async () => {
  const environment = await withMaven(FETCH)
  const [a, b] = await Promise.all([1, 2].map(() => ensureJars(cache, '5.26.29', environment, silent)))
  expect(a).toBe(b)
  expect(await readdir(a!)).toEqual(['neo4j.jar'])
  await ensureJars(cache, '5.26.29', environment, silent)
  expect(await readFile(join(folder, 'runs'), 'utf8')).toBe('run\n')
})

test('a fetch that fails leaves nothing that looks whole, and the next one succeeds', async () => {
  const failing = await withMaven('echo half >"$out/half.jar"; echo "[ERROR] no network"; exit 1')
  await expect(ensureJars(cache, '5.26.29', failing, silent)).rejects.toThrow(/could not fetch Neo4j[^]*no network/)
  expect(await readdir(cache)).toEqual([])
  expect(await hasJars(cache, '5.26.29')).toBe(false)
  expect(await readdir(await ensureJars(cache, '5.26.29', await withMaven(FETCH), silent))).toEqual(['neo4j.jar'])
})

test('the draft of a fetch that was killed is cleared away', async () => {
  await mkdir(join(cache, 'draft-5.26.29-killed', 'lib'), { recursive: true })
  await writeFile(join(cache, 'draft-5.26.29-killed', 'lib', 'half.jar'), '')
  await ensureJars(cache, '5.26.29', await withMaven(FETCH), silent)
  expect(await readdir(cache)).toEqual(['neo4j-5.26.29'])
})

test('no Maven: the error says how to get it, and the ways around it', async () => {
  await expect(ensureJars(cache, '5.26.29', { PATH: '/nowhere' }, silent)).rejects.toThrow(
    /no `mvn` is on the PATH[^]*apt-get install maven[^]*NEO4J_HOME/,
  )
})
