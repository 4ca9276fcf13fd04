/** A Markdown table; the first column is read from the left, the others, which hold figures, from the right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [
    line(head),
    `|${head.map((_, place) => (place === 0 ? ' --- ' : ' ---: ')).join('|')}|`,
    ...rows.map(line),
  ].join('\n')
}

/** A ratio: two decimals below ten, none above a hundred. A dash for what is not known. */
export function ratioText(ratio: number | undefined): string {
  if (ratio === undefined || !Number.isFinite(ratio)) return '—'
  return ratio.toFixed(ratio < 10 ? 2 : ratio < 100 ? 1 : 0)
}

/** A figure to three digits. */
export function figureText(figure: number | undefined): string {
  if (figure === undefined || !Number.isFinite(figure)) return '—'
  if (figure >= 1000) return new Intl.NumberFormat('en', { maximumFractionDigits: 0 }).format(figure)
  return String(Number(figure.toPrecision(3)))
}

/** `TIMEOUT 3, UNAVAILABLE 1`; empty for none. */
export const errorsText = (errors: Readonly<Record<string, number>>): string =>
  Object.entries(errors)
    .map(([code, count]) => `${code} ${count}`)
    .join(', ')
