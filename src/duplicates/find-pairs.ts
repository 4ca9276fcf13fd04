import type { StoppedBy, Work } from '../questions/work'
import { likeness } from './likeness'
import { nameKeys } from './name-keys'

/** A name of an actor. */
export interface NameRow {
  readonly id: string
  /** Label of its kind: State, Militia, … */
  readonly kind: string
  readonly placeholder: boolean
  readonly text: string
  readonly folded: string
  /** What it is called; false: an alias. */
  readonly primary: boolean
}

export interface ExternalIdRow {
  readonly id: string
  readonly externalId: string
}

export type PairReason = 'SAME_NAME' | 'ALIAS' | 'TRANSLITERATION' | 'SHARED_EXTERNAL_ID'

/** Why two actors may be one, and the two names or ids that say so. */
export interface Ground {
  readonly reason: PairReason
  readonly texts: readonly [of: string, and: string]
  /** Above 0, up to 1: how alike the two are. */
  readonly likeness: number
}

/** Two actors, the lesser id first. The best ground of each reason. */
export interface Pair {
  readonly one: string
  readonly other: string
  readonly grounds: Map<PairReason, Ground>
}

export interface FoundPairs {
  readonly pairs: readonly Pair[]
  readonly stoppedBy: StoppedBy | null
}

/** Of names that meet under one key, so many are compared. */
const MOST_UNDER_KEY = 50

/** Pairs that meet under a name, a spelling of it or an external id, in order of their ids. Bounded by `work` and MOST_UNDER_KEY. */
export function findPairs(
  names: readonly NameRow[],
  externalIds: readonly ExternalIdRow[],
  work: Work,
  mostUnderKey = MOST_UNDER_KEY,
): FoundPairs {
  const pairs = new Map<string, Pair>()
  const kinds = new Map(names.map((name) => [name.id, name]))
  let cut: StoppedBy | null = null

  function add(left: string, right: string, ground: Ground): void {
    const [one, other, texts] = left < right ? [left, right, ground.texts] : [right, left, swap(ground.texts)]
    const key = `${one}|${other}`
    const pair = pairs.get(key) ?? { one, other, grounds: new Map<PairReason, Ground>() }
    pairs.set(key, pair)
    const known = pair.grounds.get(ground.reason)
    if (!known || known.likeness < ground.likeness) pair.grounds.set(ground.reason, { ...ground, texts })
  }

  function compareAll<T extends { readonly id: string }>(
    groups: ReadonlyMap<string, readonly T[]>,
    groundOf: (one: T, other: T) => Ground | undefined,
  ): void {
    for (const group of groups.values()) {
      if (group.length > mostUnderKey) cut = 'BRANCH_LIMIT'
      const compared = group.slice(0, mostUnderKey)
      for (const [index, one] of compared.entries()) {
        for (const other of compared.slice(index + 1)) {
          if (!work.spend(1)) return
          if (one.id === other.id || !mayBeOne(kinds.get(one.id), kinds.get(other.id))) continue
          const ground = groundOf(one, other)
          if (ground) add(one.id, other.id, ground)
        }
      }
    }
  }

  compareAll(
    groupBy(externalIds, ({ externalId }) => [plainId(externalId)]),
    (one, other) => ({ reason: 'SHARED_EXTERNAL_ID', texts: [one.externalId, other.externalId], likeness: 1 }),
  )
  compareAll(
    groupBy(names, ({ folded }) => [folded]),
    (one, other) => ({
      reason: one.primary && other.primary ? 'SAME_NAME' : 'ALIAS',
      texts: [one.text, other.text],
      likeness: 1,
    }),
  )
  compareAll(
    groupBy(names, ({ folded }) => nameKeys(folded)),
    (one, other) => {
      const alike = likeness(one.folded, other.folded)
      return alike > 0 ? { reason: 'TRANSLITERATION', texts: [one.text, other.text], likeness: alike } : undefined
    },
  )
  const inOrder = [...pairs].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, pair]) => pair)
  return { pairs: inOrder, stoppedBy: work.stoppedBy ?? cut }
}

/** By the rule of merges: of one kind, a group and a group, or a placeholder and anyone. */
function mayBeOne(one: NameRow | undefined, other: NameRow | undefined): boolean {
  if (!one || !other) return false
  const groups = ['Militia', 'Organization']
  return (
    one.kind === other.kind ||
    one.placeholder ||
    other.placeholder ||
    (groups.includes(one.kind) && groups.includes(other.kind))
  )
}

/** External ids that differ in case and blanks alone are of one thing. */
const plainId = (externalId: string): string => externalId.toLowerCase().replace(/\s+/g, '')

const swap = ([one, other]: Ground['texts']): Ground['texts'] => [other, one]

function groupBy<T>(elements: readonly T[], keysOf: (element: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const element of elements) {
    for (const key of keysOf(element)) {
      const group = groups.get(key)
      if (group) group.push(element)
      else groups.set(key, [element])
    }
  }
  return groups
}
