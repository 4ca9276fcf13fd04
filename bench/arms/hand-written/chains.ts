import { days, kindOf } from './cypher'
import { dayNumber, formatDay, told, validity, words } from './days'
import type { Handler, Row } from './handler'
import { heldTogether, type Block } from './held-together'

const LIMIT = 50
const MAX_HOPS = 3
const BETWEEN = ['Militia', 'Organization', 'Official']

const onward = (found: string) => `[x IN ${found} WHERE ${BETWEEN.map((label) => `x:${label}`).join(' OR ')}]`

// Every tie of the first layer is a chain, and short chains come first: if the first layer fills the answer, no other matters.
const STATEMENT = `
MATCH (a:Record {id: $id}) WHERE a:Actor
CALL (a) {
  MATCH (a)<-[r:BACKS]-(b)
  WITH r, b ORDER BY r.confidence DESC, r.latestEnd DESC, r.earliestEnd DESC, r.id LIMIT ${LIMIT + 1}
  RETURN collect(r) AS ties1, collect(DISTINCT b) AS found1
}
WITH a, ties1, CASE WHEN size(ties1) <= ${LIMIT} THEN ${onward('found1')} ELSE [] END AS on1
CALL (on1) {
  UNWIND on1 AS x
  MATCH (x)<-[r:BACKS]-(b)
  RETURN collect(r) AS ties2, collect(DISTINCT b) AS found2
}
WITH a, ties1, on1, ties2, ${onward('found2')} AS on2
CALL (a, on1, on2) {
  UNWIND on2 AS x
  WITH x WHERE NOT x IN on1 AND x <> a
  MATCH (x)<-[r:BACKS]-(b)
  RETURN collect(r) AS ties3
}
UNWIND ties1 + ties2 + ties3 AS r
WITH r, startNode(r) AS b, endNode(r) AS a
RETURN r.id, r.confidence, ${days('r', ['earliestStart', 'latestStart', 'earliestEnd', 'latestEnd', 'lastReported'])}, r.blockKind,
  ${['EarliestStart', 'LatestStart', 'EarliestEnd', 'LatestEnd', 'ReachStart', 'ReachEnd'].map((list) => `[day IN r.block${list} | toString(day)]`).join(', ')},
  ${['b', 'a'].map((actor) => `${actor}.id, ${actor}.name, ${kindOf(actor)}, ${actor}.placeholder`).join(', ')}`

interface Tie {
  readonly id: string
  readonly confidence: number
  readonly points: readonly number[]
  readonly days: readonly string[]
  readonly lastReported: number
  readonly kinds: readonly string[]
  readonly blocks: readonly Block[]
  readonly backer: ActorFound
  readonly backed: ActorFound
}
interface ActorFound {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly placeholder: boolean
}
/** From the backed actor up. */
interface Stem {
  readonly ties: readonly Tie[]
  readonly confidence: number
  readonly latestEnd: number
  readonly earliestEnd: number
}

/** Chains of at most three hops into an actor that held together, the shortest first. */
export const chains: Handler = async (read, { id }) => {
  const into = new Map<string, Tie[]>()
  for (const row of await read(STATEMENT, { id })) {
    const tie = tieOf(row)
    const known = into.get(tie.backed.id)
    if (known) known.push(tie)
    else into.set(tie.backed.id, [tie])
  }
  const found: Stem[] = []
  let stems: readonly Stem[] = [{ ties: [], confidence: 1, latestEnd: Infinity, earliestEnd: Infinity }]
  for (let hops = 1; hops <= MAX_HOPS && found.length <= LIMIT; hops++) {
    stems = grownStems(stems, into, id!).sort(inOrder)
    for (const stem of stems) if (found.push(stem) > LIMIT) break
  }
  const complete = found.length <= LIMIT
  return {
    backingChains: {
      complete,
      stoppedBy: complete ? null : 'CHAIN_LIMIT',
      chains: found.slice(0, LIMIT).map(toldChain),
    },
  }
}

function tieOf(row: Row): Tie {
  const days = row.slice(2, 6) as string[]
  const kinds = row[7] as string[]
  const lists = row.slice(8, 14) as string[][]
  const blocks: Block[] = []
  for (const [place, kind] of kinds.entries())
    if (kind === '') blocks.push(lists.map((list) => dayNumber(list[place]!)) as unknown as Block)
  return {
    id: row[0] as string,
    confidence: row[1] as number,
    days,
    points: days.map(dayNumber),
    lastReported: dayNumber(row[6] as string),
    kinds,
    blocks,
    backer: actorOf(row, 14),
    backed: actorOf(row, 18),
  }
}

const actorOf = (row: Row, at: number): ActorFound => ({
  id: row[at] as string,
  name: row[at + 1] as string,
  kind: row[at + 2] as string,
  placeholder: row[at + 3] === true,
})

function grownStems(stems: readonly Stem[], into: ReadonlyMap<string, readonly Tie[]>, start: string): Stem[] {
  const grown: Stem[] = []
  for (const stem of stems) {
    const top = stem.ties.at(-1)?.backer
    if (top && !BETWEEN.includes(top.kind)) continue
    for (const tie of into.get(top?.id ?? start) ?? []) {
      const next = tie.backer.id
      if (next === start || stem.ties.some(({ backer }) => backer.id === next)) continue
      const ties = [...stem.ties, tie]
      if (!heldTogether(ties, false)) continue
      grown.push({
        ties,
        confidence: Math.min(stem.confidence, tie.confidence),
        latestEnd: Math.min(stem.latestEnd, tie.points[3]!),
        earliestEnd: Math.min(stem.earliestEnd, tie.points[2]!),
      })
    }
  }
  return grown
}

function inOrder(a: Stem, b: Stem): number {
  const order = b.confidence - a.confidence || b.latestEnd - a.latestEnd || b.earliestEnd - a.earliestEnd
  if (order !== 0) return order
  for (const [place, { id }] of a.ties.entries()) {
    const other = b.ties[place]!.id
    if (id !== other) return id < other ? -1 : 1
  }
  return 0
}

/** As told: from the backer down. */
function toldChain({ ties: upward, confidence }: Stem) {
  const ties = [...upward].reverse()
  const most = (point: number) => formatDay(Math.max(...ties.map(({ points }) => points[point]!)))
  const least = (point: number) => formatDay(Math.min(...ties.map(({ points }) => points[point]!)))
  const lastReported = formatDay(Math.min(...ties.map((tie) => tie.lastReported)))
  const actors = [...ties.map(({ backer }) => backer), ties.at(-1)!.backed]
  return {
    hops: ties.length,
    timing: heldTogether(ties, true) ? 'CERTAIN' : 'POSSIBLE',
    gapDays: null,
    confidence,
    throughPlaceholder: actors.slice(1, -1).some(({ placeholder }) => placeholder),
    window: validity(most(0), most(1), least(2), least(3), lastReported),
    actors: actors.map(({ id, name, kind }) => ({ __typename: kind, id, name })),
    ties: ties.map((tie) => ({
      id: tie.id,
      confidence: tie.confidence,
      valid: {
        earliestStart: told(tie.days[0]!),
        latestEnd: told(tie.days[3]!),
        text: words(tie.days[0]!, tie.days[1]!, tie.days[2]!, tie.days[3]!, formatDay(tie.lastReported)),
      },
      instruments: tie.kinds.filter((kind) => kind !== '').map((instrument) => ({ instrument })),
    })),
    weakestTie: { id: ties.find((tie) => tie.confidence === confidence)!.id },
  }
}
