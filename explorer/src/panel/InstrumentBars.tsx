import { useId } from 'preact/hooks'
import { INSTRUMENT_WORDS, type Instrument } from '../graph/words'
import type { Bars, BarRow, Stretch } from './bars'

/** In units of the drawing. */
const WIDTH = 300
const ROW = 22
const BAR = 12
/** How far an open end fades out. */
const FADE = 14

const nameOf = ({ kind }: BarRow): string => (kind === '' ? 'as a whole' : INSTRUMENT_WORDS[kind as Instrument])

/** When what was reported: a bar per instrument, open ends faded, silence hatched and named. The list below it says the same in words. */
export function InstrumentBars({ bars }: { bars: Bars }) {
  const id = useId()
  const height = bars.rows.length * ROW
  if (bars.rows.length === 0) return null
  return (
    <figure class="bars">
      <div class="bars-grid">
        <ul class="bar-names" aria-hidden="true">
          {bars.rows.map((row) => (
            <li key={row.kind} class={row.kind === '' ? 'whole' : ''}>
              {nameOf(row)}
              {row.contested && <span class="mark contested"> ⚠</span>}
            </li>
          ))}
        </ul>
        <svg
          viewBox={`0 0 ${WIDTH} ${height}`}
          height={height}
          preserveAspectRatio="none"
          class="bar-chart"
          aria-hidden="true"
        >
          <defs>
            <pattern
              id={`${id}-hatch`}
              width="5"
              height="5"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <line x1="0" y1="0" x2="0" y2="5" class="hatch-line" />
            </pattern>
            <linearGradient id={`${id}-in`}>
              <stop offset="0" class="fade-none" />
              <stop offset="1" class="fade-full" />
            </linearGradient>
            <linearGradient id={`${id}-out`}>
              <stop offset="0" class="fade-full" />
              <stop offset="1" class="fade-none" />
            </linearGradient>
          </defs>
          {bars.chosen && (
            <rect
              class="chosen"
              x={bars.chosen.x0 * WIDTH}
              width={Math.max(1.5, (bars.chosen.x1 - bars.chosen.x0) * WIDTH)}
              y="0"
              height={height}
            />
          )}
          {bars.ticks.map(({ x, label }) => (
            <g key={label} class="tick">
              <line x1={x * WIDTH} x2={x * WIDTH} y1="0" y2={height} />
            </g>
          ))}
          {bars.rows.map((row, index) => (
            <g key={row.kind} class={`row ${row.kind === '' ? 'whole' : ''} ${row.contested ? 'contested' : ''}`}>
              {row.stretches.map((stretch) => (
                <StretchShape key={stretch.words} stretch={stretch} y={index * ROW + (ROW - BAR) / 2} id={id} />
              ))}
            </g>
          ))}
        </svg>
        <div class="bar-years" aria-hidden="true">
          {bars.ticks.map(({ x, label }) => (
            <span key={label} style={{ left: `${x * 100}%` }}>
              {label}
            </span>
          ))}
        </div>
      </div>
      <figcaption>
        <details>
          <summary>The same in words</summary>
          <ul class="bar-words">
            {bars.rows.map((row) => (
              <li key={row.kind}>
                {nameOf(row)}
                {row.contested ? ' (contested)' : ''}: {row.stretches.map(({ words }) => words).join('; ')}
              </li>
            ))}
          </ul>
        </details>
      </figcaption>
    </figure>
  )
}

function StretchShape({ stretch, y, id }: { stretch: Stretch; y: number; id: string }) {
  const x = stretch.x0 * WIDTH
  const width = Math.max(2, (stretch.x1 - stretch.x0) * WIDTH)
  if (stretch.kind === 'SILENT')
    return (
      <g class="silent">
        <rect x={x} y={y} width={width} height={BAR} fill={`url(#${id}-hatch)`} />
        <title>{stretch.words}</title>
      </g>
    )
  return (
    <g class={stretch.kind.toLowerCase()}>
      {stretch.openStart && <rect x={x - FADE} y={y} width={FADE} height={BAR} fill={`url(#${id}-in)`} class="fade" />}
      <rect x={x} y={y} width={width} height={BAR} class="solid" />
      {stretch.openEnd && <rect x={x + width} y={y} width={FADE} height={BAR} fill={`url(#${id}-out)`} class="fade" />}
      <title>{stretch.words}</title>
    </g>
  )
}
