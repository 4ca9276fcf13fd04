import { AROUND_ACTOR, KNOWN_AS, TIES_OF, WITH_EVENTS } from '../api/documents'
import { ask } from '../api/ask'
import { loadQuestion } from '../questions/load-question'
import type { Period } from '../state/view'
import { loadEverything } from './load-everything'
import type { Loaded } from './loaded'
import type { Part, Thing } from './part'
import { readLine, readThing } from './read-part'
import { PER_ACTOR, type PartRequest } from './requests'
import { EVENT_TIE_TYPES, type TieType } from './words'

/** Ties that a neighbourhood stops at. */
const MOST_AROUND = 500

/** Fetches one part; what comes in pieces is told by `onPart` in between. Throws for what `signal` aborts only. */
export async function loadPart(
  request: PartRequest,
  signal: AbortSignal,
  onPart: (part: Part) => void,
): Promise<Loaded> {
  switch (request.part) {
    case 'around':
      return loadAround(request.of, request.during, signal)
    case 'ties':
      return loadTies(request, signal)
    case 'everything':
      return loadEverything(signal, onPart)
    case 'question': {
      const answer = await loadQuestion(request.question, request.view, signal)
      return answer.ok ? { ok: true, part: answer.data } : answer
    }
  }
}

/** What lies around an actor or event; of another word than its id, the id alone. */
async function loadAround(id: string, during: Period | null, signal: AbortSignal): Promise<Loaded> {
  const filter = filterFor(during)
  // Both at once: of an event the second finds nothing, and is not looked at.
  const [own, around] = await Promise.all([
    ask(WITH_EVENTS, { id, types: [...EVENT_TIE_TYPES], first: PER_ACTOR, filter }, { signal }),
    loadNeighborhood([id], { depth: 1, perActor: PER_ACTOR, limit: MOST_AROUND, during, signal }),
  ])
  if (!own.ok) return own
  const { node } = own.data
  if (!node || !('name' in node)) return loadKnown(id, signal)
  if (node.id !== id) return knownAs(id, node.id)
  const ends = 'participants' in node ? node.participants : 'ties' in node ? node.ties : undefined
  const ofEvent = node.__typename === 'Event'
  const edges = (ends?.edges ?? []).filter((edge) => ofEvent || readThing(edge.node).kind === 'EVENT')
  const withEvents: Part = {
    things: [readThing(node), ...edges.map((edge) => readThing(edge.node))],
    lines: edges.map((edge) => readLine(edge.tie)),
    complete: ends?.pageInfo.hasNextPage !== true,
    counts: {},
  }
  if (ofEvent) return { ok: true, part: withEvents }
  if (!around.ok) return around
  return { ok: true, part: bothParts(withEvents, around.part) }
}

async function loadKnown(word: string, signal: AbortSignal): Promise<Loaded> {
  const found = await ask(KNOWN_AS, { word }, { signal })
  if (!found.ok) return found
  const actor = found.data.byExternalId ?? found.data.byName
  if (actor) return knownAs(word, actor.id)
  return { ok: false, failure: { kind: 'REFUSED', code: 'NOT_FOUND', message: `Nothing here is known as ${word}.` } }
}

const knownAs = (as: string, id: string): Loaded => ({
  ok: true,
  part: { things: [], lines: [], complete: true, counts: {}, known: { as, id } },
})

interface NeighborhoodOptions {
  readonly depth: number
  readonly perActor: number
  readonly limit: number
  readonly ties?: TieType[]
  readonly during: Period | null
  readonly signal: AbortSignal
}

async function loadNeighborhood(of: readonly string[], options: NeighborhoodOptions): Promise<Loaded> {
  const { depth, perActor, limit, ties, during, signal } = options
  const result = await ask(
    AROUND_ACTOR,
    { of: of.map((id) => ({ id })), depth, perActor, limit, ties: ties ?? null, filter: filterFor(during) },
    { signal },
  )
  if (!result.ok) return result
  const { actors, ties: lines, complete } = result.data.neighborhood
  const brought = new Map<string, number>()
  for (const { subject, object } of lines)
    for (const { id } of [subject, object]) brought.set(id, (brought.get(id) ?? 0) + 1)
  const hidden = actors.filter(({ hiddenTies }) => hiddenTies > 0)
  return {
    ok: true,
    part: {
      things: actors.map(({ actor }) => readThing(actor)),
      lines: lines.map(readLine),
      complete,
      counts: Object.fromEntries(
        hidden.map(({ actor, hiddenTies }) => [actor.id, hiddenTies + (brought.get(actor.id) ?? 0)]),
      ),
    },
  }
}

async function loadTies(request: PartRequest & { part: 'ties' }, signal: AbortSignal): Promise<Loaded> {
  const { of: id, type, direction, first, during } = request
  const result = await ask(TIES_OF, { id, types: [type], direction, first, filter: filterFor(during) }, { signal })
  if (!result.ok) return result
  const { actor } = result.data
  const edges = actor?.ties.edges ?? []
  const things: Thing[] = [...(actor ? [readThing(actor)] : []), ...edges.map((edge) => readThing(edge.node))]
  return {
    ok: true,
    part: {
      things,
      lines: edges.map((edge) => readLine(edge.tie)),
      complete: actor?.ties.pageInfo.hasNextPage !== true,
      counts: {},
    },
  }
}

const bothParts = (one: Part, other: Part): Part => {
  const lines = new Map([...one.lines, ...other.lines].map((line) => [line.id, line]))
  const things = new Map([...one.things, ...other.things].map((thing) => [thing.id, thing]))
  return {
    things: [...things.values()],
    lines: [...lines.values()],
    complete: one.complete && other.complete,
    counts: { ...one.counts, ...other.counts },
  }
}

const filterFor = (during: Period | null) => (during ? { during: { from: during.from, to: during.to } } : null)
