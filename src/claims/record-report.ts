/** What one writing changed in the graph. */
export interface RecordReport {
  readonly sources: number
  readonly actors: { readonly new: number; readonly matched: number }
  readonly events: { readonly new: number; readonly matched: number }
  readonly claims: { readonly new: number; readonly known: number }
  readonly ties: TieCounts
}

/** Of the triples that the claims touch. */
export interface TieCounts {
  readonly new: number
  readonly changed: number
  /** No claim supports them any more: kept as versions only. */
  readonly retired: number
  readonly unchanged: number
}

const number = new Intl.NumberFormat('en')

/** The report in lines of plain text, one per kind of thing. */
export function describeReport({ sources, actors, events, claims, ties }: RecordReport): string[] {
  const count = (n: number, what: string) => `${number.format(n)} ${what}`
  const lines = [
    `sources: ${number.format(sources)}`,
    `actors: ${count(actors.new, 'new')}, ${count(actors.matched, 'matched')}`,
  ]
  if (events.new + events.matched > 0) {
    lines.push(`events: ${count(events.new, 'new')}, ${count(events.matched, 'matched')}`)
  }
  lines.push(
    `claims: ${count(claims.new, 'new')}, ${count(claims.known, 'already there')}`,
    `ties: ${count(ties.new, 'new')}, ${count(ties.changed, 'changed')}, ${count(ties.retired, 'retired')}, ${count(ties.unchanged, 'unchanged')}`,
  )
  return lines
}
