/** Who stands behind an actor, and whom it stands behind: ids. */
export interface Neighbours {
  readonly backers: readonly string[]
  readonly backed: readonly string[]
}

export interface SharedNeighbours {
  /** Backers and backed of both. */
  readonly shared: number
  /** Of at least one of the two. */
  readonly all: number
}

const LEAST_SHARED = 2
const LEAST_SHARE = 0.5

/** How many neighbours two actors have in common, in the same role; the two themselves do not count. */
export function countShared(one: string, other: string, left: Neighbours, right: Neighbours): SharedNeighbours {
  const counts = (['backers', 'backed'] as const).map((role) => {
    const [these, those] = [left, right].map((side) => new Set(side[role].filter((id) => id !== one && id !== other)))
    const shared = [...these!].filter((id) => those!.has(id)).length
    return { shared, all: these!.size + those!.size - shared }
  })
  return { shared: counts[0]!.shared + counts[1]!.shared, all: counts[0]!.all + counts[1]!.all }
}

/** Whether so many are a reason of their own: two at least, and half of all. */
export const areMany = ({ shared, all }: SharedNeighbours): boolean =>
  shared >= LEAST_SHARED && shared >= all * LEAST_SHARE
