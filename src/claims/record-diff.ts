import type { Tie } from './tie'

/** A tie as the graph has it, with the handle by which it is found again inside the transaction. */
export interface StoredTie {
  readonly element: string
  readonly tie: Tie
}

export interface TieChanges {
  readonly added: readonly Tie[]
  /** What each is to say from now on. */
  readonly changed: readonly StoredTie[]
  readonly vanished: readonly StoredTie[]
  readonly unchanged: number
}

/** What has to be written so that the graph's ties of some triples become those that their claims roll up into. */
export function diffTies(rolledUp: readonly Tie[], stored: readonly StoredTie[]): TieChanges {
  const before = new Map(stored.map((each) => [keyOf(each.tie), each]))
  const added: Tie[] = []
  const changed: StoredTie[] = []
  let unchanged = 0
  for (const tie of rolledUp) {
    const known = before.get(keyOf(tie))
    before.delete(keyOf(tie))
    if (!known) added.push(tie)
    else if (saysTheSame(tie, known.tie)) unchanged++
    else changed.push({ element: known.element, tie })
  }
  return { added, changed, vanished: [...before.values()], unchanged }
}

const keyOf = ({ id, triple }: Tie): string => `${id} ${triple}`

const saysTheSame = (one: Tie, other: Tie): boolean => canonical(one) === canonical(other)

/** All of a tie as text, whatever the order in which its properties were made. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  )
}
