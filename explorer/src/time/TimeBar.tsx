import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { formatDay } from '../../../src/time/day'
import { useApp } from '../app'
import { askedTime } from '../graph/judge'
import { DEFAULT_GAP_DAYS } from '../state/view'
import { bucketsOf, countBars, reportedSpan, touched, type Bar } from './buckets'

/** Milliseconds for a year, or a month, of the film. */
const FRAME_MS = 900

/** How long a report is let stand into silence, in days. */
const PATIENCE: readonly (readonly [number | null, string])[] = [
  [0, 'no silence'],
  [365, 'one year'],
  [DEFAULT_GAP_DAYS, 'three years'],
  [3653, 'ten years'],
  [null, 'for ever'],
]

/** A slider over the years, with how many ties answer for each; a point, a period, a film, two days to compare. */
export function TimeBar() {
  const { view, act, lines } = useApp()
  const { time, maxGapDays, filter } = view
  const span = useMemo(() => reportedSpan(lines), [lines])
  const buckets = useMemo(() => (span ? bucketsOf(span) : []), [span?.from, span?.to])
  const [bars, setBars] = useState<readonly Bar[]>([])
  useEffect(() => {
    // After the picture: it is what is waited for.
    const timer = setTimeout(() => setBars(countBars(lines, buckets, maxGapDays, filter.instruments ?? [])), 30)
    return () => clearTimeout(timer)
  }, [lines, buckets, maxGapDays, filter.instruments])
  const asked = askedTime(view)
  const chosen = asked ? touched(buckets, asked.from, asked.to) : null
  const last = buckets.length - 1
  const most = Math.max(1, ...bars.map(({ possible }) => possible))
  const drag = useRef<number | null>(null)
  const [playing, setPlaying] = useState(false)

  const choose = (one: number, other: number, gliding = false) => {
    const [first, second] = [Math.min(one, other), Math.max(one, other)]
    const [from, to] = [buckets[first], buckets[second]]
    if (from && to) act({ do: 'time', time: { from: formatDay(from.from), to: formatDay(to.to) } }, { gliding })
  }

  useEffect(() => {
    if (!playing) return
    const [from, to] = chosen ?? [0, 0]
    const timer = setTimeout(
      () => {
        if (!chosen) choose(0, 0)
        else if (to >= last) setPlaying(false)
        else choose(from + 1, to + 1, true)
      },
      chosen ? FRAME_MS : 0,
    )
    return () => clearTimeout(timer)
  }, [playing, chosen?.[0], chosen?.[1], buckets])

  if (buckets.length === 0) return null
  const at = (event: PointerEvent) => {
    const { left, width } = (event.currentTarget as HTMLElement).getBoundingClientRect()
    return Math.max(0, Math.min(last, Math.floor(((event.clientX - left) / width) * buckets.length)))
  }
  const words = !time
    ? 'all times'
    : time.from === time.to
      ? (time.from ?? '')
      : chosen
        ? labelOf(buckets, chosen)
        : `${time.from ?? '…'} – ${time.to ?? '…'}`
  const years = buckets[0]!.label.length === 4
  const every = Math.ceil(buckets.length / (years ? 12 : 6))
  return (
    <section class="time" aria-label="Time">
      <div class="row controls">
        <button
          type="button"
          class="icon"
          aria-label={playing ? 'Stop' : 'Play'}
          title={playing ? 'Stop' : `Play, ${years ? 'a year' : 'a month'} at a time`}
          onClick={() => {
            if (!playing && chosen && chosen[1] >= last) choose(0, chosen[1] - chosen[0])
            setPlaying(!playing)
          }}
        >
          {playing ? '❚❚' : '▶'}
        </button>
        <strong class="when" role="status">
          {words}
        </strong>
        {time && (
          <button type="button" onClick={() => act({ do: 'time', time: null })}>
            All times
          </button>
        )}
        <label>
          From{' '}
          <input
            type="date"
            value={time?.from ?? ''}
            min="0001-01-01"
            max="9999-12-31"
            onChange={(event) =>
              act({
                do: 'time',
                time: { from: event.currentTarget.value || null, to: time?.to ?? (event.currentTarget.value || null) },
              })
            }
          />
        </label>
        <label>
          to{' '}
          <input
            type="date"
            value={time?.to ?? ''}
            min="0001-01-01"
            max="9999-12-31"
            onChange={(event) =>
              act({
                do: 'time',
                time: {
                  from: time?.from ?? (event.currentTarget.value || null),
                  to: event.currentTarget.value || null,
                },
              })
            }
          />
        </label>
        <label>
          <span class="wide">Show </span>
          <select
            value={view.timing}
            aria-label="How sure"
            onChange={(event) =>
              act({ do: 'timing', timing: event.currentTarget.value === 'CERTAIN' ? 'CERTAIN' : 'POSSIBLE' })
            }
          >
            <option value="POSSIBLE">what may have held</option>
            <option value="CERTAIN">only what surely held</option>
          </select>
        </label>
        <label class="wide">
          Silence let stand{' '}
          <select
            value={String(maxGapDays)}
            onChange={(event) =>
              act({
                do: 'maxGapDays',
                days: event.currentTarget.value === 'null' ? null : Number(event.currentTarget.value),
              })
            }
          >
            {PATIENCE.map(([days, text]) => (
              <option key={text} value={String(days)}>
                {text}
              </option>
            ))}
            {!PATIENCE.some(([days]) => days === maxGapDays) && (
              <option value={String(maxGapDays)}>{maxGapDays} days</option>
            )}
          </select>
        </label>
        <button
          type="button"
          aria-pressed={view.compare !== null}
          onClick={() => {
            if (view.compare) return act({ do: 'compare', compare: null })
            const [one, other] = chosen && chosen[0] < chosen[1] ? chosen : [Math.max(0, Math.floor(last / 2)), last]
            act({
              do: 'compare',
              compare: { one: formatDay(buckets[one]!.from), other: formatDay(buckets[other]!.to) },
            })
          }}
        >
          Compare two days
        </button>
      </div>
      <div
        class="track"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          drag.current = at(event)
          setPlaying(false)
          choose(drag.current, drag.current)
        }}
        onPointerMove={(event) => {
          if (drag.current === null) return
          choose(drag.current, at(event), true)
        }}
        onPointerUp={() => (drag.current = null)}
        onPointerCancel={() => (drag.current = null)}
      >
        <svg viewBox={`0 0 ${buckets.length} 100`} preserveAspectRatio="none" aria-hidden="true">
          {bars.length === buckets.length &&
            bars.map(({ certain, possible }, index) => {
              const inside = !chosen || (index >= chosen[0] && index <= chosen[1])
              return (
                <g key={buckets[index]!.label} class={inside ? 'in' : 'out'}>
                  <rect
                    class="possible"
                    x={index + 0.08}
                    width="0.84"
                    y={100 - height(possible, most)}
                    height={height(possible, most)}
                  />
                  <rect
                    class="certain"
                    x={index + 0.08}
                    width="0.84"
                    y={100 - height(certain, most)}
                    height={height(certain, most)}
                  />
                </g>
              )
            })}
        </svg>
        <ol class="years" aria-hidden="true">
          {buckets.map(({ label }, index) =>
            index % every === 0 ? (
              <li key={label} style={{ insetInlineStart: `${((index + 0.5) / buckets.length) * 100}%` }}>
                {label}
              </li>
            ) : null,
          )}
        </ol>
      </div>
      <div class="thumbs">
        {(['First', 'Last'] as const).map((which, side) => (
          <input
            key={which}
            type="range"
            min="0"
            max={last}
            step="1"
            value={chosen ? chosen[side] : side * last}
            aria-label={`${which} ${years ? 'year' : 'month'}`}
            aria-valuetext={chosen ? buckets[chosen[side as 0 | 1]]!.label : 'all times'}
            onInput={(event) => {
              const value = Number(event.currentTarget.value)
              const now = chosen ?? [0, last]
              if (side === 0) choose(value, Math.max(value, now[1]), true)
              else choose(Math.min(value, now[0]), value, true)
            }}
          />
        ))}
      </div>
    </section>
  )
}

/** Square roots: a year with three ties is seen beside one with three hundred. */
const height = (count: number, most: number): number => (count === 0 ? 0 : 4 + 96 * Math.sqrt(count / most))

const labelOf = (buckets: readonly { label: string }[], [from, to]: readonly [number, number]): string =>
  from === to ? buckets[from]!.label : `${buckets[from]!.label} – ${buckets[to]!.label}`
