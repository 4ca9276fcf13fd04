import { readFileSync } from 'node:fs'
import type { Claim } from '../../src/claims/claim'
import { rollUp } from '../../src/claims/roll-up'
import type { Tie } from '../../src/claims/tie'
import { batchOfSeeds } from '../../src/import/seed/batch-of-seed'
import { readSeed } from '../../src/import/seed/read-seed'
import { parseDay } from '../../src/time/day'
import { GOLDEN_GRAPH } from './load-graph'

/** The ties of the golden graph, by the pure roll-up: no database has seen them. */
export function tiesOfGoldenGraph(): Tie[] {
  const batches = GOLDEN_GRAPH.map(({ file, recordedAt }) => {
    const seed = readSeed(file, readFileSync(file, 'utf8'))
    if (seed.faults.length > 0) throw new Error(seed.faults[0]!.message)
    return batchOfSeeds([seed], recordedAt, (source) => (source === 'wire' ? parseDay('2021-03-01')! : null))
  })
  const originOfSource = new Map(batches.flatMap(({ sources }) => sources.map(({ id, origin }) => [id, origin])))
  const claims = batches.flatMap((batch) => batch.claims)
  return rollUp(claims.map((claim): Claim => ({ ...claim, sourceOrigin: originOfSource.get(claim.source) ?? null })))
}
