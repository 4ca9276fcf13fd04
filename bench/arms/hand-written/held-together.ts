/** earliestStart, latestStart, earliestEnd, latestEnd, reachStart, reachEnd: days as numbers. */
export type Block = readonly [number, number, number, number, number, number]

/** How many days apart the reports of two ties of a chain may lie. */
const MAX_GAP_DAYS = 1096

/**
 * Whether one block can be chosen of each tie such that their possible intervals share a day and any two of their reaches
 * lie close; surely, if besides each had begun before any other ended.
 */
export function heldTogether(ties: readonly { readonly blocks: readonly Block[] }[], surely: boolean): boolean {
  const chosen: Block[] = []
  const choose = (from: number, to: number, lastReach: number, firstReach: number): boolean => {
    const tie = ties[chosen.length]
    if (tie === undefined) return true
    for (const block of tie.blocks) {
      const [begins, begun, held, ends, reachStart, reachEnd] = block
      const sharedFrom = Math.max(from, begins)
      const sharedTo = Math.min(to, ends)
      if (sharedFrom > sharedTo) continue
      const last = Math.max(lastReach, reachStart)
      const first = Math.min(firstReach, reachEnd)
      if (last - first > MAX_GAP_DAYS) continue
      if (surely && chosen.some((other) => begun > other[2] || other[1] > held)) continue
      chosen.push(block)
      const fits = choose(sharedFrom, sharedTo, last, first)
      chosen.pop()
      if (fits) return true
    }
    return false
  }
  return choose(-Infinity, Infinity, -Infinity, Infinity)
}
