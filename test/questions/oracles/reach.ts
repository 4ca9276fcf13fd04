import type { Points } from '../../../src/time/points'
import { chainsOracle, type ChainsAsked } from './chains'

export interface OracleReach {
  actor: string
  leastHops: number
  chainCount: number
  /** Any of these is a widest window. */
  windows: Points[]
}

/** Chains by brute force, gathered by the actor at their far end. */
export function reachOracle(
  rows: Parameters<typeof chainsOracle>[0],
  of: string,
  direction: 'BACKERS' | 'BACKED',
  rules: Omit<ChainsAsked, 'backer' | 'backed'>,
): OracleReach[] {
  const up = direction === 'BACKERS'
  const chains = chainsOracle(rows, { ...rules, backer: up ? null : of, backed: up ? of : null })
  const far = (chain: (typeof chains)[number]) => (up ? chain.actors[0]! : chain.actors.at(-1)!)
  return [...new Set(chains.map(far))]
    .map((actor) => {
      const own = chains.filter((chain) => far(chain) === actor)
      const days = Math.max(...own.map(({ window }) => window[3]! - window[0]!))
      const widest = own.map(({ window }) => window).filter((window) => window[3]! - window[0]! === days)
      const latest = Math.max(...widest.map((window) => window[3]!))
      return {
        actor,
        leastHops: Math.min(...own.map((chain) => chain.ties.length)),
        chainCount: own.length,
        windows: widest.filter((window) => window[3] === latest).map(pointsOf),
      }
    })
    .sort((a, b) => a.leastHops - b.leastHops || (a.actor < b.actor ? -1 : 1))
}

const pointsOf = ([earliestStart, latestStart, earliestEnd, latestEnd]: readonly number[]): Points => ({
  earliestStart: earliestStart!,
  latestStart: latestStart!,
  earliestEnd: earliestEnd!,
  latestEnd: latestEnd!,
})
