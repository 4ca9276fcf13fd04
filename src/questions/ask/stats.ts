import { TIE_TYPES, type TieType } from '../../claims/vocabulary'
import type { TieCount, TieGrouping } from '../../plan/subgraph'
import { silenceLetStand } from '../asked'
import { groupsByInstrument, groupsByKey, groupsByYear } from '../stats/group-counts'
import type { StatGroup } from '../stats/stat-group'
import { yearShift } from '../stats/year-shift'
import { completeness } from '../work'
import { withFetch } from './completeness'
import { typesAsked, type Question, type QuestionArguments, type QuestionInput } from './question'

/** Of SOURCE, each of whose claims is a look-up. */
const MAX_SOURCED_TIES = 300_000
const MAX_GROUPS = 1_000

/** `stats`: the database counts, whatever the filter asks. */
export const askStats: Question = {
  fetch(args) {
    const by = args.groupBy as TieGrouping
    return {
      from: 'ALL',
      layers: [{ types: typesOf(args), reading: 'AROUND', onward: undefined }],
      filtered: 'WHOLE',
      maxTies: 0,
      counted: countOf(by, args),
      with: 'NOTHING',
    }
  },
  answer(input) {
    const groups = groupsOf(input)
    const all = input.counts.find(([key]) => key === null)?.[2] ?? 0
    const fetched = { ...input, cut: input.cut || all > MAX_SOURCED_TIES }
    return {
      ...withFetch(fetched, completeness(groups.length > MAX_GROUPS ? 'LIST_LIMIT' : null)),
      groups: groups.slice(0, MAX_GROUPS),
    }
  },
}

function groupsOf({ arguments: { groupBy }, counts, asked }: QuestionInput): readonly StatGroup[] {
  switch (groupBy as TieGrouping) {
    case 'YEAR':
      return groupsByYear(counts, asked.period, !Number.isFinite(asked.maxGapDays))
    case 'INSTRUMENT':
      return groupsByInstrument(counts)
    default:
      return groupsByKey(counts)
  }
}

/** Only backing has instruments. */
function typesOf(args: QuestionArguments): readonly TieType[] {
  const types = (typesAsked(args) ?? TIE_TYPES).toSorted()
  return args.groupBy === 'INSTRUMENT' && types.includes('BACKS') ? ['BACKS'] : types
}

// One group more tells that there are more; of SOURCE, the number of all ties is one besides.
function countOf(by: TieGrouping, args: QuestionArguments): TieCount {
  switch (by) {
    case 'YEAR': {
      const filter = (args.filter ?? {}) as QuestionArguments
      const days = silenceLetStand(filter.maxGapDays as number | null | undefined)
      const [back, forth] = [yearShift(-days), yearShift(days)]
      const amounts = { backYears: back.years, backFrom: back.from, forthYears: forth.years, forthFrom: forth.from }
      return { by, forEver: !Number.isFinite(days), isCertain: filter.timing === 'CERTAIN', amounts }
    }
    case 'ACTOR':
      return { by, amounts: { groups: MAX_GROUPS + 1 } }
    case 'SOURCE':
      return { by, amounts: { groups: MAX_GROUPS + 2, ties: MAX_SOURCED_TIES + 1 } }
    default:
      return { by, amounts: {} }
  }
}
