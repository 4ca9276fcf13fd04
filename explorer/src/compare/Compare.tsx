import { useMemo, useState } from 'preact/hooks'
import { useApp } from '../app'
import { INSTRUMENT_WORDS, verbOf, type Instrument } from '../graph/words'
import { RecordButton } from '../panel/RecordButton'
import { countWords, joinWords } from '../panel/sentence'
import { compareLines, type Change, type Compared } from './compare-lines'
import './compare.css'

const TITLES: readonly (readonly [Change, string])[] = [
  ['BEGAN', 'Begun'],
  ['ENDED', 'Ended or fallen silent'],
  ['CHANGED', 'Changed'],
]

/** Ties of one list that are shown at first. */
const FIRST = 100

/** Two days side by side: what of the canvas has begun, ended and changed between them. */
export function Compare() {
  const { view, act, lines, graph } = useApp()
  const { compare } = view
  const compared = useMemo(() => compareLines(lines, view), [lines, compare, view.maxGapDays, view.timing, view.filter])
  if (!compare) return null
  const [one, other] = [compare.one, compare.other].sort()
  const nameOf = (id: string) => graph.things.get(id)?.name ?? id
  const of = (change: Change) => compared.filter((element) => element.change === change)
  return (
    <section class="compare" aria-label="Comparison">
      <button
        type="button"
        class="close icon"
        aria-label="Close the comparison"
        title="Close the comparison"
        onClick={() => act({ do: 'compare', compare: null })}
      >
        ✕
      </button>
      <h2>
        {one} against {other}
      </h2>
      <form class="row" onSubmit={(event) => event.preventDefault()}>
        <Day
          label="From"
          value={compare.one}
          set={(day) => act({ do: 'compare', compare: { ...compare, one: day } })}
        />
        <Day
          label="To"
          value={compare.other}
          set={(day) => act({ do: 'compare', compare: { ...compare, other: day } })}
        />
      </form>
      <p role="status" class="figures">
        {TITLES.map(([change, title]) => `${title}: ${of(change).length}`).join(' · ')} · Unchanged:{' '}
        {of('CONTINUED').length}
      </p>
      {TITLES.map(([change, title]) => (
        <Changed key={change} change={change} title={title} compared={of(change)} nameOf={nameOf} />
      ))}
      {compared.length === 0 && <p class="none">No tie on the canvas answers for either day.</p>}
    </section>
  )
}

function Day({ label, value, set }: { label: string; value: string; set: (day: string) => void }) {
  return (
    <label>
      {label}{' '}
      <input
        type="date"
        min="0001-01-01"
        max="9999-12-31"
        value={value}
        onChange={({ currentTarget }) => currentTarget.value && set(currentTarget.value)}
      />
    </label>
  )
}

interface ChangedProps {
  readonly change: Change
  readonly title: string
  readonly compared: readonly Compared[]
  nameOf(id: string): string
}

function Changed({ change, title, compared, nameOf }: ChangedProps) {
  const [all, setAll] = useState(false)
  if (compared.length === 0) return null
  const shown = all ? compared : compared.slice(0, FIRST)
  return (
    <details open class={`changes ${change.toLowerCase()}`}>
      <summary>
        <h3>
          <span class="swatch" aria-hidden="true" /> {title} ({compared.length})
        </h3>
      </summary>
      <ul class="as-list">
        {shown.map(({ line, gained, lost }) => (
          <li key={line.id}>
            <RecordButton
              id={line.id}
              name={`${nameOf(line.subject)} ${verbOf(line.type)} ${nameOf(line.object)}`}
              kind="tie"
            />
            <span class="quiet"> {line.when}</span>
            {gained.length > 0 && <span class="gained"> now also with {words(gained)}</span>}
            {lost.length > 0 && <span class="lost"> no longer with {words(lost)}</span>}
          </li>
        ))}
      </ul>
      {shown.length < compared.length && (
        <button type="button" onClick={() => setAll(true)}>
          Show all {countWords(compared.length, 'tie')}
        </button>
      )}
    </details>
  )
}

const words = (instruments: readonly Instrument[]): string =>
  joinWords(instruments.map((instrument) => INSTRUMENT_WORDS[instrument]))
