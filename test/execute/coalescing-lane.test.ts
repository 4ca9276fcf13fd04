import { setImmediate as settled } from 'node:timers/promises'
import fc from 'fast-check'
import { CoalescingLane } from '../../src/execute/coalescing-lane'
import { Lane } from '../../src/execute/lane'

const unending = new AbortController().signal
const BOUNDS = { abreast: () => 4, queue: 20, waitMs: 5_000, isLate: () => false }

/** A run that ends when told; what it answers is what it was asked, and when it began. */
interface Run {
  readonly asked: string
  end(): void
  fail(error: Error): void
}

function bench(crowd: number, afterRunning: boolean, bounds: Partial<typeof BOUNDS> = {}, most = 20) {
  let clock = 0
  const runs: Run[] = []
  const lane = new CoalescingLane<string>(new Lane('short', { ...BOUNDS, ...bounds }), { crowd, afterRunning, most })
  return {
    runs,
    tick: () => ++clock,
    ask(asked: string, signal = unending, hasKey = true) {
      const work = () => {
        const began = ++clock
        return new Promise<string>((resolve, reject) => {
          const run: Run = {
            asked,
            end: () => (leave(), resolve(`${asked}${began}`)),
            fail: (error) => (leave(), reject(error)),
          }
          const leave = () => void runs.splice(runs.indexOf(run), 1)
          runs.push(run)
        })
      }
      return lane.run(hasKey ? () => asked : undefined, work, signal)
    },
  }
}

test('while there is room, equal operations run beside each other', async () => {
  const { ask, runs } = bench(2, true)
  const answers = [ask('a'), ask('a')]
  await settled()
  expect(runs).toHaveLength(2)
  runs.slice().forEach((run) => run.end())
  expect(await Promise.all(answers)).toEqual(['a1', 'a2'])
})

test('in a crowd, those that come while an equal one runs share the next run', async () => {
  const { ask, runs } = bench(0, true)
  const first = ask('a')
  await settled()
  const others = [ask('b'), ask('a'), ask('a'), ask('b'), ask('a')]
  await settled()
  expect(runs.map(({ asked }) => asked)).toEqual(['a', 'b'])
  runs[0]!.end()
  expect(await first).toBe('a1')
  await settled()
  expect(runs.map(({ asked }) => asked)).toEqual(['b', 'a'])
  runs.slice().forEach((run) => run.end())
  expect(await Promise.all(others)).toEqual(['b2', 'a3', 'a3', 'b2', 'a3'])
})

test('where what runs is not waited for, those that wait for a place share it', async () => {
  const { ask, runs } = bench(1, false, { abreast: () => 1 })
  const answers = [ask('a'), ask('a'), ask('b'), ask('a')]
  await settled()
  expect(runs).toHaveLength(1)
  for (let ended = 0; ended < 3; ended++) {
    runs[0]!.end()
    await settled()
  }
  expect(await Promise.all(answers)).toEqual(['a1', 'a2', 'b3', 'a2'])
})

test('operations without a key share nothing', async () => {
  const { ask, runs } = bench(0, true)
  const answers = [ask('a', unending, false), ask('a', unending, false)]
  await settled()
  expect(runs).toHaveLength(2)
  runs.slice().forEach((run) => run.end())
  await Promise.all(answers)
})

test('if the one whose work runs goes away, the next one runs its own', async () => {
  const { ask, runs } = bench(0, true)
  const going = new AbortController()
  const answers = [ask('a', going.signal), ask('a'), ask('a')]
  await settled()
  expect(runs).toHaveLength(1)
  going.abort(new Error('gone'))
  runs[0]!.fail(new Error('stopped'))
  await expect(answers[0]).rejects.toThrow('stopped')
  await settled()
  expect(runs).toHaveLength(1)
  runs[0]!.end()
  expect(await Promise.all(answers.slice(1))).toEqual(['a2', 'a2'])
})

test('one that was cut because its time was over is cut for no other', async () => {
  const { ask, runs } = bench(0, true)
  const timed = new AbortController()
  const answers = [ask('a', timed.signal), ask('a')]
  await settled()
  timed.abort(new Error('timeout'))
  runs[0]!.end()
  await settled()
  runs[0]!.end()
  expect(await Promise.all(answers)).toEqual(['a1', 'a2'])
})

test('what fails fails for all who share it, and a full lane refuses all', async () => {
  const failing = bench(0, true)
  const answers = [failing.ask('a'), failing.ask('a')]
  await settled()
  failing.runs[0]!.fail(new Error('failed'))
  for (const answer of answers) await expect(answer).rejects.toThrow('failed')

  const full = bench(1, false, { abreast: () => 1, queue: 0 })
  const running = full.ask('a')
  const refused = [full.ask('a'), full.ask('a')]
  for (const answer of refused) await expect(answer).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  full.runs[0]!.end()
  await running
})

test('no more wait for one run than are let', async () => {
  const { ask, runs } = bench(0, true, {}, 2)
  const answers = [ask('a'), ask('a'), ask('a')]
  await settled()
  expect(runs).toHaveLength(2)
  runs.slice().forEach((run) => run.end())
  expect(new Set(await Promise.all(answers)).size).toBe(2)
})

type Step = { readonly ask: string } | { readonly end: number } | { readonly fail: number } | { readonly abort: number }

test('everybody is answered, by a run of what they asked that began after they asked', async () => {
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 5, arbitrary: fc.record({ ask: fc.constantFrom('a', 'b', 'c') }) },
    { weight: 3, arbitrary: fc.record({ end: fc.nat(9) }) },
    { weight: 1, arbitrary: fc.record({ fail: fc.nat(9) }) },
    { weight: 1, arbitrary: fc.record({ abort: fc.nat(30) }) },
  )
  const steps = fc.array(step, { minLength: 5, maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(steps, fc.nat(3), fc.boolean(), async (all, crowd, afterRunning) => {
      const { ask, runs, tick } = bench(crowd, afterRunning, { abreast: () => 3, queue: 100 })
      const askers: { asked: string; at: number; control: AbortController; outcome: Promise<string> }[] = []
      for (const one of all) {
        if ('ask' in one) {
          const control = new AbortController()
          const at = tick()
          const outcome = ask(one.ask, control.signal).then(
            (answer) => answer,
            (error: Error) => error.message,
          )
          askers.push({ asked: one.ask, at, control, outcome })
        } else if ('abort' in one) askers[one.abort % (askers.length || 1)]?.control.abort(new Error('gone'))
        else if ('end' in one) runs[one.end % (runs.length || 1)]?.end()
        else runs[one.fail % (runs.length || 1)]?.fail(new Error('failed'))
        await settled()
        expect(runs.length).toBeLessThanOrEqual(3)
      }
      for (let round = 0; round < 200 && runs.length > 0; round++) {
        runs[0]!.end()
        await settled()
      }
      for (const { asked, at, control, outcome } of askers) {
        const answer = await outcome
        if (answer === 'gone') expect(control.signal.aborted).toBe(true)
        else if (answer !== 'failed') {
          expect(answer[0]).toBe(asked)
          expect(Number(answer.slice(1))).toBeGreaterThan(at)
        }
      }
    }),
    { numRuns: 300 },
  )
}, 30_000)
