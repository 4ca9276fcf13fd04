import { ask } from '../api/ask'
import { ALL_TIES, TIES_OF } from '../api/documents'
import type { Failure } from '../api/failure'
import type { ResultOf } from '../api/graphql'
import type { Loaded } from './loaded'
import type { Part } from './part'
import { readLine, readThing } from './read-part'
import { LANES, MOST_OF_ONE, type Lane } from './lanes'
import { TIE_TYPES } from './words'

/** Ties that "everything" stops at: the picture moves without stutter up to here. */
const ENOUGH_TIES = 10_000
/** Actors with more ties than a page has room for, whose ties are asked for by themselves. */
const MOST_HUBS = 12

type Found = ResultOf<typeof ALL_TIES>['actors']['nodes'][number]

/** Milliseconds that what has come waits for what is about to come: drawing twice costs more than it shows. */
const PAUSE_MS = 500

/**
 * All actors with the ties that begin at them, kind by kind abreast, until it is enough. `onPart` is told what has come, now and then.
 * Symmetric ties come from both ends, and count once.
 */
export async function loadEverything(signal: AbortSignal, onPart: (part: Part) => void): Promise<Loaded> {
  const heap = makeHeap()
  let timer: ReturnType<typeof setTimeout> | undefined
  const tellSoon = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      if (!signal.aborted) onPart(heap.part(false))
    }, PAUSE_MS)
  }
  try {
    const failures = await Promise.all(LANES.map((lane) => loadLane(lane, heap, signal, tellSoon)))
    const failure = failures.find((one) => one !== null)
    return failure ? { ok: false, failure } : { ok: true, part: heap.part(true) }
  } finally {
    clearTimeout(timer)
  }
}

async function loadLane(lane: Lane, heap: Heap, signal: AbortSignal, onPage: () => void): Promise<Failure | null> {
  for (let after: string | null = null; ;) {
    const page = await loadPage(lane, after, signal)
    if (!page.ok) return page.failure
    const { nodes, pageInfo } = page.data.actors
    nodes.forEach(heap.add)
    onPage()
    const hubs = nodes.filter(({ ties }) => ties.pageInfo.hasNextPage)
    const brought = await Promise.all(hubs.slice(0, MOST_HUBS).map((hub) => loadHub(hub, heap, signal)))
    const failure = brought.find((one) => one !== null)
    if (failure) return failure
    if (hubs.length > MOST_HUBS) heap.cut()
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    if (after === null) return null
    if (heap.size() >= ENOUGH_TIES) {
      heap.cut()
      return null
    }
  }
}

const loadPage = ({ kinds, actors, first }: Lane, after: string | null, signal: AbortSignal) =>
  ask(ALL_TIES, { kinds: [...kinds], after, actors, first }, { signal })

/** The ties of one that has more than its page gave. */
async function loadHub({ id }: Found, heap: Heap, signal: AbortSignal): Promise<Failure | null> {
  const types = [...TIE_TYPES]
  const result = await ask(TIES_OF, { id, types, direction: 'OUT', first: MOST_OF_ONE, filter: null }, { signal })
  if (!result.ok) return result.failure
  const ties = result.data.actor?.ties
  heap.addTies(ties?.edges ?? [])
  if (ties?.pageInfo.hasNextPage) heap.cut()
  return null
}

type Edges = readonly Pick<Found['ties']['edges'][number], 'node' | 'tie'>[]

interface Heap {
  add(actor: Found): void
  addTies(edges: Edges): void
  /** Something will not be asked for. */
  cut(): void
  size(): number
  part(isAll: boolean): Part
}

function makeHeap(): Heap {
  const things = new Map<string, Part['things'][number]>()
  const lines = new Map<string, Part['lines'][number]>()
  let isCut = false
  const addTies = (edges: Edges) => {
    for (const { node, tie } of edges) {
      if (!lines.has(tie.id)) lines.set(tie.id, readLine(tie))
      if (node.__typename === 'Event')
        things.set(node.id, { id: node.id, name: node.name, kind: 'EVENT', placeholder: false })
    }
  }
  return {
    add(actor) {
      things.set(actor.id, readThing(actor))
      addTies(actor.ties.edges)
    },
    addTies,
    cut: () => void (isCut = true),
    size: () => lines.size,
    part: (isAll) => ({
      things: [...things.values()],
      lines: [...lines.values()],
      complete: isAll && !isCut,
      counts: {},
    }),
  }
}
