import type { Line } from '../graph/part'

/** How far apart ties between the same two are drawn: the height of the bow as a share of its chord. */
const STEP = 0.16
/** However many there are, the outermost two are no farther apart than this. */
const BROADEST = 0.6

/**
 * The bow of each tie, so that parallel ones lie side by side: 0 is straight, positive bows to the left of the way from subject to
 * object. Ties between the same two are fanned out evenly around the straight line, in order of id.
 */
export function fan(lines: readonly Line[]): number[] {
  const between = new Map<string, number[]>()
  const pair = ({ subject, object }: Line) => (subject < object ? `${subject}\n${object}` : `${object}\n${subject}`)
  lines.forEach((line, index) => {
    const key = pair(line)
    const found = between.get(key)
    if (found) found.push(index)
    else between.set(key, [index])
  })
  const bows = new Array<number>(lines.length).fill(0)
  for (const indices of between.values()) {
    if (indices.length === 1) continue
    indices.sort((a, b) => (lines[a]!.id < lines[b]!.id ? -1 : 1))
    const step = Math.min(STEP, BROADEST / (indices.length - 1))
    indices.forEach((index, place) => {
      const bow = (place - (indices.length - 1) / 2) * step
      // Seen from the lesser id, so that opposite ties do not fall on one another.
      bows[index] = lines[index]!.subject < lines[index]!.object ? bow : -bow
    })
  }
  return bows
}
