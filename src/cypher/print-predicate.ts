import type { AnswerTime, Predicate, TextTime } from '../plan/list'
import type { Parameter } from '../plan/parameter'
import type { TieSymbol } from '../plan/symbol'
import { alternatives, cypher, join, name, parameter, property, type Fragment } from './fragment'
import { orderId, orderKey } from './print-order'
import { anyBlock, blockAnswers } from './print-times'

/** WHERE, on a line of its own; empty if there is nothing to fulfil. */
export const printWhere = (conditions: readonly Fragment[]): Fragment =>
  conditions.length === 0 ? cypher`` : cypher`\nWHERE ${join(conditions, ' AND ')}`

/** A condition for WHERE. */
export function printPredicate(predicate: Predicate): Fragment {
  switch (predicate.kind) {
    case 'compare': {
      const left = property(predicate.of, predicate.property)
      const right = parameter(predicate.parameter)
      if (predicate.operator === '=') return cypher`${left} = ${right}`
      return predicate.operator === '<=' ? cypher`${left} <= ${right}` : cypher`${left} >= ${right}`
    }
    case 'oneOf':
      return cypher`${property(predicate.of, predicate.property)} IN ${parameter(predicate.parameter)}`
    case 'among':
      return cypher`${property(predicate.of, 'id')} IN ${parameter(predicate.reference.parameter)}`
    case 'flag': {
      const flag = cypher`coalesce(${property(predicate.of, predicate.property)}, false)`
      return predicate.is ? flag : cypher`NOT ${flag}`
    }
    case 'labels':
      return cypher`${name(predicate.of.name)}:${alternatives(predicate.labels)}`
    case 'answers':
      return printAnswers(predicate.tie, predicate.time, predicate.instruments)
    case 'answersByTimes':
      return printAnswersByTimes(predicate.tie, predicate.time, predicate.letters)
    case 'serves':
      return cypher`any(opponent IN ${name(predicate.reference.name)} WHERE opponent IN ${property(predicate.tie, 'againstIds')})`
    case 'joined':
      return cypher`EXISTS { ${printArrow(predicate)}(joined) WHERE joined.id IN ${name(predicate.reference.name)} }`
    case 'joinedId':
      return cypher`EXISTS { ${printArrow(predicate)}(joined:Record {id: ${parameter(predicate.id)}}) }`
    case 'behind': {
      const key = orderKey(predicate.order)
      const id = orderId(predicate.order)
      const [atKey, atId] = [parameter(predicate.key), parameter(predicate.id)]
      const beyond = predicate.order.descending ? cypher`${key} < ${atKey}` : cypher`${key} > ${atKey}`
      return cypher`(${beyond} OR (${key} = ${atKey} AND ${id} > ${atId}))`
    }
    case 'accepted': {
      const claim = name(predicate.of.name)
      return cypher`(NOT ${claim}:Claim OR ${claim}.review = 'ACCEPTED')`
    }
    case 'current': {
      const claim = name(predicate.of.name)
      return cypher`(NOT ${claim}:Claim OR (${claim}.review = 'ACCEPTED' AND ${claim}.retractedAt IS NULL))`
    }
  }
}

function printArrow(predicate: Extract<Predicate, { kind: 'joined' | 'joinedId' }>): Fragment {
  const of = name(predicate.of.name)
  const types = alternatives(predicate.relationships)
  if (predicate.reading === 'IN') return cypher`(${of})<-[:${types}]-`
  return predicate.reading === 'OUT' ? cypher`(${of})-[:${types}]->` : cypher`(${of})-[:${types}]-`
}

/**
 * Design 3.3: a block of the tie (of an asked instrument, if such are asked) meets the time asked, its reach lies near
 * enough, and, if certainty is asked, it surely held on some day. The tie's own points go first: they rule most out.
 */
function printAnswers(tie: TieSymbol, time: AnswerTime | undefined, instruments: Parameter | undefined): Fragment {
  const block = (list: string) => cypher`${property(tie, list)}[i]`
  const kind = instruments
    ? cypher`${block('blockKind')} IN ${parameter(instruments)}`
    : cypher`${block('blockKind')} = ''`
  if (!time) {
    return cypher`any(kind IN ${property(tie, 'blockKind')} WHERE kind IN ${instruments ? parameter(instruments) : cypher`['']`})`
  }
  const [from, to] = [parameter(time.from), parameter(time.to)]
  const conditions = [
    kind,
    cypher`${block('blockEarliestStart')} <= ${to}`,
    cypher`${block('blockLatestEnd')} >= ${from}`,
    cypher`${block('blockReachStart')} <= ${parameter(time.reachTo)}`,
    cypher`${block('blockReachEnd')} >= ${parameter(time.reachFrom)}`,
  ]
  if (time.asked.timing === 'CERTAIN') {
    conditions.push(cypher`${block('blockLatestStart')} <= ${to}`, cypher`${block('blockEarliestEnd')} >= ${from}`)
  }
  const near = cypher`${property(tie, 'earliestStart')} <= ${to} AND ${property(tie, 'latestEnd')} >= ${from}`
  return cypher`${near} AND any(i IN range(0, size(${property(tie, 'blockKind')}) - 1) WHERE ${join(conditions, ' AND ')})`
}

/** The same in the text that holds all days of the tie: one read of the store for what takes five in lists. */
function printAnswersByTimes(tie: TieSymbol, time: TextTime | undefined, letters: Parameter | undefined): Fragment {
  const times = property(tie, 'times')
  const answers = anyBlock(times, blockAnswers(times, time, letters))
  if (!time?.days) return answers
  const { from, to } = time.days
  return cypher`${property(tie, 'earliestStart')} <= ${parameter(to)} AND ${property(tie, 'latestEnd')} >= ${parameter(from)} AND ${answers}`
}
