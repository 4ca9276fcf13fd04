import type { AskedInput } from '../../../src/questions/asked'
import type { CommonRelation } from '../../../src/questions/common/find-common'
import type { DatedTie } from '../dated-tie'
import type { RandomGraph } from '../random-graph'
import { tieAnswerOracle } from './blocks'

export type { CommonRelation }

const sharing: Record<CommonRelation, (tie: DatedTie, actor: string, named: string) => boolean> = {
  BACKERS: (tie, actor, named) => tie.type === 'BACKS' && tie.subject === actor && tie.object === named,
  BACKED: (tie, actor, named) => tie.type === 'BACKS' && tie.object === actor && tie.subject === named,
  ATTACKERS: (tie, actor, named) => tie.type === 'ATTACKED' && tie.subject === actor && tie.object === named,
  ATTACKED: (tie, actor, named) => tie.type === 'ATTACKED' && tie.object === actor && tie.subject === named,
  RIVALS: (tie, actor, named) =>
    tie.type === 'RIVAL_OF' && [tie.subject, tie.object].includes(actor) && [tie.subject, tie.object].includes(named),
}

/** Who stands in the relation to each of them, with all the ties; in the order of the actors. */
export function commonOracle(
  { actors, ties }: RandomGraph,
  of: readonly string[],
  relation: CommonRelation,
  asked: AskedInput,
): { actor: string; ties: string[] }[] {
  const tiesTo = (actor: string, named: string) =>
    ties.filter((tie) => sharing[relation](tie, actor, named) && tieAnswerOracle(tie, asked))
  return actors
    .map(({ id }) => id)
    .filter((id) => !of.includes(id) && of.every((named) => tiesTo(id, named).length > 0))
    .map((id) => ({ actor: id, ties: of.flatMap((named) => tiesTo(id, named).map((tie) => tie.id)).sort() }))
}
