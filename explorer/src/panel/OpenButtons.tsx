import { useApp } from '../app'

/** What can be done with an actor or event as a whole: on the canvas, off it, alone on it, and the questions that begin with it. */
export function OpenButtons({ id, kind }: { id: string; kind: 'actor' | 'event' }) {
  const { view, act, graph } = useApp()
  const opened = view.opened.includes(id)
  return (
    <p class="row">
      {!opened && (
        <button type="button" onClick={() => act({ do: 'open', id, kind })}>
          Show what lies around it
        </button>
      )}
      {graph.things.has(id) && (
        <>
          <button
            type="button"
            aria-pressed={view.focus === id}
            title="Only it and what is tied to it"
            onClick={() => act({ do: 'focus', id: view.focus === id ? null : id })}
          >
            Focus
          </button>
          <button type="button" title="Take it off the picture" onClick={() => act({ do: 'hide', id })}>
            Hide
          </button>
        </>
      )}
      {opened && (
        <button type="button" title="Take off what was brought around it" onClick={() => act({ do: 'close', id })}>
          Close
        </button>
      )}
      {kind === 'actor' ? (
        <>
          <button
            type="button"
            onClick={() => act({ do: 'ask', question: { kind: 'BACKERS', args: { of: id, maxHops: 1 } } })}
          >
            Who backs it?
          </button>
          <button
            type="button"
            onClick={() => act({ do: 'ask', question: { kind: 'BACKED', args: { of: id, maxHops: 1 } } })}
          >
            Whom does it back?
          </button>
        </>
      ) : (
        <button
          type="button"
          onClick={() => act({ do: 'ask', question: { kind: 'ATTRIBUTION', args: { event: id, maxHops: 4 } } })}
        >
          Who stands behind it?
        </button>
      )}
    </p>
  )
}
