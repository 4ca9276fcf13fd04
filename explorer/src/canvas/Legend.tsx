import { useState } from 'preact/hooks'
import { useApp } from '../app'
import { KIND_WORDS, SYMMETRIC, THING_KINDS, TIE_TYPES, verbOf, type ThingKind, type TieType } from '../graph/words'
import { NO_FILTER } from '../state/view'
import { cssOf } from './palette'
import { useAppearance } from './use-appearance'

/** What colours and shapes mean, and the filter: what is unticked is not shown. It lists what the view has. */
export function Legend() {
  const { view, act, graph } = useApp()
  const { palette } = useAppearance()
  const [open, setOpen] = useState(() => innerWidth > 700)
  const kinds = count([...graph.things.values()].map(({ kind }) => kind))
  const types = count([...graph.lines.values()].map(({ type }) => type))
  const { filter } = view
  const filtered = JSON.stringify(filter) !== JSON.stringify(NO_FILTER)
  if (graph.things.size === 0 && !filtered) return null
  const toggle = <T,>(all: readonly T[], chosen: readonly T[] | null, one: T): T[] | null => {
    const now = chosen ?? all
    const next = now.includes(one)
      ? now.filter((other) => other !== one)
      : all.filter((other) => now.includes(other) || other === one)
    return next.length === all.length ? null : next
  }
  return (
    <details class="legend" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Legend and filter{filtered ? ' · on' : ''}</summary>
      <fieldset>
        <legend>Who</legend>
        {THING_KINDS.filter((kind) => kinds.has(kind)).map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={filter.kinds?.includes(kind) ?? true}
              onChange={() =>
                act({ do: 'filter', filter: { kinds: toggle<ThingKind>(THING_KINDS, filter.kinds, kind) } })
              }
            />
            <Shape kind={kind} colour={cssOf(palette.kinds[kind])} />
            <span>{KIND_WORDS[kind]}</span>
            <span class="count">{kinds.get(kind)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>Ties</legend>
        {TIE_TYPES.filter((type) => types.has(type)).map((type) => (
          <label key={type}>
            <input
              type="checkbox"
              checked={filter.types?.includes(type) ?? true}
              onChange={() => act({ do: 'filter', filter: { types: toggle<TieType>(TIE_TYPES, filter.types, type) } })}
            />
            <svg width="26" height="10" viewBox="0 0 26 10" aria-hidden="true">
              <path d="M1 5h18" stroke={cssOf(palette.ties[type])} stroke-width="2.4" />
              {SYMMETRIC.has(type) ? (
                <path d="M18 5h7" stroke={cssOf(palette.ties[type])} stroke-width="2.4" />
              ) : (
                <path d="M18 1l7 4-7 4z" fill={cssOf(palette.ties[type])} />
              )}
            </svg>
            <span>{verbOf(type)}</span>
            <span class="count">{types.get(type)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>Evidence</legend>
        <Tri
          label="alleged"
          sign={<path d="M1 5h24" stroke="currentColor" stroke-width="2" stroke-dasharray="5 3" />}
          value={filter.alleged}
          onChange={(alleged) => act({ do: 'filter', filter: { alleged } })}
        />
        <Tri
          label="contested"
          sign={
            <>
              <path d="M1 5h24" stroke="currentColor" stroke-width="2" />
              <circle cx="13" cy="5" r="4.2" fill="var(--paper)" stroke={cssOf(palette.mark)} stroke-width="1.4" />
              <path d="M11 3l4 4m0-4l-4 4" stroke={cssOf(palette.mark)} stroke-width="1.3" />
            </>
          }
          value={filter.contested}
          onChange={(contested) => act({ do: 'filter', filter: { contested } })}
        />
        <label class="range">
          <span>confidence from {Math.round(filter.minConfidence * 100)} %</span>
          <input
            type="range"
            min="0"
            max="95"
            step="5"
            value={filter.minConfidence * 100}
            onInput={(event) =>
              act(
                { do: 'filter', filter: { minConfidence: Number(event.currentTarget.value) / 100 } },
                { gliding: true },
              )
            }
          />
        </label>
        <p class="note">
          Broader: more confident. Faint: only possible, or long unreported, at the time chosen. Outline: unnamed.
        </p>
      </fieldset>
      {(filtered || view.hidden.length > 0) && (
        <div class="row">
          {filtered && (
            <button type="button" onClick={() => act({ do: 'filter', filter: NO_FILTER })}>
              Clear the filter
            </button>
          )}
          {view.hidden.length > 0 && (
            <button type="button" onClick={() => act({ do: 'unhide' })}>
              Show {view.hidden.length} hidden
            </button>
          )}
        </div>
      )}
    </details>
  )
}

function Tri({
  label,
  sign,
  value,
  onChange,
}: {
  label: string
  sign: preact.ComponentChildren
  value: boolean | null
  onChange: (value: boolean | null) => void
}) {
  return (
    <label>
      <svg width="26" height="10" viewBox="0 0 26 10" aria-hidden="true">
        {sign}
      </svg>
      <span>{label}</span>
      <select
        value={value === null ? '' : String(value)}
        onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value === 'true')}
      >
        <option value="">shown</option>
        <option value="true">only these</option>
        <option value="false">without</option>
      </select>
    </label>
  )
}

function Shape({ kind, colour }: { kind: ThingKind; colour: string }) {
  return (
    <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true" fill={colour}>
      {SHAPES[kind]}
    </svg>
  )
}

const SHAPES: Record<ThingKind, preact.ComponentChildren> = {
  STATE: <circle r="6.2" />,
  MILITIA: <path d="M0-6.6 7 5.4H-7z" />,
  ORGANIZATION: <rect x="-5.6" y="-5.6" width="11.2" height="11.2" rx="1.5" />,
  OFFICIAL: <path d="M0-7 7 0 0 7-7 0z" />,
  EVENT: <path d="M-6.4 0-3.2-5.6H3.2L6.4 0 3.2 5.6H-3.2z" />,
}

function count<T>(all: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}
