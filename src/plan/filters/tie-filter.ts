import { ClientError } from '../../errors/client-error'
import { fieldsOf, listOf, valueOf, wordOf, type Arguments } from '../argument'
import type { Answer } from '../fields/answer'
import type { AnswerTime, Predicate, TextTime } from '../list'
import type { AskedTime } from '../parameter'
import type { Planner } from '../planner'
import type { NodeSymbol, TieSymbol } from '../symbol'
import { actorPredicates } from './actor-filter'

export interface PlannedTieFilter {
  readonly where: readonly Predicate[]
  /** The time asked; undefined if none was. */
  readonly answer: Answer | undefined
}

/**
 * A TieFilter on a tie and the node at its far end; `byTimes`: where it is asked of the ties of the whole graph. Throws
 * BAD_USER_INPUT for `at` with `during` and an empty period.
 */
export function planTieFilter(
  planner: Planner,
  tie: TieSymbol,
  far: NodeSymbol,
  filter: Arguments | undefined,
  { byTimes = false }: { readonly byTimes?: boolean } = {},
): PlannedTieFilter {
  if (!filter) return { where: [], answer: undefined }
  const time = readAskedTime(filter)
  const instruments = listOf(filter.get('instruments'), planner.context.variables)
  const where: Predicate[] = []
  if ((time || instruments) && byTimes) {
    const letters = instruments && planner.parameter('letters', 'letters', { kind: 'value', value: instruments })
    where.push({ kind: 'answersByTimes', tie, time: time && textTime(planner, time), letters })
  } else if (time || instruments) {
    where.push({
      kind: 'answers',
      tie,
      time: time && answerTime(planner, time),
      instruments: instruments && planner.parameter('instruments', 'texts', { kind: 'value', value: instruments }),
    })
  }
  const against = fieldsOf(filter.get('against'))
  if (against) where.push({ kind: 'serves', tie, reference: planner.reference('filter.against', against) })
  for (const property of ['contested', 'alleged'] as const) {
    const is = wordOf(filter.get(property))
    if (is !== undefined) where.push({ kind: 'flag', of: tie, property, is: is === true })
  }
  const minConfidence = valueOf(filter.get('minConfidence'))
  if (minConfidence) {
    const parameter = planner.parameter('minConfidence', 'share', { kind: 'value', value: minConfidence })
    where.push({ kind: 'compare', of: tie, property: 'confidence', operator: '>=', parameter })
  }
  const minOrigins = valueOf(filter.get('minOrigins'))
  if (minOrigins) {
    const parameter = planner.parameter('minOrigins', 'count', { kind: 'value', value: minOrigins })
    where.push({ kind: 'compare', of: tie, property: 'originCount', operator: '>=', parameter })
  }
  where.push(...actorPredicates(planner, far, fieldsOf(filter.get('actor'))))
  return { where, answer: time && { time, instruments } }
}

/** The time that a filter asks about, or undefined. `maxGapDays: null` means for ever; left out, its default. */
export function readAskedTime(filter: Arguments): AskedTime | undefined {
  const at = valueOf(filter.get('at'))
  const during = fieldsOf(filter.get('during'))
  if (at && during) {
    throw new ClientError('BAD_USER_INPUT', '`at` and `during` exclude each other: ask for a day or for a period.')
  }
  if (!at && !during) return undefined
  const from = at ?? valueOf(during?.get('from'))
  const to = at ?? valueOf(during?.get('to'))
  if (!from && !to) throw new ClientError('BAD_USER_INPUT', '`during` needs `from`, `to`, or both.')
  const gap = filter.get('maxGapDays')
  return {
    from,
    to,
    maxGapDays: gap?.kind === 'null' ? undefined : valueOf(gap),
    timing: wordOf(filter.get('timing')) === 'CERTAIN' ? 'CERTAIN' : 'POSSIBLE',
  }
}

function textTime(planner: Planner, asked: AskedTime): TextTime {
  const bound = bounder(planner, asked, 'basicDay')
  const day = bounder(planner, asked, 'day')
  return {
    isCertain: asked.timing === 'CERTAIN',
    ...{ from: bound('from'), to: bound('to'), reachFrom: bound('reachFrom'), reachTo: bound('reachTo') },
    days: { from: day('from'), to: day('to') },
  }
}

function answerTime(planner: Planner, asked: AskedTime): AnswerTime {
  const bound = bounder(planner, asked, 'day')
  return { asked, from: bound('from'), to: bound('to'), reachFrom: bound('reachFrom'), reachTo: bound('reachTo') }
}

/** Makes a parameter of a bound of the time asked. */
const bounder =
  (planner: Planner, asked: AskedTime, form: 'day' | 'basicDay') => (which: 'from' | 'to' | 'reachFrom' | 'reachTo') =>
    planner.parameter(which, form, { kind: 'asked', time: asked, bound: which })
