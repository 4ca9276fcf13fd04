import { ClientError } from '../errors/client-error'
import type { Cost } from '../plan/statement'
import { resolve, type Variables } from '../plan/value'
import type { Limits } from '../settings/limits'

/** Rows that a plan may bring: each list's `first`, times one and what nests in it. Linear in the plan. */
export function estimateCost(cost: Cost, variables: Variables): number {
  const inner = cost.inner.reduce((sum, nested) => sum + estimateCost(nested, variables), 0)
  return Number(resolve(cost.rows, variables)) * (1 + inner)
}

/** Throws LIMIT_EXCEEDED for more than `maxCost` rows. */
export function checkCost(cost: number, limits: Limits): void {
  if (cost <= limits.maxCost) return
  throw new ClientError(
    'LIMIT_EXCEEDED',
    `This asks for about ${cost} rows, at most ${limits.maxCost} are allowed: ask for smaller pages (\`first\`) or nest less deeply.`,
    {
      limit: 'cost',
      asked: cost,
      allowed: limits.maxCost,
    },
  )
}
