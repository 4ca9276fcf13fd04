import { z } from 'zod'
import type { Tie } from '../claims/tie'
import { INSTRUMENTS } from '../claims/vocabulary'
import { ClientError } from '../errors/client-error'
import { answer, type AskedTime } from '../time/answer'
import { FIRST_DAY, LAST_DAY, parseDay } from '../time/day'

const day = z.string().transform((text, context) => {
  const found = parseDay(text)
  if (found === undefined) context.addIssue({ code: 'custom', message: `"${text}" is not a day; write 2019-05-03` })
  return found ?? FIRST_DAY
})

/** The fields of TieFilter that a tie shows by itself. */
const filterSchema = z
  .strictObject({
    at: day.nullish(),
    during: z.strictObject({ from: day.nullish(), to: day.nullish() }).nullish(),
    timing: z.enum(['POSSIBLE', 'CERTAIN']).nullish(),
    maxGapDays: z.int().min(0).nullable().default(1096),
    instruments: z.array(z.enum(INSTRUMENTS)).nullish(),
    contested: z.boolean().nullish(),
    alleged: z.boolean().nullish(),
    minConfidence: z.number().min(0).max(1).nullish(),
    minOrigins: z.int().min(0).nullish(),
  })
  .refine(({ at, during }) => at == null || during == null, 'give at or during, not both')
  .refine(({ during }) => during == null || during.from != null || during.to != null, 'during needs from, to, or both')
  .refine(({ during }) => (during?.from ?? FIRST_DAY) <= (during?.to ?? LAST_DAY), 'the period runs backwards')

/**
 * A test of single ties by their types and the fields of a TieFilter, for the whole graph. Throws BAD_USER_INPUT for the fields
 * that need more than the tie: these work around an actor.
 */
export function tieTest(types: readonly string[] | undefined, filter: unknown): (tie: Tie) => boolean {
  const parsed = filterSchema.safeParse(filter ?? {})
  if (!parsed.success) {
    const words = parsed.error.issues.map(({ path, message }) => [...path, message].join(': '))
    const advice = 'against, actor, withoutSources and knownAt need an actor: add "of"'
    throw new ClientError('BAD_USER_INPUT', `filter: ${words.join('; ')} (${advice})`)
  }
  const { at, during, timing, maxGapDays, instruments, contested, alleged, minConfidence, minOrigins } = parsed.data
  const wanted = types && new Set(types)
  const asked: AskedTime | undefined =
    at != null || during != null
      ? {
          from: at ?? during?.from ?? FIRST_DAY,
          to: at ?? during?.to ?? LAST_DAY,
          maxGapDays,
          timing: timing ?? 'POSSIBLE',
        }
      : undefined
  const means = instruments ?? []
  return (tie) =>
    (!wanted || wanted.has(tie.type)) &&
    (contested == null || tie.contested === contested) &&
    (alleged == null || tie.alleged === alleged) &&
    tie.confidence >= (minConfidence ?? 0) &&
    tie.originCount >= (minOrigins ?? 0) &&
    (asked
      ? answer(tie.blocks, asked, means) !== undefined
      : means.length === 0 || tie.blocks.some(({ kind }) => (means as string[]).includes(kind)))
}
