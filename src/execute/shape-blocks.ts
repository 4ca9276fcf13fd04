import { BLOCK_PLACE, blockBegin, blockIsContested, blockKind, countBlocks, type TieTimes } from '../claims/tie-times'
import { BLOCK_ROW } from '../plan/shape'
import { isoOfBasicDay } from '../time/basic-day'
import type { Row } from './shape-time'

const EMPTY: readonly unknown[] = BLOCK_ROW.map(() => undefined)

/** One row per block, the tie's own or its instruments', with those columns of BLOCK_ROW that are asked. */
export function blockRows(times: TieTimes, asked: ReadonlySet<number>, own: boolean): Row[] {
  const rows: Row[] = []
  for (let index = 0, count = countBlocks(times); index < count; index++) {
    const begin = blockBegin(index)
    const kind = blockKind(times, begin)
    if ((kind === '') !== own) continue
    const row = EMPTY.slice()
    for (const column of asked) row[column] = readPart(times, begin, BLOCK_ROW[column]!)
    rows.push(row)
  }
  return rows
}

function readPart(times: TieTimes, begin: number, part: (typeof BLOCK_ROW)[number]): unknown {
  if (part === 'blockKind') return blockKind(times, begin)
  if (part === 'blockContested') return blockIsContested(times, begin)
  return isoOfBasicDay(times, begin + BLOCK_PLACE[part])
}
