import type { Tie } from './tie'

export interface TieChanges {
  readonly added: readonly Tie[]
  /** What ties said, and what they are to say from now on. */
  readonly changed: readonly { readonly before: Tie; readonly after: Tie }[]
  readonly vanished: readonly Tie[]
  readonly unchanged: number
}

/** What has to be written so that the graph's ties of some triples become those that their claims roll up into. */
export function diffTies(rolledUp: readonly Tie[], stored: readonly Tie[]): TieChanges {
  const known = new Map(stored.map((tie) => [keyOf(tie), tie]))
  const added: Tie[] = []
  const changed: { before: Tie; after: Tie }[] = []
  let unchanged = 0
  for (const after of rolledUp) {
    const before = known.get(keyOf(after))
    known.delete(keyOf(after))
    if (!before) added.push(after)
    else if (canonical(before) === canonical(after)) unchanged++
    else changed.push({ before, after })
  }
  return { added, changed, vanished: [...known.values()], unchanged }
}

const keyOf = ({ id, triple }: Tie): string => `${id} ${triple}`

/** All that a tie says as text, whatever the order in which its properties were made. */
function canonical(tie: Tie): string {
  return JSON.stringify(tie, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )
}
