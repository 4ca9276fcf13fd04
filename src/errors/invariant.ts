/** For what cannot happen: `id` is unique in the source, so that a log line leads to one place. Never for a caller's mistake. */
export function invariant(condition: unknown, id: string, detail = ''): asserts condition {
  if (!condition) throw new Error(`invariant ${id}${detail && `: ${detail}`}`)
}
