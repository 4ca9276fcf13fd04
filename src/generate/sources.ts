import type { SourceRecord } from '../claims/record-batch'
import { dayOf } from '../time/day'

const COUNT = 40
/** Every fourth relays an outlet, and several relay the same: sources are more than origins. */
const OUTLETS = ['First Wire', 'Second Wire', 'Third Wire']

/** The invented sources that all claims cite, the same for every seed. */
export const GENERATED_SOURCES: readonly SourceRecord[] = Array.from({ length: COUNT }, (_, number) => ({
  id: `gen-source-${number}`,
  title: `Generated report ${number}`,
  publisher: `Generated publisher ${number % 10}`,
  origin: number % 4 === 0 ? OUTLETS[(number / 4) % OUTLETS.length]! : null,
  kind: 'GENERATED',
  publishedOn: dayOf(2025, 1 + (number % 12), 1)!,
  url: null,
  licence: null,
}))
