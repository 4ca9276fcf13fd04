import { ACTOR_TIES, kindOf } from './cypher'
import type { Handler, Row } from './handler'

const K = 3
const MAX_LENGTH = 6

/**
 * One length of path after the other, a longer one only if fewer than k were found. The middle of a path is met from both of
 * its ends, so that a hub at one end is not walked out of.
 */
const statementOf = (lengths: readonly number[]): string => `
MATCH (from:Record {id: $id}), (to:Record {id: $other}) WHERE from:Actor AND to:Actor
${lengths
  .map(
    (length, turn) => `CALL (from, to${turn > 0 ? ', found' : ''}) {
  ${turn > 0 ? `WITH from, to WHERE size(found) < ${K}` : ''}
  ${matchOf(length)}
  RETURN collect(between) AS more
}
WITH from, to, ${turn > 0 ? 'found + ' : ''}[nodes IN more | [from] + nodes + [to]] AS found`,
  )
  .join('\n')}
UNWIND found[..${K}] AS actors
RETURN [a IN actors | [${kindOf('a')}, a.id, a.name]],
  COLLECT {
    UNWIND range(0, size(actors) - 2) AS i
    WITH i, actors[i] AS x, actors[i + 1] AS y
    RETURN COLLECT { MATCH (x)-[t:${ACTOR_TIES}]-(y) WITH t ORDER BY t.id RETURN [t.id, type(t)] }
  }`

function matchOf(length: number): string {
  const between = Array.from({ length: length - 1 }, (_, place) => `n${place + 1}`)
  const stations = ['(from)', ...between.map((node) => `(${node}:Actor)`), '(to)']
  const step = `-[:${ACTOR_TIES}]-`
  if (between.length === 0)
    return `MATCH (from) WHERE EXISTS { (from)${step}(to) } AND from <> to\n  WITH [] AS between`
  const ends = between.flatMap((node) => [`${node} <> from`, `${node} <> to`])
  const different = between.flatMap((node, place) => between.slice(place + 1).map((other) => `${node} <> ${other}`))
  return `MATCH ${stations.join(step)}
  WHERE ${[...ends, ...different].join(' AND ')}
  WITH DISTINCT ${between.join(', ')} ORDER BY ${between.map((node) => `${node}.id`).join(', ')} LIMIT ${K}
  WITH [${between.join(', ')}] AS between`
}

const SHORT = statementOf([1, 2, 3])
/** Only if the short ones were too few. */
const LONG = statementOf(Array.from({ length: MAX_LENGTH }, (_, place) => place + 1))

/** The three shortest connections of two actors. */
export const paths: Handler = async (read, { id, other }) => {
  let rows = await read(SHORT, { id, other })
  if (rows.length < K) rows = await read(LONG, { id, other })
  return { paths: { complete: true, stoppedBy: null, paths: rows.map(pathOf) } }
}

function pathOf(row: Row) {
  const actors = row[0] as string[][]
  const steps = row[1] as string[][][]
  return {
    length: steps.length,
    actors: actors.map(([kind, id, name]) => ({ __typename: kind, id, name })),
    steps: steps.map((ties) => ({ ties: ties.map(([tie, type]) => ({ id: tie, type })) })),
  }
}
