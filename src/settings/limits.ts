/** Bounds on what one request may ask and take. Each is a setting; these are the defaults. */
export interface Limits {
  readonly bodyBytes: number
  readonly tokens: number
  readonly depth: number
  readonly aliases: number
  readonly rootFields: number
  readonly directives: number
  readonly defaultFirst: number
  readonly maxFirst: number
  readonly maxHops: number
  readonly maxChains: number
  readonly maxPaths: number
  readonly maxPathLength: number
  readonly maxNeighborhoodDepth: number
  readonly maxNeighborhoodLimit: number
  readonly maxChanges: number
  /** Estimated rows, from `first` × nesting. */
  readonly maxCost: number
  /** Milliseconds for one request. */
  readonly requestMs: number
  /** Operations that run at once, and that may wait, in the lane of the cheap ones and in that of the costly ones. */
  readonly shortLane: number
  readonly shortQueue: number
  readonly longLane: number
  readonly longQueue: number
  /** Estimated rows above which an operation is a costly one. */
  readonly longCost: number
  /** Milliseconds that an operation may wait for its turn. */
  readonly queueMs: number
  /** Milliseconds that the event loop may be late, in the mean of half a second, while operations still may wait. */
  readonly lateMs: number
  /** Milliseconds in which a stream's client must take an event. */
  readonly streamLagMs: number
}

export const DEFAULT_LIMITS: Limits = {
  bodyBytes: 100_000,
  tokens: 2_000,
  depth: 12,
  aliases: 30,
  rootFields: 10,
  directives: 10,
  defaultFirst: 25,
  maxFirst: 500,
  maxHops: 6,
  maxChains: 500,
  maxPaths: 20,
  maxPathLength: 8,
  maxNeighborhoodDepth: 3,
  maxNeighborhoodLimit: 5_000,
  maxChanges: 2_000,
  maxCost: 50_000,
  requestMs: 10_000,
  shortLane: 32,
  shortQueue: 256,
  longLane: 2,
  longQueue: 32,
  longCost: 2_000,
  queueMs: 3_000,
  lateMs: 250,
  streamLagMs: 30_000,
}
