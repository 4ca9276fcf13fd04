import { compareTies, type Stem } from './stem'

export type ChainOrder = 'FEWEST_HOPS' | 'CONFIDENCE_DESC' | 'LATEST'

/** Which chain comes first: less than 0 if a does. `hops` may count hops that are still to come at the least. */
export type StemOrder = (a: Stem, b: Stem) => number

/**
 * Best-first search needs orders in which no chain comes before its own beginning. They hold to that: confidence and the
 * ends of the window never grow, and hops always do. The start of the window moves the other way, so it can't take part.
 */
export function stemOrder(order: ChainOrder, leastHops: (stem: Stem) => number): StemOrder {
  const hops: StemOrder = (a, b) => leastHops(a) - leastHops(b)
  switch (order) {
    case 'FEWEST_HOPS':
      return inTurn(hops, confidence, latest, compareTies)
    case 'CONFIDENCE_DESC':
      return inTurn(confidence, hops, latest, compareTies)
    case 'LATEST':
      return inTurn(latest, hops, confidence, compareTies)
  }
}

const confidence: StemOrder = (a, b) => b.confidence - a.confidence
/** An open end counts as the latest; of equal ends, the one known to have held longer. */
const latest: StemOrder = (a, b) => b.latestEnd - a.latestEnd || b.earliestEnd - a.earliestEnd

const inTurn =
  (first: StemOrder, second: StemOrder, third: StemOrder, last: StemOrder): StemOrder =>
  (a, b) =>
    first(a, b) || second(a, b) || third(a, b) || last(a, b)
