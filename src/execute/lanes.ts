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

/**
 * Two lanes, so that what is costly never keeps what is cheap waiting: the long one is narrow. An operation is long if it may bring
 * many rows, or asks a question that looks at a large part of the graph. While the event loop is late, nobody is let wait in either.
 * Equal operations share a run: cheap ones as soon as more would run than there are processors, costly ones in the queue.
 */
export function createLanes<T>(limits: Limits) {
  const delay = new EventLoopDelay()
  const common = { waitMs: limits.queueMs, isLate: () => delay.ms > limits.lateMs }
  const lane = (name: string, abreast: number, queue: number, crowd: number) =>
    new CoalescingLane<T>(new Lane(name, { abreast, queue, ...common }), {
      crowd: Math.min(crowd, abreast),
      afterRunning: crowd < abreast,
      most: queue,
    })
  const short = lane('short', limits.shortLane, limits.shortQueue, availableParallelism())
  const long = lane('long', limits.longLane, limits.longQueue, limits.longLane)
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
