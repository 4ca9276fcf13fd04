import { valueOf } from '../plan/argument'
import { resolve, type Variables } from '../plan/value'
import type { Limits } from '../settings/limits'
import type { CompiledField } from './compile-operation'
import { Lane } from './lane'

/** Chains of up to so many hops take as long as a page of a list does. */
const SHORT_HOPS = 4

/**
 * Two lanes, so that what is costly never keeps what is cheap waiting: the long one is narrow. An operation is long if it may bring
 * many rows, or asks a question that looks at a large part of the graph.
 */
export function createLanes(limits: Limits) {
  const waitMs = limits.queueMs
  const short = new Lane('short', { abreast: limits.shortLane, queue: limits.shortQueue, waitMs })
  const long = new Lane('long', { abreast: limits.longLane, queue: limits.longQueue, waitMs })
  return (fields: readonly CompiledField[], variables: Variables, cost: number): Lane =>
    cost > limits.longCost || fields.some((field) => isLong(field, variables)) ? long : short
}

function isLong(field: CompiledField, variables: Variables): boolean {
  if (field.kind !== 'question') return false
  const { definition, arguments: args } = field.plan.field
  if (definition.name !== 'backingChains') return true
  const hops = valueOf(args.get('maxHops'))
  return hops !== undefined && Number(resolve(hops, variables)) > SHORT_HOPS
}
