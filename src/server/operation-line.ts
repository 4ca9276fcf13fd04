import type { RequestScope } from './request-scope'

/** What an operation's answer says of itself in `extensions`. */
export const answerExtensions = ({ answeredAt, showCypher, operation: { statistics } }: RequestScope) => ({
  answeredAt,
  cost: statistics.cost,
  ...(showCypher && { cypher: statistics.cypher }),
})

/** The line of log about one operation: what it was and what it took, never its values. */
export function operationLine(
  { operation, startedAt }: RequestScope,
  hash: string | undefined,
  name: string | undefined,
  codes: readonly string[],
) {
  const { statements, rows, planCacheHit, cost, shared } = operation.statistics
  return {
    hash,
    name,
    ms: Math.round((performance.now() - startedAt) * 100) / 100,
    statements,
    rows,
    planCacheHit,
    cost,
    ...(shared && { shared }),
    ...(codes.length > 0 && { codes: [...new Set(codes)] }),
    ...(operation.signal.aborted && { stopped: true }),
  }
}
