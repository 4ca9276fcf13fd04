import { useApp } from '../app'
import { readLine } from '../graph/read-part'
import { INSTRUMENT_WORDS, SYMMETRIC, verbOf } from '../graph/words'
import { EvidenceBadges, TimingBadges } from './Badges'
import type { TieRow } from './documents'
import { kindOf, RecordButton } from './RecordButton'
import { percent } from './sentence'

/** The direct ties of one actor or event, read from it: "backs", "backed by". A press on a row's tie shows its evidence. */
export function TiesTable({
  of,
  rows,
}: {
  of: string
  rows: readonly Omit<TieRow, 'timing' | 'gapDays'>[] | readonly TieRow[]
}) {
  const { view } = useApp()
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Direct ties">
      <table class="ties">
        <thead>
          <tr>
            <th scope="col">Tie</th>
            <th scope="col">With what, and when</th>
            <th scope="col">How sure</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { node, tie } = row
            const direction = SYMMETRIC.has(tie.type) ? 'EITHER' : tie.subject.id === of ? 'OUT' : 'IN'
            const chosen = view.selection?.kind === 'tie' && view.selection.id === tie.id
            return (
              <tr key={tie.id} aria-selected={chosen} class={chosen ? 'chosen' : ''}>
                <th scope="row">
                  <RecordButton id={tie.id} name={tie.title ?? verbOf(tie.type, direction)} kind="tie" />{' '}
                  <RecordButton
                    id={node.id}
                    name={node.name}
                    kind={kindOf(node)}
                    placeholder={'placeholder' in node && node.placeholder}
                  />
                </th>
                <td>
                  {readLine(tie)
                    .instruments.map((instrument) => INSTRUMENT_WORDS[instrument])
                    .join(', ')}
                  <p class="quiet when">{tie.valid.text}</p>
                </td>
                <td>
                  {percent(tie.confidence)} <EvidenceBadges {...tie} />
                  {'timing' in row && <TimingBadges timing={row.timing} gapDays={row.gapDays} />}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
