import { CONTROL, HAND_WRITTEN, WHOBACKS } from '../arms/arms'
import { median } from '../measure/statistics'
import { sameCell, type Cell, type Result } from '../measure/result'

export type Measure = 'p50' | 'p95' | 'perSecond' | 'cpuMs' | 'neo4jCpuMs' | 'bytes'

/** How often the hand-written arm's figure goes into this one; undefined if either is not known. */
export function ratioOf(results: readonly Result[], result: Result, measure: Measure): number | undefined {
  const base = results.find(
    (other) => other.arm === HAND_WRITTEN.name && other.clients === result.clients && sameCell(other, result),
  )
  return ratioBetween(result, base, measure)
}

/**
 * How often the base's figure goes into the other: of p50 and throughput the median over the rounds in which both have a block, since blocks of a round
 * lie side by side and what slows the machine for a while slows both; else, and without such rounds, of the whole figures. Undefined if either is not known.
 */
export function ratioBetween(
  result: Result | undefined,
  base: Result | undefined,
  measure: Measure,
): number | undefined {
  const [own, its] = [result?.[measure], base?.[measure]]
  if (own === undefined || its === undefined || its === 0) return undefined
  if (measure !== 'p50' && measure !== 'perSecond') return own / its
  const beside = new Map(base?.blocks?.map((block) => [block.round, block[measure]]))
  const ratios = (result?.blocks ?? []).flatMap((block) => {
    const other = beside.get(block.round)
    return other ? [block[measure] / other] : []
  })
  return ratios.length === 0 ? own / its : median(ratios)
}

/** The cells of a run, in its order. */
export function cellsOf(results: readonly Result[]): Cell[] {
  const cells: Cell[] = []
  for (const { data, kind, degree } of results)
    if (!cells.some((cell) => sameCell(cell, { data, kind, degree }))) cells.push({ data, kind, degree })
  return cells
}

/** The arms of a run in the order in which they are shown: first what is compared, then the peers. */
export function armsOf(results: readonly Result[]): string[] {
  const first = [HAND_WRITTEN.name, CONTROL.name, WHOBACKS.name]
  const there = new Set(results.map(({ arm }) => arm))
  return [...first.filter((arm) => there.has(arm)), ...[...there].filter((arm) => !first.includes(arm))]
}

export const resultAt = (results: readonly Result[], cell: Cell, arm: string, clients: number): Result | undefined =>
  results.find((result) => result.arm === arm && result.clients === clients && sameCell(result, cell))

/** Of the numbers of clients in a run, the two that summaries show: one, and the most common number of many. */
export function shownClients(results: readonly Result[]): readonly [one: number, many: number] {
  const clients = [...new Set(results.map((result) => result.clients))]
  return [clients[0]!, clients.find((count) => count >= 8) ?? clients.at(-1)!]
}
