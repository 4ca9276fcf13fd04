import fc from 'fast-check'
import { Cancellation, type CancelSignal } from '../../src/graph/cancellation'

/** What may be done to a signal: listeners are told apart by their number. */
const step = fc.oneof(
  fc.record({ do: fc.constantFrom('listen' as const, 'leave' as const), who: fc.nat(3) }),
  fc.record({ do: fc.constant('abort' as const), who: fc.nat(3) }),
  fc.record({ do: fc.constant('ask' as const), who: fc.constant(0) }),
)

/** All that can be seen from outside, in order. */
function seen(steps: readonly { do: string; who: number }[], signal: CancelSignal, abort: (reason: Error) => void) {
  const told: string[] = []
  const listeners = [0, 1, 2, 3].map((who) => () => void told.push(`told ${who}`))
  for (const { do: what, who } of steps) {
    if (what === 'listen') signal.addEventListener('abort', listeners[who]!, { once: true })
    if (what === 'leave') signal.removeEventListener('abort', listeners[who]!)
    if (what === 'abort') abort(new Error(`reason ${who}`))
    try {
      signal.throwIfAborted()
    } catch (problem) {
      told.push(`thrown ${(problem as Error).message}`)
    }
    told.push(`${signal.aborted} ${(signal.reason as Error | undefined)?.message}`)
  }
  return told
}

test('whatever happens, it is seen as with an AbortController', () =>
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const controller = new AbortController()
      const cancellation = new Cancellation()
      expect(seen(steps, cancellation, (reason) => cancellation.abort(reason))).toEqual(
        seen(steps, controller.signal, (reason) => controller.abort(reason)),
      )
    }),
  ))

test('a listener that another takes away before its turn is not told', () => {
  const cancellation = new Cancellation()
  const told: string[] = []
  const second = () => told.push('second')
  cancellation.addEventListener('abort', () => {
    cancellation.removeEventListener('abort', second)
    told.push('first')
  })
  cancellation.addEventListener('abort', second)
  cancellation.abort(new Error('enough'))
  expect(told).toEqual(['first'])
})
