import { ask } from '../api/ask'
import type { Failure, Result } from '../api/failure'
import type { ResultOf } from '../api/graphql'
import type { LINE, THING } from '../api/fragments'
import { filterOf } from '../api/view-filter'
import { readLine, readThing } from '../graph/read-part'
import type { Part } from '../graph/part'
import type { TieType } from '../graph/words'
import type { Question, View } from '../state/view'
import type { Answer, Shown } from './answer'
import { ATTRIBUTION, BACKED, BACKERS, CHAINS, COMMON, PATHS, REACH, WHY_NOT } from './documents'
import { missingIn, readArgs } from './question-args'

/** How much is asked for at once. */
const TIES = 200
const REACHED = 200
const MOST_CHAINS = 100

type GivenThing = ResultOf<typeof THING>
type GivenLine = ResultOf<typeof LINE>

/** Asks a question for the time and by the filter of a view. */
export async function loadAnswer(question: Question, view: View, signal: AbortSignal): Promise<Result<Answer>> {
  const missing = missingIn(question)
  if (missing) return { ok: false, failure: refusal(missing) }
  const args = readArgs(question)
  const text = (name: string) => args[name] as string
  const number = (name: string) => args[name] as number
  const filter = filterOf(view)
  const via = args.states ? (['STATE', 'MILITIA', 'ORGANIZATION', 'OFFICIAL'] as const) : null
  const through: readonly TieType[] | null = args.through ? ['BACKS', 'COMMANDS', 'MEMBER_OF'] : null
  const chainArgs = { filter, via: via && [...via], through: through && [...through], maxHops: number('maxHops') }
  const options = { signal }

  switch (question.kind) {
    case 'BACKERS':
    case 'BACKED': {
      const isUp = question.kind === 'BACKERS'
      const id = text('of')
      if (number('maxHops') === 1 && !through) {
        const result = await ask(isUp ? BACKERS : BACKED, { id, filter, first: TIES }, options)
        if (!result.ok) return result
        const { actor } = result.data
        if (!actor) return { ok: false, failure: gone(id) }
        const { edges, totalCount } = actor.ties
        const drawn = partOf(
          [actor, ...edges.map(({ node }) => node)],
          edges.map(({ tie }) => tie),
          edges.length === totalCount,
        )
        return answered(result, { as: 'direct', edges }, { complete: true, stoppedBy: null, total: totalCount }, drawn)
      }
      const result = await ask(
        REACH,
        {
          of: { id },
          backer: isUp ? null : { id },
          backed: isUp ? { id } : null,
          direction: question.kind,
          ...chainArgs,
          first: REACHED,
          limit: MOST_CHAINS,
        },
        options,
      )
      if (!result.ok) return result
      const { reach, backingChains } = result.data
      const { chains } = backingChains
      const drawn = partOf(
        chains.flatMap(({ actors }) => actors),
        chains.flatMap(({ ties }) => ties),
        backingChains.complete,
      )
      return answered(result, { as: 'reach', edges: reach.edges }, { ...reach, total: reach.totalCount }, drawn)
    }
    case 'CHAINS': {
      const ends = { backer: { id: text('backer') }, backed: { id: text('backed') } }
      const result = await ask(CHAINS, { ...ends, ...chainArgs, limit: MOST_CHAINS }, options)
      if (!result.ok) return result
      const { chains, ...cut } = result.data.backingChains
      const drawn = partOf(
        chains.flatMap(({ actors }) => actors),
        chains.flatMap(({ ties }) => ties),
        cut.complete,
      )
      return answered(result, { as: 'chains', chains }, cut, drawn)
    }
    case 'PATHS': {
      const result = await ask(
        PATHS,
        {
          from: { id: text('from') },
          to: { id: text('to') },
          ties: view.filter.types && [...view.filter.types],
          directed: args.directed as boolean,
          together: args.together as boolean,
          filter,
          k: number('k'),
          maxLength: number('maxLength'),
        },
        options,
      )
      if (!result.ok) return result
      const { paths, ...cut } = result.data.paths
      const drawn = partOf(
        paths.flatMap(({ actors }) => actors),
        paths.flatMap(({ steps }) => steps.flatMap(({ ties }) => ties)),
        cut.complete,
      )
      return answered(result, { as: 'paths', paths }, cut, drawn)
    }
    case 'ATTRIBUTION': {
      // The event's own dates are the time of each hop: the service takes no other.
      const { during: _, timing: __, maxGapDays: ___, ...evidence } = filter as Record<string, unknown>
      const result = await ask(
        ATTRIBUTION,
        { event: text('event'), filter: evidence, maxHops: number('maxHops') },
        options,
      )
      if (!result.ok) return result
      const { chains, event, ...cut } = result.data.attribution
      const drawn = partOf(
        [event, ...chains.flatMap(({ nodes }) => nodes)],
        chains.flatMap(({ ties }) => ties),
        cut.complete,
      )
      return answered(result, { as: 'attribution', when: event.on.text, chains }, cut, drawn)
    }
    case 'COMMON': {
      const ids = args.of as string[]
      const relation = text('relation') as 'BACKERS'
      const result = await ask(COMMON, { of: ids.map((id) => ({ id })), ids, relation, filter }, options)
      if (!result.ok) return result
      const { edges, ...cut } = result.data.common
      const drawn = partOf(
        [...result.data.actors.nodes, ...edges.map(({ node }) => node)],
        edges.flatMap(({ ties }) => ties),
        cut.complete,
      )
      return answered(result, { as: 'common', edges }, { ...cut, total: cut.totalCount }, drawn)
    }
    case 'WHY_NOT': {
      const { through: _, ...rest } = chainArgs
      const ends = { backer: { id: text('backer') }, backed: { id: text('backed') } }
      const result = await ask(WHY_NOT, { ...ends, ...rest }, options)
      if (!result.ok) return result
      const { holds, misses } = result.data.whyNot
      const drawn = partOf(
        misses.flatMap(({ tie, chain }) => [...(tie ? [tie.subject, tie.object] : []), ...(chain?.actors ?? [])]),
        misses.flatMap(({ tie, chain }) => [...(tie ? [tie] : []), ...(chain?.ties ?? [])]),
        true,
      )
      return answered(result, { as: 'whyNot', holds, misses }, { complete: true, stoppedBy: null }, drawn)
    }
  }
}

const answered = <T>(
  { extensions }: Result<T> & { ok: true },
  shown: Shown,
  { complete, stoppedBy, total }: Answer['cut'],
  part: Part,
): Result<Answer> => ({
  ok: true,
  extensions,
  data: { shown, cut: { complete, stoppedBy, ...(total === undefined ? {} : { total }) }, part },
})

function partOf(things: readonly GivenThing[], lines: readonly GivenLine[], complete: boolean): Part {
  return {
    things: [...new Map(things.map((thing) => [thing.id, readThing(thing)])).values()],
    lines: [...new Map(lines.map((line) => [line.id, readLine(line)])).values()],
    complete,
    counts: {},
  }
}

const refusal = (message: string): Failure => ({ kind: 'REFUSED', message })
const gone = (id: string): Failure => ({
  kind: 'REFUSED',
  code: 'NOT_FOUND',
  message: `Nothing here has the id ${id}.`,
})
