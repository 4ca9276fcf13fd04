/** A dot plot on a logarithmic axis, as SVG text. */

export interface PlotSeries {
  readonly name: string
  readonly colour: string
  /** Parallel to the rows; undefined where there is nothing to show. */
  readonly values: readonly (number | undefined)[]
}

export interface Plot {
  readonly title: string
  /** What the axis says: `p50, as a multiple of the hand-written arm's`. */
  readonly axis: string
  readonly rows: readonly string[]
  readonly series: readonly PlotSeries[]
}

const ROW = 20
const LEFT = 260
const WIDTH = 900
const RIGHT = 30
const HEAD = 70

/** Decades and their halves between the least and the greatest value, both of which lie inside. */
export function logTicks(values: readonly number[]): number[] {
  const positive = values.filter((value) => value > 0 && Number.isFinite(value))
  if (positive.length === 0) return [1]
  const [least, most] = [Math.min(...positive, 1), Math.max(...positive, 1)]
  const ticks: number[] = []
  for (let decade = 10 ** Math.floor(Math.log10(least)); decade < most * 10; decade *= 10)
    for (const step of [1, 2, 5]) ticks.push(Number((decade * step).toPrecision(3)))
  const from = ticks.findLastIndex((tick) => tick <= least)
  const to = ticks.findIndex((tick) => tick >= most)
  return ticks.slice(Math.max(0, from), to + 1)
}

export function plotSvg({ title, axis, rows, series }: Plot): string {
  const ticks = logTicks(series.flatMap(({ values }) => values.filter((value) => value !== undefined)))
  const [low, high] = [Math.log10(ticks[0]!), Math.log10(ticks.at(-1)!)]
  const x = (value: number) => round(LEFT + ((Math.log10(value) - low) / (high - low || 1)) * (WIDTH - LEFT - RIGHT))
  const bottom = HEAD + rows.length * ROW
  const height = bottom + 50
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    `<text x="10" y="22" font-size="15" font-weight="bold">${escaped(title)}</text>`,
  ]
  let legend = 10
  for (const { name, colour } of series) {
    parts.push(
      `<circle cx="${legend + 5}" cy="42" r="5" fill="${colour}"/><text x="${legend + 14}" y="46">${escaped(name)}</text>`,
    )
    legend += 32 + name.length * 6.4
  }
  for (const tick of ticks) {
    const strong = tick === 1
    parts.push(
      `<line x1="${x(tick)}" y1="${HEAD - 8}" x2="${x(tick)}" y2="${bottom}" stroke="${strong ? '#444' : '#ddd'}"/>`,
      `<text x="${x(tick)}" y="${bottom + 16}" text-anchor="middle" fill="#444">${tick}</text>`,
    )
  }
  for (const [place, row] of rows.entries()) {
    const y = HEAD + place * ROW + ROW / 2
    parts.push(`<text x="${LEFT - 12}" y="${y + 4}" text-anchor="end">${escaped(row)}</text>`)
    for (const { name, colour, values } of series) {
      const value = values[place]
      if (value === undefined || !(value > 0)) continue
      parts.push(
        `<circle cx="${x(value)}" cy="${y}" r="5" fill="${colour}" fill-opacity="0.8"><title>${escaped(`${row}: ${name} ${Number(value.toPrecision(3))}`)}</title></circle>`,
      )
    }
  }
  parts.push(
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${bottom + 38}" text-anchor="middle">${escaped(axis)}</text>`,
    '</svg>',
  )
  return `${parts.join('\n')}\n`
}

const round = (value: number): number => Number(value.toFixed(1))

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
