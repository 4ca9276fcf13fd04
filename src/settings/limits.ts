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
}
