import type { ProfiledPlan } from 'neo4j-driver'

/** Longer details of an operator are cut: they repeat the statement. */
const DETAILS = 90

/** What each operator of a profiled statement did: rows that it passed on and database hits, the last operator on top. */
export function describeProfile(plan: ProfiledPlan, rows: number): string {
  const lines = [['operator', 'rows', 'db hits', 'details'], ...operatorLines(plan, 0)]
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]!.length)))
  const table = lines.map(([operator, passed, hits, details]) =>
    [operator!.padEnd(widths[0]!), passed!.padStart(widths[1]!), hits!.padStart(widths[2]!), details]
      .join('  ')
      .trimEnd(),
  )
  return [...table, `${rows} rows, ${sumHits(plan)} db hits`].join('\n')
}

function operatorLines(plan: ProfiledPlan, depth: number): string[][] {
  const { operatorType, dbHits, rows, children } = plan
  const details = String(plan.arguments.Details ?? '')
  const shown = details.length > DETAILS ? `${details.slice(0, DETAILS)}…` : details
  const line = [`${'| '.repeat(depth)}${operatorType.split('@')[0]}`, String(rows), String(dbHits), shown]
  // The first child stands at the depth of its parent, so that a chain of operators is no staircase.
  return [line, ...children.flatMap((child, index) => operatorLines(child, index === 0 ? depth : depth + 1))]
}

/** Of all operators of a statement. */
export const sumHits = ({ dbHits, children }: ProfiledPlan): number =>
  children.reduce((sum, child) => sum + sumHits(child), dbHits)
