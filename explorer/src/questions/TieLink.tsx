import { useApp } from '../app'
import { readLine } from '../graph/read-part'
import { INSTRUMENT_WORDS, verbOf } from '../graph/words'
import { EvidenceBadges } from '../panel/Badges'
import { percent } from '../panel/sentence'
import type { ChainParts } from './documents'

export type GivenTie = ChainParts['ties'][number]

interface Props {
  readonly tie: GivenTie
  /** Read upwards, from whom or what it leads to: "backed by". */
  readonly upward?: boolean
  readonly weakest?: boolean
}

/** One link of a chain: what kind of tie, with what, when, how sure. A press shows its evidence. */
export function TieLink({ tie, upward = false, weakest = false }: Props) {
  const { view, act } = useApp()
  const chosen = view.selection?.kind === 'tie' && view.selection.id === tie.id
  const instruments = readLine(tie).instruments.map((instrument) => INSTRUMENT_WORDS[instrument])
  return (
    <div class={`link ${weakest ? 'weakest' : ''}`}>
      <button
        type="button"
        class="record"
        aria-pressed={chosen}
        onClick={() => act({ do: 'select', selection: { kind: 'tie', id: tie.id } })}
      >
        {verbOf(tie.type, upward ? 'IN' : 'OUT')}
      </button>{' '}
      {instruments.length > 0 && <span>with {instruments.join(', ')}; </span>}
      <span>{tie.valid.text}</span> <span class="quiet">{percent(tie.confidence)}</span> <EvidenceBadges {...tie} />
      {weakest && (
        <span class="badge weak" title="The tie of least confidence: the chain is no surer than this.">
          weakest
        </span>
      )}
    </div>
  )
}
