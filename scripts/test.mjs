// npm test: everything that must hold, on a bare checkout too. Prints `N passed, N failed` on its last line.
//
//   npm test [-- unit integration e2e]    some of the rings; all of them by default
//
// integration and e2e share one managed Neo4j on a throw-away data folder.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureReady, ROOT } from './ensure-built.mjs'

/**
 * Rings that touch one graph run one test file after the other: they keep little more than one processor busy, Neo4j or the test.
 * The unit tests run beside them on what is left.
 */
const RUNS = [
  { rings: ['unit'], options: ['--maxWorkers=50%'] },
  { rings: ['integration', 'e2e'], options: ['--runInBand'] },
]

ensureReady()
const asked = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'whobacks-results-'))
const total = { passed: 0, failed: 0, skipped: [] }
const outcomes = RUNS.map(({ rings, options }) => {
  const chosen = rings.filter((ring) => asked.length === 0 || asked.includes(ring))
  return chosen.length > 0 ? runJest(chosen, options) : { passed: 0, failed: 0, skipped: [] }
})
for (const outcome of outcomes) add(await outcome)
rmSync(folder, { recursive: true })
for (const name of total.skipped) console.log(`skipped: ${name}`)
if (total.passed === 0) total.failed++
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1

function add({ passed, failed, skipped }) {
  total.passed += passed
  total.failed += failed
  total.skipped.push(...skipped)
}

/** Counts of one run of Jest. A file that could not even be loaded is a failure, and so is a run without an outcome. */
async function runJest(rings, options) {
  const outcome = join(folder, `${rings[0]}.json`)
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js')
  const args = [jest, '--selectProjects', ...rings, '--ci', '--json', `--outputFile=${outcome}`, ...options]
  const [status] = await once(
    spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] }),
    'exit',
  )
  try {
    const result = JSON.parse(readFileSync(outcome, 'utf8'))
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites
    return {
      passed: result.numPassedTests,
      failed: failed === 0 && status !== 0 ? 1 : failed,
      skipped: skippedIn(result),
    }
  } catch {
    return { passed: 0, failed: 1, skipped: [] }
  }
}

function skippedIn({ testResults }) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  return tests.filter(({ status }) => status === 'pending' || status === 'todo').map(({ fullName }) => fullName)
}
