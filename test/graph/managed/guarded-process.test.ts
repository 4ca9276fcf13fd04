import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startGuarded } from '../../../src/graph/managed/guarded-process'
import { processBirth } from '../../../src/graph/managed/process-birth'

const GUARD = join(__dirname, '../../../scripts/neo4j-guard.sh')
let folder: string
let log: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whobacks-guard-'))
  log = join(folder, 'log')
})

afterAll(() => rm(folder, { recursive: true }))

const untilDead = async (pid: number): Promise<number> => {
  const since = Date.now()
  while (await processBirth(pid)) {
    if (Date.now() - since > 10_000) throw new Error(`${pid} still lives`)
    await sleep(20)
  }
  return Date.now() - since
}

test('the command runs with its output in the log, and stop ends it', async () => {
  const child = await startGuarded('sh', ['-c', 'echo hello; echo trouble >&2; exec sleep 60'], {
    log,
    environment: process.env,
  })
  expect(await processBirth(child.pid)).toBeDefined()
  await sleep(100)
  expect(await readFile(log, 'utf8')).toBe('hello\ntrouble\n')
  await child.stop()
  expect(await processBirth(child.pid)).toBeUndefined()
  expect(await child.ended).toBe(143)
})

test('its own exit status is passed on, and stopping afterwards is no fault', async () => {
  const child = await startGuarded('sh', ['-c', 'exit 7'], { log, environment: process.env })
  expect(await child.ended).toBe(7)
  await child.stop()
})

/** A starter that is killed, once its command has said so if it is to: a shell whose end of the pipe the kernel closes. */
async function startAndKill(command: string, said = ''): Promise<number> {
  const starter = spawn('node', [
    '-e',
    `const guard = require('node:child_process').spawn('sh', [${JSON.stringify(GUARD)}, '1', ${JSON.stringify(log)}, 'sh', '-c', ${JSON.stringify(command)}], { detached: true, stdio: ['pipe', 'inherit', 'ignore'] })
     setInterval(() => guard, 1000)`,
  ])
  const [chunk] = (await once(starter.stdout, 'data')) as [Buffer]
  const pid = Number(chunk.toString())
  expect(await processBirth(pid)).toBeDefined()
  for (const since = Date.now(); !(await readFile(log, 'utf8')).includes(said); await sleep(10))
    if (Date.now() - since > 10_000) throw new Error(`it did not say "${said}"`)
  starter.kill('SIGKILL')
  return pid
}

test('when the starter is killed with SIGKILL the command gets SIGTERM', async () => {
  expect(await untilDead(await startAndKill('exec sleep 60'))).toBeLessThan(1_000)
})

test('a command that will not end is killed after the grace', async () => {
  const pid = await startAndKill("trap '' TERM; echo deaf; while :; do sleep 0.2; done", 'deaf')
  const took = await untilDead(pid)
  expect(took).toBeGreaterThan(500)
  expect(took).toBeLessThan(4_000)
})
