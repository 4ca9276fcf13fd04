import type { Points } from '../../time/points'

export type MutablePoints = { -readonly [K in keyof Points]: Points[K] }

/**
 * Whether a window is wider than another: more days from earliestStart to latestEnd, an open end counting as stored; of
 * equals the later latestEnd; then the one better known, so that the choice does not hang on the order of the chains.
 */
export function isWider(a: Points, b: Points): boolean {
  const wider = a.latestEnd - a.earliestStart - (b.latestEnd - b.earliestStart)
  return (wider || a.latestEnd - b.latestEnd || b.latestStart - a.latestStart || a.earliestEnd - b.earliestEnd) > 0
}
