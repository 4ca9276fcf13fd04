import type { RecordReport } from '../../claims/record-report'

export const EMPTY_REPORT: RecordReport = {
  sources: 0,
  actors: { new: 0, matched: 0 },
  events: { new: 0, matched: 0 },
  claims: { new: 0, known: 0 },
  ties: { new: 0, changed: 0, retired: 0, unchanged: 0 },
}

/** What two writings changed together. */
export function addReports(one: RecordReport, other: RecordReport): RecordReport {
  const sum = <T extends object>(a: T, b: T): T =>
    Object.fromEntries(
      Object.entries(a).map(([key, n]) => [key, (n as number) + (b as Record<string, number>)[key]!]),
    ) as T
  return {
    sources: one.sources + other.sources,
    actors: sum(one.actors, other.actors),
    events: sum(one.events, other.events),
    claims: sum(one.claims, other.claims),
    ties: sum(one.ties, other.ties),
  }
}
