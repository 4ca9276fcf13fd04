import { setTimeout as sleep } from 'node:timers/promises'
import { parsedDocument, writtenAnswer, type Executor, type ParsedDocument } from '../execute/executor'
import { asReader } from './as-reader'
import { settling } from './settling'

export interface HeatUpOptions {
  /** Milliseconds of asking, at most. */
  readonly mostMs: number
  /** Milliseconds since anybody else asked. */
  readonly quietMs: () => number
  readonly signal: AbortSignal
}

const TIE = `tie { id title confidence alleged contested sourceCount lastReported valid { earliestStart latestEnd text }
  instruments { instrument valid { text } } against { id name } }`

/** What is asked most, of one actor. */
export const COMMON_SHAPES: readonly string[] = [
  `query ($id: ID!) { actor(by: { id: $id }) { __typename id name backers(first: 25) { totalCount edges { node { __typename id name } ${TIE} } } } }`,
  'query ($id: ID!) { actor(by: { id: $id }) { id name backers(first: 25) { edges { tie { id valid { text } } node { id name backers(first: 10) { edges { tie { id valid { text } } node { id name } } } } } } } }',
  'query ($id: ID!) { actor(by: { id: $id }) { id backers(first: 5) { edges { tie { id claims(first: 3) { nodes { summary stance source { title publishedOn } } } } } } } }',
  'query ($id: ID!) { backingChains(backed: { id: $id }) { complete stoppedBy chains { hops timing confidence window { text } actors { id name } ties { id valid { text } } } } }',
  'query ($id: ID!) { neighborhood(of: [{ id: $id }]) { complete actors { depth hiddenTies actor { id name } } ties { id type } } }',
]
const BACKED = '{ actors(first: 100) { nodes { id backers(first: 1) { nodes { id } } } } }'

/** About so many actors in turn. */
const ACTORS = 20
const WINDOW_MS = 1_000
/** It ends when so many windows in a row were no faster than the best before. */
const WINDOWS_IN_VAIN = 4
/** Milliseconds that one answer may take. */
const EACH_MS = 10_000
/** Others have asked for nothing for so long. */
const QUIET_MS = 2_000
/** Times what may be asked: the longest that it waits for others in all. */
const PATIENCE = 10

/**
 * Asks the common shapes again and again, one at a time, until they take no less time: Neo4j and this process compile what runs often,
 * and until then an answer takes ten times as long. Steps aside while anybody else asks. Gives the number of answers.
 */
export async function heatUp(
  executor: Executor,
  { mostMs, quietMs, signal }: HeatUpOptions,
  shapes = COMMON_SHAPES,
): Promise<number> {
  let answers = 0
  const ask = async (document: ParsedDocument, variables: Readonly<Record<string, unknown>>) => {
    const { data } = await writtenAnswer(executor, { ...document, variables }, asReader(signal, EACH_MS))
    answers++
    return data
  }
  const prepared = shapes.map(parsedDocument)
  const ids = signal.aborted || mostMs === 0 ? [] : backedIn(await ask(parsedDocument(BACKED), {}))
  if (ids.length === 0) return answers

  const isQuiet = () => quietMs() >= QUIET_MS
  const patience = performance.now() + mostMs * PATIENCE
  const isSettled = settling(WINDOWS_IN_VAIN)
  let asked = 0
  let turn = 0
  while (asked < mostMs && !signal.aborted) {
    if (!isQuiet()) {
      if (performance.now() > patience) break
      await sleep(QUIET_MS / 4, undefined, { signal }).catch(() => undefined)
      continue
    }
    const began = performance.now()
    const until = began + Math.min(WINDOW_MS, mostMs - asked)
    const first = turn
    do {
      const id = ids[Math.floor(turn / prepared.length) % ids.length]
      await ask(prepared[turn++ % prepared.length]!, { id })
    } while (performance.now() < until && isQuiet() && !signal.aborted)
    const took = performance.now() - began
    asked += took
    // A window into which others asked says nothing.
    if (isQuiet() && isSettled(took / (turn - first))) break
  }
  return answers
}

function backedIn(data: string | undefined): string[] {
  const found = JSON.parse(data ?? 'null') as {
    readonly actors: {
      readonly nodes: readonly { readonly id: string; readonly backers: { readonly nodes: readonly unknown[] } }[]
    } | null
  } | null
  const nodes = found?.actors?.nodes ?? []
  return nodes.flatMap(({ id, backers }) => (backers.nodes.length > 0 ? [id] : [])).slice(0, ACTORS)
}
