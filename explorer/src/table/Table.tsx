import { useMemo, useState } from 'preact/hooks'
import { useApp } from '../app'
import { Unnamed } from '../panel/RecordButton'
import { countWords, daysWords, percent } from '../panel/sentence'
import { Grid, type Column } from './Grid'
import type { Order } from './sort-rows'
import { thingRows, tieRows, type ThingRow, type TieRow } from './tie-rows'
import './table.css'

const TIE_COLUMNS: readonly Column<TieRow>[] = [
  { key: 'subject', title: 'From', cell: ({ subject }) => <bdi>{subject}</bdi> },
  { key: 'tie', title: 'Tie', cell: ({ tie }) => <bdi>{tie}</bdi> },
  { key: 'object', title: 'To', cell: ({ object }) => <bdi>{object}</bdi> },
  { key: 'instruments', title: 'With', cell: ({ instruments }) => instruments },
  { key: 'when', title: 'When', cell: ({ when }) => when },
  { key: 'lastReported', title: 'Last reported', cell: ({ lastReported }) => lastReported },
  { key: 'confidence', title: 'Confidence', numeric: true, cell: ({ confidence }) => percent(confidence) },
  { key: 'claims', title: 'Claims', numeric: true, cell: ({ claims }) => claims },
  { key: 'denials', title: 'Denials', numeric: true, cell: ({ denials }) => (denials ? `⚠ ${denials}` : '–') },
  { key: 'alleged', title: 'Alleged', cell: ({ alleged }) => (alleged ? 'alleged' : '') },
]

/** Only where a time is chosen. */
const TIME_COLUMNS: readonly Column<TieRow>[] = [
  { key: 'answers', title: 'At the time', cell: ({ answers }) => answers },
  { key: 'gapDays', title: 'Gap', numeric: true, cell: ({ gapDays }) => (gapDays ? daysWords(gapDays) : '–') },
]

/** Beside the words for the time, where they are seen without moving the table. */
const WITH_TIME = TIE_COLUMNS.flatMap((column) => (column.key === 'when' ? [column, ...TIME_COLUMNS] : [column]))

const THING_COLUMNS: readonly Column<ThingRow>[] = [
  {
    key: 'name',
    title: 'Name',
    cell: ({ name, placeholder }) => (
      <>
        <bdi>{name}</bdi> {placeholder && <Unnamed />}
      </>
    ),
  },
  { key: 'kind', title: 'Kind', cell: ({ kind }) => kind },
  { key: 'ties', title: 'Ties seen', numeric: true, cell: ({ ties }) => ties },
]

/** What is on the canvas, as a table: the same ties, the same choice, without a picture. */
export function Table() {
  const { view, act, things, lines, judged, graph } = useApp()
  const [tab, setTab] = useState<'ties' | 'things'>('ties')
  const [tieOrder, setTieOrder] = useState<Order<keyof TieRow & string>>({ by: 'subject', descending: false })
  const [thingOrder, setThingOrder] = useState<Order<keyof ThingRow & string>>({ by: 'ties', descending: true })
  const ties = useMemo(() => tieRows(lines, graph.things, judged), [lines, graph, judged])
  const rows = useMemo(() => thingRows(things, lines, judged), [things, lines, judged])
  const columns = useMemo(() => (view.time ? WITH_TIME : TIE_COLUMNS), [view.time === null])
  const { selection, table: open } = view
  const unseen = lines.length - ties.length
  return (
    <section class={`table ${open ? 'open' : ''}`} aria-label="Table">
      <div class="table-head">
        <button
          type="button"
          aria-expanded={open}
          aria-controls="table-body"
          onClick={() => act({ do: 'table', open: !open })}
        >
          {open ? '▾' : '▴'} Table{' '}
          <span class="hint">
            {countWords(ties.length, 'tie')}, {countWords(rows.length, 'actor or event', 'actors and events')}
          </span>
        </button>
        {open && (
          <div role="group" aria-label="What the table shows" class="row">
            <button type="button" aria-pressed={tab === 'ties'} onClick={() => setTab('ties')}>
              Ties
            </button>
            <button type="button" aria-pressed={tab === 'things'} onClick={() => setTab('things')}>
              Actors and events
            </button>
            {unseen > 0 && view.time && (
              <span class="hint">{countWords(unseen, 'tie')} do not answer for the time chosen</span>
            )}
          </div>
        )}
      </div>
      {open && (
        <div id="table-body" class="table-body">
          {tab === 'ties' ? (
            <Grid
              caption="Ties on the canvas"
              columns={columns}
              rows={ties}
              order={tieOrder}
              onOrder={setTieOrder}
              chosen={selection?.kind === 'tie' ? selection.id : null}
              onChoose={({ id }) => act({ do: 'select', selection: { kind: 'tie', id } })}
            />
          ) : (
            <Grid
              caption="Actors and events on the canvas"
              columns={THING_COLUMNS}
              rows={rows}
              order={thingOrder}
              onOrder={setThingOrder}
              chosen={selection && selection.kind !== 'tie' ? selection.id : null}
              onChoose={({ id, isEvent }) =>
                act({ do: 'select', selection: { kind: isEvent ? 'event' : 'actor', id } })
              }
            />
          )}
        </div>
      )}
    </section>
  )
}
