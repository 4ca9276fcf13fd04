import { STANDING_TYPES, SYMMETRIC_TYPES, type TieType } from '../../../src/claims/vocabulary'
import type { AskedInput } from '../../../src/questions/asked'
import type { DatedTie } from '../dated-tie'
import type { RandomGraph } from '../random-graph'
import { choices, heldTogether, tieAnswerOracle } from './blocks'

export interface PathsAsked {
  from: string
  to: string
  types: TieType[]
  directed: boolean
  together: boolean
  asked: AskedInput
  maxLength: number
}

/** Every sequence of actors that steps of passing ties join, by length and then ids. */
export function pathsOracle(
  { actors, ties }: RandomGraph,
  { from, to, types, directed, together, asked, maxLength }: PathsAsked,
) {
  const passing = ties.filter((tie) => types.includes(tie.type) && tieAnswerOracle(tie, asked) !== null)
  const joining = (a: string, b: string) =>
    passing.filter(
      (tie) =>
        (tie.subject === a && tie.object === b) ||
        (tie.subject === b && tie.object === a && (!directed || SYMMETRIC_TYPES.has(tie.type))),
    )
  const isStanding = (tie: DatedTie) => (STANDING_TYPES as readonly string[]).includes(tie.type)
  const found: { actors: string[]; steps: string[][] }[] = []
  const grow = (sequence: string[]) => {
    const last = sequence.at(-1)!
    if (last === to) {
      const steps = sequence.slice(1).map((actor, i) => joining(sequence[i]!, actor))
      const holding = [...choices(steps)].filter(
        (chosen) => !together || heldTogether(chosen.filter(isStanding), asked) !== null,
      )
      if (holding.length)
        found.push({
          actors: sequence,
          steps: steps.map((ties, i) =>
            ties
              .filter((tie) => holding.some((chosen) => chosen[i] === tie))
              .map((tie) => tie.id)
              .sort(),
          ),
        })
    } else if (sequence.length <= maxLength)
      for (const { id } of actors) if (!sequence.includes(id) && joining(last, id).length) grow([...sequence, id])
  }
  if (from !== to) grow([from])
  return found.sort((a, b) => a.actors.length - b.actors.length || (a.actors.join() < b.actors.join() ? -1 : 1))
}
