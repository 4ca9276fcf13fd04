import { BUSIEST, BY_TYPE, HOLDINGS, TIE_COUNTS } from '../api/documents'
import { ask } from '../api/ask'
import type { Result } from '../api/failure'
import type { Question } from '../state/view'
import type { TieType } from '../graph/words'

/** How much the graph holds. */
export interface Holdings {
  readonly actors: number
  readonly events: number
  readonly sources: number
  /** The latest event, to ask about. */
  readonly event: { readonly id: string; readonly name: string } | null
}

/** Ties by kind. */
export type Kinds = readonly { readonly type: TieType; readonly count: number }[]

/** Who stands at the centre. */
export interface Centre {
  readonly busiest: readonly { readonly id: string; readonly name: string; readonly count: number }[]
  readonly backing: readonly Backing[]
}

/** How many back it, and how many it backs. */
export interface Backing {
  readonly id: string
  readonly name: string
  readonly backers: number
  readonly backed: number
}

/** Busy actors that are looked at for the first questions. */
const LOOKED_AT = 6

export async function loadHoldings(signal: AbortSignal): Promise<Result<Holdings>> {
  const result = await ask(HOLDINGS, {}, { signal })
  if (!result.ok) return result
  const { actors, events, sources } = result.data
  return {
    ...result,
    data: {
      actors: actors.totalCount,
      events: events.totalCount,
      sources: sources.totalCount,
      event: events.nodes[0] ?? null,
    },
  }
}

export async function loadKinds(signal: AbortSignal): Promise<Result<Kinds>> {
  const result = await ask(BY_TYPE, {}, { signal })
  if (!result.ok) return result
  return { ...result, data: result.data.stats.groups.map(({ key, count }) => ({ type: key as TieType, count })) }
}

export async function loadCentre(signal: AbortSignal): Promise<Result<Centre>> {
  const result = await ask(BUSIEST, {}, { signal })
  if (!result.ok) return result
  const first = result.data.stats.groups.slice(0, LOOKED_AT)
  const counted = await Promise.all(first.map(({ key }) => ask(TIE_COUNTS, { id: key, filter: null }, { signal })))
  const backing = first.map(({ key, label }, index) => {
    const answer = counted[index]!
    const counts = answer.ok ? (answer.data.actor?.tieCounts ?? []) : []
    const of = (direction: 'IN' | 'OUT') =>
      counts.find((one) => one.type === 'BACKS' && one.direction === direction)?.count ?? 0
    return { id: key, name: label, backers: of('IN'), backed: of('OUT') }
  })
  return {
    ...result,
    data: {
      busiest: first.map(({ key, label, count }) => ({ id: key, name: label, count })),
      backing,
    },
  }
}

/**
 * The questions are about whoever is at the centre of the graph: none where nobody backs anybody and nothing happened.
 * Who backs the most backed, whom does the most backing back, and a third: of an event, or of how the two are connected.
 */
export function firstQuestions(
  backing: readonly Backing[],
  event: Holdings['event'],
): readonly { readonly text: string; readonly question: Question }[] {
  const most = (by: 'backers' | 'backed') =>
    backing.filter((one) => one[by] > 0).sort((a, b) => b[by] - a[by] || (a.id < b.id ? -1 : 1))[0]
  const [backed, backer] = [most('backers'), most('backed')]
  const questions: { text: string; question: Question }[] = []
  if (backed)
    questions.push({ text: `Who backs ${backed.name}?`, question: { kind: 'BACKERS', args: { of: backed.id } } })
  if (backer)
    questions.push({ text: `Whom does ${backer.name} back?`, question: { kind: 'BACKED', args: { of: backer.id } } })
  if (event)
    questions.push({
      text: `Who stands behind “${event.name}”?`,
      question: { kind: 'ATTRIBUTION', args: { event: event.id } },
    })
  else if (backed && backer && backed.id !== backer.id)
    questions.push({
      text: `How are ${backer.name} and ${backed.name} connected?`,
      question: { kind: 'PATHS', args: { from: backer.id, to: backed.id } },
    })
  return questions
}
