import { useApp } from '../app'
import type { Selection } from '../state/view'
import { ActorPanel } from './ActorPanel'
import { EventPanel } from './EventPanel'
import { SourcePanel } from './SourcePanel'
import { TiePanel } from './TiePanel'
import './panel.css'

const NAMES: Record<Selection['kind'], string> = {
  tie: 'Evidence of a tie',
  actor: 'Actor',
  event: 'Event',
  source: 'Source',
}

/** What is known of the one thing that was chosen, and who says so. */
export function Panel() {
  const { view, act } = useApp()
  const { selection } = view
  if (!selection) return null
  const { kind, id } = selection
  return (
    <section class="panel" aria-label={NAMES[kind]}>
      <button
        type="button"
        class="close icon"
        aria-label="Close the panel"
        title="Close (Escape)"
        onClick={() => act({ do: 'select', selection: null })}
      >
        ✕
      </button>
      {kind === 'tie' && <TiePanel id={id} />}
      {kind === 'actor' && <ActorPanel id={id} />}
      {kind === 'event' && <EventPanel id={id} />}
      {kind === 'source' && <SourcePanel id={id} />}
    </section>
  )
}
