import { TIE_TYPES, type TieType } from '../../claims/vocabulary'
import { ClientError } from '../../errors/client-error'
import { parseDay } from '../../time/day'
import { findChanges } from '../changes/find-changes'
import { checkRange } from './bounds'
import { withFetch } from './completeness'
import { tieRef, type Question, type QuestionArguments } from './question'

const MAX_CHANGES_TIES = 200_000

/** `changes(during:)`. */
export const askChanges: Question = {
  fetch(args, limits) {
    checkRange('limit', args.limit, 1, limits.maxChanges)
    periodOf(args)
    const filter = args.filter as QuestionArguments | undefined
    if (filter?.at !== undefined || filter?.during !== undefined) {
      throw new ClientError('BAD_USER_INPUT', '`filter` of `changes` names no time: the period is that of `during`.')
    }
    const types = ((args.ties as readonly TieType[] | undefined) ?? TIE_TYPES).toSorted()
    return {
      from: args.of ? ['of'] : 'ALL',
      layers: [{ types, reading: 'AROUND', onward: undefined }],
      filtered: 'WHOLE',
      maxTies: MAX_CHANGES_TIES,
      with: 'NOTHING',
    }
  },
  answer(input) {
    const { graph, arguments: args, actors, asked, admitsActor } = input
    const of = actors.get('of')
    const admits = (actor: number) => actor === of || !admitsActor || admitsActor(actor)
    const found = findChanges(graph, {
      during: periodOf(args),
      asked,
      admitsTie: (tie) => admits(graph.subject[tie]!) && admits(graph.object[tie]!),
      limit: Number(args.limit),
    })
    const ref = (tie: number) => tieRef(graph, tie)
    return {
      ...withFetch(input, found),
      began: found.began.map(({ tie, timing }) => ({ tie: ref(tie), timing })),
      ended: found.ended.map(({ tie, timing }) => ({ tie: ref(tie), timing })),
      firstReported: found.firstReported.map((tie) => ({ tie: ref(tie) })),
      wentSilent: found.wentSilent.map((tie) => ({ tie: ref(tie) })),
      changed: found.changed.map(({ tie, gained, lost }) => ({ tie: ref(tie), gained, lost })),
      continuedCount: found.continuedCount,
    }
  },
}

function periodOf(args: QuestionArguments): { from: number; to: number } {
  const during = args.during as QuestionArguments | undefined
  const from = parseDay(String(during?.from))
  const to = parseDay(String(during?.to))
  if (from === undefined || to === undefined)
    throw new ClientError('BAD_USER_INPUT', '`changes` needs both days of `during`.')
  if (from > to) throw new ClientError('BAD_USER_INPUT', '`during` runs backwards: `from` must not be after `to`.')
  return { from, to }
}
