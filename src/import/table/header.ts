import { trimCell } from './trim-cell'

/** The columns of a table by the names that a mapping uses for them. */
export interface Header {
  readonly names: readonly string[]
  /** Cells that a row must have: those at the end that have no name may be missing. */
  readonly needed: number
  /** What was renamed, in words: nothing is renamed silently. */
  readonly notes: readonly string[]
}

/**
 * Names for the columns: trimmed; `column 3` for one without a name; `name (1)`, `name (2)` for names that stand twice, so that a
 * mapping has to say which of them it means.
 */
export function readHeader(cells: readonly string[]): Header {
  const notes: string[] = []
  const trimmed = cells.map((cell, at) => {
    const name = trimCell(cell.replace(/\s+/g, ' '))
    if (name) return name
    notes.push(`column ${at + 1} has no name: it is called "column ${at + 1}"`)
    return `column ${at + 1}`
  })
  const times = new Map<string, number>()
  for (const name of trimmed) times.set(name, (times.get(name) ?? 0) + 1)
  const taken = new Set(trimmed.filter((name) => times.get(name) === 1))
  const next = new Map<string, number>()
  const names = trimmed.map((name) => {
    if (times.get(name) === 1) return name
    let number = (next.get(name) ?? 0) + 1
    while (taken.has(`${name} (${number})`)) number++
    next.set(name, number)
    taken.add(`${name} (${number})`)
    return `${name} (${number})`
  })
  for (const [name, count] of times) {
    if (count < 2) continue
    const renamed = names.filter((_, at) => trimmed[at] === name).map((each) => `"${each}"`)
    notes.push(`column "${name}" stands ${count} times: they are called ${renamed.join(', ')}`)
  }
  const last = cells.findLastIndex((cell) => trimCell(cell) !== '')
  return { names, needed: last + 1, notes }
}
