import { LAST_DAY } from '../../time/day'
import type { ChoiceSet } from './choice-set'

/** A chain as far as it has been followed from the actor where the search began. Linked, so that chains share their beginnings. */
export interface Stem {
  readonly parent: Stem | null
  /** The tie last followed; -1 at the beginning. */
  readonly tie: number
  /** Where it stands now. */
  readonly actor: number
  readonly hops: number
  /** Of the weakest tie so far. */
  readonly confidence: number
  /** The ends of the window so far: both only move to earlier days as a chain grows. */
  readonly latestEnd: number
  readonly earliestEnd: number
  choices: ChoiceSet
}

export const stemAt = (actor: number, choices: ChoiceSet): Stem => ({
  parent: null,
  tie: -1,
  actor,
  hops: 0,
  confidence: 1,
  latestEnd: LAST_DAY,
  earliestEnd: LAST_DAY,
  choices,
})

/** One tie further; its choices are still those before the tie. */
export const grown = (
  stem: Stem,
  tie: number,
  actor: number,
  confidence: number,
  latestEnd: number,
  earliestEnd: number,
): Stem => ({
  parent: stem,
  tie,
  actor,
  hops: stem.hops + 1,
  confidence: Math.min(stem.confidence, confidence),
  latestEnd: Math.min(stem.latestEnd, latestEnd),
  earliestEnd: Math.min(stem.earliestEnd, earliestEnd),
  choices: stem.choices,
})

/** Whether the chain has been at this actor: no actor comes twice. */
export function passes(stem: Stem, actor: number): boolean {
  for (let at: Stem | null = stem; at !== null; at = at.parent) if (at.actor === actor) return true
  return false
}

/** Actors and ties from the beginning of the search on. */
export function unrolled(stem: Stem): { actors: number[]; ties: number[] } {
  const actors: number[] = []
  const ties: number[] = []
  for (let at: Stem | null = stem; at !== null; at = at.parent) {
    actors.push(at.actor)
    if (at.parent !== null) ties.push(at.tie)
  }
  return { actors: actors.reverse(), ties: ties.reverse() }
}

/** Ties in the order followed, then ids: the last word of every order, so that equal chains keep their places. */
export function compareTies(a: Stem, b: Stem): number {
  if (a.hops !== b.hops) return a.hops - b.hops
  let first = 0
  for (let x: Stem | null = a, y: Stem | null = b; x !== y && x !== null && y !== null; x = x.parent, y = y.parent)
    if (x.tie !== y.tie) first = x.tie - y.tie
  return first
}
