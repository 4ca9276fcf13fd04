import { availableParallelism } from 'node:os'
import { valueOf } from '../plan/argument'
import { resolve, type Variables } from '../plan/value'
import type { Limits } from '../settings/limits'
import type { CompiledField } from './compile-operation'
import { CoalescingLane } from './coalescing-lane'
import { EventLoopDelay } from './event-loop-delay'
import { Lane } from './lane'

/** Chains of up to so many hops take as long as a page of a list does. */
const SHORT_HOPS = 4

/** A costly operation that has run for so long keeps none waiting behind it any more. */
const WIDENS_AFTER_MS = 1_000

/**
 * Two lanes, so that what is costly never keeps what is cheap waiting: the long one is narrow. An operation is long if it may bring
 * many rows, or asks a question that looks at a large part of the graph. Long ones leave one processor to the others, and run one at a
 * time while more short ones run than there are processors. While the event loop is late, nobody is let wait in either lane.
 * Equal operations share a run: cheap ones as soon as more would run than there are processors, costly ones in the queue.
 */
export function createLanes<T>(limits: Limits, processors = availableParallelism()) {
  const delay = new EventLoopDelay()
  const common = { waitMs: limits.queueMs, isLate: () => delay.ms > limits.lateMs }
  const spared = Math.min(limits.longLane, Math.max(1, processors - 1))
  const ofShort = new Lane('short', { abreast: () => limits.shortLane, queue: limits.shortQueue, ...common })
  const ofLong = new Lane('long', {
    abreast: () => (ofShort.size > processors ? 1 : spared),
    widening: { afterMs: WIDENS_AFTER_MS, most: limits.longLane },
    queue: limits.longQueue,
    ...common,
  })
  const short = new CoalescingLane<T>(ofShort, {
    crowd: Math.min(processors, limits.shortLane),
    afterRunning: processors < limits.shortLane,
    most: limits.shortQueue,
  })
  const long = new CoalescingLane<T>(ofLong, {
    crowd: 1,
    afterRunning: false,
    most: limits.longQueue,
  })
  return (fields: readonly CompiledField[], variables: Variables, cost: number): CoalescingLane<T> =>
    cost > limits.longCost || fields.some((field) => isLong(field, variables)) ? long : short
}

function isLong(field: CompiledField, variables: Variables): boolean {
  if (field.kind !== 'question') return false
  const { definition, arguments: args } = field.plan.field
  if (definition.name !== 'backingChains') return true
  const hops = valueOf(args.get('maxHops'))
  return hops !== undefined && Number(resolve(hops, variables)) > SHORT_HOPS
}
