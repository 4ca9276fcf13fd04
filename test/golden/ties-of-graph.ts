import { readFileSync } from 'node:fs'
import type { Claim } from '../../src/claims/claim'
import { rollUp } from '../../src/claims/roll-up'
import type { Tie } from '../../src/claims/tie'
import { batchOfSeeds } from '../../src/import/seed/batch-of-seed'
import { readSeed } from '../../src/import/seed/read-seed'
import { GOLDEN_GRAPH, RECORDED_AT } from './load-graph'

/** The ties of the golden graph, by the pure roll-up: no database has seen them. */
export function tiesOfGoldenGraph(): Tie[] {
  const seed = readSeed('graph.yaml', readFileSync(GOLDEN_GRAPH, 'utf8'))
  if (seed.faults.length > 0) throw new Error(seed.faults[0]!.message)
  const { claims, sources } = batchOfSeeds([seed], RECORDED_AT, () => null)
  const originOfSource = new Map(sources.map(({ id, origin }) => [id, origin]))
  return rollUp(claims.map((claim): Claim => ({ ...claim, sourceOrigin: originOfSource.get(claim.source) ?? null })))
}
