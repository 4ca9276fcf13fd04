import type { Line, Thing } from '../graph/part'
import { SYMMETRIC, type Direction, type TieType } from '../graph/words'

/** Leaves of one hub, by one kind of tie, drawn as one. */
export interface Bubble {
  /** `hub~type~direction` */
  readonly key: string
  readonly hub: string
  readonly type: TieType
  /** Seen from the hub. */
  readonly direction: Direction
  readonly things: readonly string[]
  readonly lines: readonly Line[]
}

export interface Grouped {
  readonly things: readonly Thing[]
  readonly lines: readonly Line[]
  readonly bubbles: readonly Bubble[]
}

/** Things from which on a canvas counts as crowded, and leaves from which on they are drawn as one there. */
const CROWDED = 90
const GROUPED = 9

/**
 * Draws together, on a crowded canvas, what hangs on one hub by one kind of tie and on nothing else. `keeps` names those that stay
 * by themselves (opened, chosen, pinned), `ungrouped` the bubbles that were opened.
 */
export function groupLeaves(
  things: readonly Thing[],
  lines: readonly Line[],
  keeps: (id: string) => boolean,
  ungrouped: readonly string[],
): Grouped {
  if (things.length < CROWDED) return { things, lines, bubbles: [] }
  /** By leaf: its bubble's key, or null once it hangs on more than one. */
  const keyOf = new Map<string, string | null>()
  const note = (id: string, key: string) => {
    const before = keyOf.get(id)
    keyOf.set(id, before === undefined || before === key ? key : null)
  }
  for (const { subject, object, type } of lines) {
    const symmetric = SYMMETRIC.has(type)
    note(object, bubbleKey(subject, type, symmetric ? 'EITHER' : 'OUT'))
    note(subject, bubbleKey(object, type, symmetric ? 'EITHER' : 'IN'))
  }
  const leaves = new Map<string, string[]>()
  for (const [id, key] of keyOf) if (key !== null && !keeps(id)) leaves.set(key, [...(leaves.get(key) ?? []), id])
  const open = new Set(ungrouped)
  const chosen = new Map([...leaves].filter(([key, ids]) => ids.length >= GROUPED && !open.has(key)))
  const gone = new Map([...chosen].flatMap(([key, ids]) => ids.map((id) => [id, key] as const)))
  const linesOf = new Map<string, Line[]>()
  const kept = lines.filter((line) => {
    const key = gone.get(line.subject) ?? gone.get(line.object)
    if (key === undefined) return true
    linesOf.set(key, [...(linesOf.get(key) ?? []), line])
    return false
  })
  const bubbles = [...chosen].map(([key, ids]): Bubble => {
    const [first] = linesOf.get(key)!
    const leaf = new Set(ids)
    const outward = leaf.has(first!.object)
    return {
      key,
      hub: outward ? first!.subject : first!.object,
      type: first!.type,
      direction: SYMMETRIC.has(first!.type) ? 'EITHER' : outward ? 'OUT' : 'IN',
      things: ids,
      lines: linesOf.get(key)!,
    }
  })
  return { things: things.filter(({ id }) => !gone.has(id)), lines: kept, bubbles }
}

export const bubbleKey = (hub: string, type: TieType, direction: Direction): string => `${hub}~${type}~${direction}`
