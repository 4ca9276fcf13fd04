import { countWords } from '../panel/sentence'

export type StoppedBy = 'CHAIN_LIMIT' | 'LIST_LIMIT' | 'BRANCH_LIMIT' | 'TIME_LIMIT'

const CUTS: Record<StoppedBy, string> = {
  CHAIN_LIMIT: 'as many were found as were asked for',
  LIST_LIMIT: 'the list is as long as it may be',
  BRANCH_LIMIT: 'so many ties meet here that not all could be followed',
  TIME_LIMIT: 'time ran out',
}

/** How much of an answer is there. An empty complete answer and a cut one never read alike. */
export function completenessWords(
  shown: number,
  one: string,
  { complete, stoppedBy, total }: { complete: boolean; stoppedBy: StoppedBy | null; total?: number },
): string {
  const counted = countWords(shown, one)
  if (!complete) {
    const why = stoppedBy ? CUTS[stoppedBy] : 'the answer was cut'
    return shown === 0
      ? `Nothing was found before it was cut: ${why}. That does not mean that there is none.`
      : `${counted}, cut: ${why}. There may be more.`
  }
  if (total !== undefined && total > shown)
    return `${counted} of ${total.toLocaleString('en')}: the first of a complete list.`
  return shown === 0 ? `There is none, and nothing was cut.` : `${counted}. Complete: nothing was cut.`
}
