import { useEffect, useState } from 'preact/hooks'
import { TIE_COUNTS } from '../api/documents'
import { ask } from '../api/ask'
import type { ResultOf } from '../api/graphql'
import { useApp } from '../app'
import { PER_ACTOR } from '../graph/requests'
import { SYMMETRIC, verbOf, type Direction, type TieType } from '../graph/words'
import { bubbleKey } from './bubbles'

type Counts = NonNullable<ResultOf<typeof TIE_COUNTS>['actor']>['tieCounts']

/** Ties that one press brings. */
const STEP = 25
const MOST = 500

/** What can be done to the actor or event that is chosen: open, hide, look at it alone, pin, and bring more of its ties kind by kind. */
export function Chosen() {
  const { view, act, graph } = useApp()
  const id = view.selection && view.selection.kind !== 'tie' ? view.selection.id : null
  const thing = id === null ? undefined : graph.things.get(id)
  const [counts, setCounts] = useState<{ of: string; counts: Counts } | null>(null)
  const isActor = thing !== undefined && thing.kind !== 'EVENT'
  useEffect(() => {
    if (!thing || !isActor) return setCounts(null)
    const abort = new AbortController()
    ask(TIE_COUNTS, { id: thing.id, filter: null }, { signal: abort.signal })
      .then((result) => result.ok && setCounts({ of: thing.id, counts: result.data.actor?.tieCounts ?? [] }))
      .catch(() => {})
    return () => abort.abort()
  }, [thing?.id])
  if (!thing) return null
  const opened = view.opened.includes(thing.id)
  const apart = view.ungrouped.filter((bubble) => bubble.startsWith(`${thing.id}~`))
  return (
    <section class="chosen" aria-label={`What to do with ${thing.name}`}>
      <div class="row">
        <strong title={thing.name}>{thing.name}</strong>
        {!opened && (
          <button type="button" onClick={() => act({ do: 'open', id: thing.id, kind: isActor ? 'actor' : 'event' })}>
            Open
          </button>
        )}
        {opened && (
          <button
            type="button"
            title="Take off what was brought around it"
            onClick={() => act({ do: 'close', id: thing.id })}
          >
            Close
          </button>
        )}
        <button
          type="button"
          aria-pressed={view.focus === thing.id}
          title="Only it and what is tied to it"
          onClick={() => act({ do: 'focus', id: view.focus === thing.id ? null : thing.id })}
        >
          Focus
        </button>
        <button type="button" title="Take it off the picture" onClick={() => act({ do: 'hide', id: thing.id })}>
          Hide
        </button>
      </div>
      {thing.id in view.pins && (
        <button type="button" onClick={() => act({ do: 'unpin', id: thing.id })}>
          Unpin
        </button>
      )}
      {apart.length > 0 && (
        <button
          type="button"
          onClick={() => apart.forEach((bubble, n) => act({ do: 'group', bubble }, { gliding: n > 0 }))}
        >
          Group its leaves again
        </button>
      )}
      {counts?.of === thing.id && counts.counts.length > 0 && (
        <ul class="expand" aria-label="Ties by kind">
          {counts.counts.map(({ type, direction, count }) => (
            <Kind key={`${type}${direction}`} of={thing.id} type={type} direction={direction} count={count} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** "backs 25 of 143", and a button that brings more. */
function Kind({ of, type, direction, count }: { of: string; type: TieType; direction: Direction; count: number }) {
  const { view, act, graph } = useApp()
  const symmetric = SYMMETRIC.has(type)
  let shown = 0
  for (const line of graph.lines.values()) {
    if (line.type !== type) continue
    if ((direction !== 'IN' && line.subject === of) || (direction !== 'OUT' && line.object === of)) shown++
  }
  const now = view.expansions.find((one) => one.of === of && one.type === type && one.direction === direction)
  const brought = Math.min(shown, count)
  const first = Math.min(MOST, Math.max(brought, now?.first ?? (view.opened.includes(of) ? PER_ACTOR : 0)) + STEP)
  return (
    <li>
      <span>
        {verbOf(type, symmetric ? 'OUT' : direction)} <b>{brought < count ? `${brought} of ${count}` : count}</b>
      </span>
      {brought < count && brought < MOST && (
        <button
          type="button"
          aria-label={`Bring more: ${verbOf(type, symmetric ? 'OUT' : direction)}`}
          onClick={() => {
            act({ do: 'expand', of, type, direction, first })
            act({ do: 'ungroup', bubble: bubbleKey(of, type, direction) }, { gliding: true })
          }}
        >
          more
        </button>
      )}
    </li>
  )
}
