import { shuffled } from './random'

/**
 * The order of the blocks of one measurement: every arm once a round, in an order drawn anew for each round, so that what drifts
 * on the machine meets all arms alike.
 */
export function interleave<T>(arms: readonly T[], rounds: number, random: () => number): T[] {
  return Array.from({ length: rounds }, () => shuffled(arms, random)).flat()
}
