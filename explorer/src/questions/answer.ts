import type { Part } from '../graph/part'
import type { StoppedBy } from './completeness'
import type { AttributionChain, ChainParts, CommonEdge, DirectEdge, Miss, PathParts, ReachEdge } from './documents'

interface Cut {
  readonly complete: boolean
  readonly stoppedBy: StoppedBy | null
  /** How many there are, if more than are shown. */
  readonly total?: number
}

/** What came back, by how it is shown. */
export type Shown =
  | { readonly as: 'direct'; readonly edges: readonly DirectEdge[] }
  | { readonly as: 'reach'; readonly edges: readonly ReachEdge[] }
  | { readonly as: 'chains'; readonly chains: readonly ChainParts[] }
  | { readonly as: 'paths'; readonly paths: readonly PathParts[] }
  | { readonly as: 'attribution'; readonly when: string; readonly chains: readonly AttributionChain[] }
  | { readonly as: 'common'; readonly edges: readonly CommonEdge[] }
  | { readonly as: 'whyNot'; readonly holds: boolean; readonly misses: readonly Miss[] }

export interface Answer {
  readonly shown: Shown
  readonly cut: Cut
  /** What of it can be drawn. */
  readonly part: Part
}

/** How many elements an answer shows, and what one is called. */
export function countShown(shown: Shown): readonly [count: number, one: string] {
  switch (shown.as) {
    case 'direct':
      return [shown.edges.length, 'tie']
    case 'reach':
    case 'common':
      return [shown.edges.length, 'actor']
    case 'chains':
    case 'attribution':
      return [shown.chains.length, 'chain']
    case 'paths':
      return [shown.paths.length, 'connection']
    case 'whyNot':
      return [shown.misses.length, 'near miss']
  }
}
