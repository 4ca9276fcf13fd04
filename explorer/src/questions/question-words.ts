import { joinWords } from '../panel/sentence'
import type { Question } from '../state/view'
import { COMMON_RELATIONS, readArgs } from './question-args'

/** A question as a sentence, with the names of those it asks about. */
export function questionWords(question: Question, nameOf: (id: string) => string): string {
  const args = readArgs(question)
  const name = (field: string) => nameOf(args[field] as string)
  switch (question.kind) {
    case 'BACKERS':
      return `Who backs ${name('of')}${linksWords(args.maxHops as number)}?`
    case 'BACKED':
      return `Whom does ${name('of')} back${linksWords(args.maxHops as number)}?`
    case 'CHAINS':
      return `Chains of backing from ${name('backer')} to ${name('backed')}`
    case 'PATHS':
      return `Shortest connections between ${name('from')} and ${name('to')}`
    case 'ATTRIBUTION':
      return `Who stands behind ${name('event')}?`
    case 'COMMON': {
      const relation = COMMON_RELATIONS.find(([value]) => value === args.relation)![1]
      const first = relation.replace(/^w/, 'W').replace('all of them', joinWords((args.of as string[]).map(nameOf)))
      return `${first}?`
    }
    case 'WHY_NOT':
      return `Why is there no chain from ${name('backer')} to ${name('backed')}?`
  }
}

const linksWords = (hops: number): string => (hops > 1 ? `, over up to ${hops} links` : '')
