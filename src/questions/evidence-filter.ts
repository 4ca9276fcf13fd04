import { ALLEGED_FLAG, CONTESTED_FLAG, type TieGraph } from './graph/tie-graph'

/** The part of a filter that judges the whole tie by its evidence. Null and absent: not asked. */
export interface EvidenceFilter {
  readonly contested?: boolean | null
  readonly alleged?: boolean | null
  readonly minConfidence?: number | null
  readonly minOrigins?: number | null
}

export type EvidenceFault = 'ALLEGED' | 'CONFIDENCE' | 'CONTESTED'

/** What keeps a tie from passing, in order of weight; empty if it passes. */
export function evidenceFaults(graph: TieGraph, tie: number, filter: EvidenceFilter): EvidenceFault[] {
  const flags = graph.flags[tie]!
  const faults: EvidenceFault[] = []
  if (typeof filter.alleged === 'boolean' && filter.alleged !== ((flags & ALLEGED_FLAG) !== 0)) faults.push('ALLEGED')
  if (typeof filter.contested === 'boolean' && filter.contested !== ((flags & CONTESTED_FLAG) !== 0))
    faults.push('CONTESTED')
  if (graph.confidence[tie]! < (filter.minConfidence ?? 0) || graph.originCount[tie]! < (filter.minOrigins ?? 0))
    faults.push('CONFIDENCE')
  return faults
}
