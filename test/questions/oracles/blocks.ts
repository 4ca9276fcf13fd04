import type { AskedInput } from '../../../src/questions/asked'
import type { DatedTie } from '../dated-tie'
import type { Block } from '../../../src/time/block'

/** The rules of answering, sentence by sentence, over plain objects. Slow on purpose. */

export const blocksOf = (tie: DatedTie): Block[] => [...tie.blocks]

/** "for one of its blocks (of an asked instrument's blocks, if instruments are asked)" */
export const askedBlocks = (tie: DatedTie, { instruments }: AskedInput): Block[] =>
  blocksOf(tie).filter((block) =>
    instruments?.length ? (instruments as string[]).includes(block.kind) : block.kind === '',
  )

/** Days between two stretches of days; 0 if they share one. */
export function daysBetween(a: [number, number], b: [number, number]): number {
  const [first, second] = a[0] <= b[0] ? [a, b] : [b, a]
  return second[0] <= first[1] ? 0 : second[0] - first[1]
}

const gapLimit = (asked: AskedInput) => (asked.maxGapDays === null ? Infinity : (asked.maxGapDays ?? 1096))
const shareADay = (stretches: [number, number][]) =>
  Math.max(...stretches.map(([from]) => from)) <= Math.min(...stretches.map(([, to]) => to))

export function answersPossibly(block: Block, asked: AskedInput): boolean {
  if (!asked.period) return true
  const period: [number, number] = [asked.period.from, asked.period.to]
  return (
    shareADay([[block.earliestStart, block.latestEnd], period]) &&
    daysBetween([block.reachStart, block.reachEnd], period) <= gapLimit(asked)
  )
}

export function answersCertainly(block: Block, asked: AskedInput): boolean {
  if (!answersPossibly(block, asked)) return false
  return !asked.period || (block.latestStart <= asked.period.to && block.earliestEnd >= asked.period.from)
}

export function tieAnswerOracle(
  tie: DatedTie,
  asked: AskedInput,
): { timing: string | null; gapDays: number | null } | null {
  const blocks = askedBlocks(tie, asked)
  if (!asked.period) return blocks.length ? { timing: null, gapDays: null } : null
  const answering = blocks.filter((block) =>
    asked.timing === 'CERTAIN' ? answersCertainly(block, asked) : answersPossibly(block, asked),
  )
  if (!answering.length) return null
  const { from, to } = asked.period
  return {
    timing: answering.some((block) => answersCertainly(block, asked)) ? 'CERTAIN' : 'POSSIBLE',
    gapDays: Math.min(...answering.map((block) => daysBetween([block.reachStart, block.reachEnd], [from, to]))),
  }
}

/** Every way to choose one of each list. */
export function* choices<T>(lists: T[][]): Generator<T[]> {
  if (lists.length === 0) return yield []
  for (const first of lists[0]!) for (const rest of choices(lists.slice(1))) yield [first, ...rest]
}

function choiceHolds(chosen: Block[], asked: AskedInput): boolean {
  const stretches = chosen.map((block): [number, number] => [block.earliestStart, block.latestEnd])
  if (asked.period) stretches.push([asked.period.from, asked.period.to])
  return (
    chosen.every((block) => answersPossibly(block, asked)) &&
    shareADay(stretches) &&
    chosen.every((a) =>
      chosen.every((b) => daysBetween([a.reachStart, a.reachEnd], [b.reachStart, b.reachEnd]) <= gapLimit(asked)),
    )
  )
}

const choiceIsCertain = (chosen: Block[], asked: AskedInput) =>
  chosen.every((block) => answersCertainly(block, asked)) &&
  chosen.every((a, i) => chosen.every((b, j) => i === j || a.latestStart <= b.earliestEnd))

/** Null: the ties do not hold together (by CERTAIN, if that is asked). */
export function heldTogether(ties: DatedTie[], asked: AskedInput): 'CERTAIN' | 'POSSIBLE' | null {
  const holding = [...choices(ties.map((tie) => askedBlocks(tie, asked)))].filter((chosen) =>
    choiceHolds(chosen, asked),
  )
  if (holding.some((chosen) => choiceIsCertain(chosen, asked))) return 'CERTAIN'
  return holding.length && asked.timing !== 'CERTAIN' ? 'POSSIBLE' : null
}
