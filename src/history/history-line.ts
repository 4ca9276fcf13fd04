import { z } from 'zod'
import { ACTOR_LABELS, TIE_TYPES } from '../claims/vocabulary'
import { parseDay } from '../time/day'

const text = z.string().max(100_000)
const id = z
  .string()
  .max(300)
  .regex(/^[^\s|]+$/, 'an id has no spaces and no bars')
const day = z.string().refine((value) => parseDay(value) !== undefined, 'not a day; write 2019-05-03')
const instant = z.iso.datetime({ offset: true, message: 'not an instant; write 2019-05-03T10:00:00Z' })
const count = z.int().min(0)
const ids = z.array(id).max(100_000)
const flag = z.boolean()
const maybe = <T extends z.ZodType>(schema: T) => schema.nullish()

const VERSION_TYPES = TIE_TYPES.flatMap((type) => [`WAS_${type}`, `KEPT_WAS_${type}`])
const days = z.array(day)

/** What a tie said from one instant to another, property by property as it is stored. */
const version = z
  .strictObject({
    id: z.string().max(300),
    type: z.enum(VERSION_TYPES),
    subject: id,
    object: id,
    triple: z.string().max(2_000),
    title: maybe(text),
    event: maybe(id),
    ...{ earliestStart: day, latestStart: day, earliestEnd: day, latestEnd: day },
    ...{ blockKind: z.array(z.string()), blockContested: z.array(flag) },
    ...{ blockEarliestStart: days, blockLatestStart: days, blockEarliestEnd: days, blockLatestEnd: days },
    ...{ blockReachStart: days, blockReachEnd: days },
    ...{ supportCount: count, denialCount: count, sourceCount: count, originCount: count },
    confidence: z.number().min(0).max(1),
    ...{ alleged: flag, contested: flag, selfDenied: flag },
    lastReported: day,
    longestSilenceDays: count,
    ...{ againstIds: ids, claimIds: ids, denialIds: ids },
    ...{ knownFrom: instant, knownUntil: instant },
    /** Whose it was, if that has been merged into an end of it. */
    ...{ ownSubject: maybe(id), ownObject: maybe(id) },
  })
  .refine(
    ({ blockKind, blockContested, blockEarliestStart, blockLatestStart, blockEarliestEnd, blockLatestEnd, ...more }) =>
      [blockContested, blockEarliestStart, blockLatestStart, blockEarliestEnd, blockLatestEnd]
        .concat([more.blockReachStart, more.blockReachEnd])
        .every(({ length }) => length === blockKind.length),
    'the lists of blocks are not of one length',
  )

const REVIEWS = ['PENDING', 'ACCEPTED', 'REJECTED'] as const

/** What happened to a claim. */
const review = z.strictObject({
  claim: id,
  id: text,
  at: instant,
  by: maybe(text),
  action: z.enum(['REVIEWED', 'RETRACTED']),
  fromReview: z.enum(REVIEWS),
  toReview: z.enum(REVIEWS),
  note: maybe(text),
})

/** A record that was merged into another, and what it says of itself. */
const merged = z.strictObject({
  id,
  label: z.enum(ACTOR_LABELS),
  name: text,
  ...{ description: maybe(text), iso3: maybe(text), kind: maybe(text), placeholder: maybe(flag) },
  ...{ born: maybe(day), died: maybe(day), basedIn: maybe(id) },
  ...{ into: id, mergeId: id, at: instant, by: maybe(text), reason: maybe(text) },
})

/** All names of an actor that another was merged into: whose each is, and whether it is shown. */
const names = z.strictObject({
  of: id,
  names: z
    .array(
      z.strictObject({
        ...{ text, folded: text, shown: maybe(flag), own: maybe(id) },
        /** Whether it was shown before each merge that moved it. */
        stack: maybe(z.array(flag).max(100)),
      }),
    )
    .max(10_000),
})

/** A claim, an external id or a seat that names an actor only because one that it named was merged into that. */
const lent = z.strictObject({
  from: id,
  as: z.enum(['SUBJECT', 'OBJECT', 'AGAINST', 'ATTRIBUTED_TO', 'IDENTIFIES', 'BASED_IN']),
  to: id,
  own: id,
  /** Relationships of the same kind between the same two that were not moved. */
  beside: count.default(0),
})

/** Two actors of which somebody said that they are not one. */
const verdict = z.strictObject({ one: id, other: id, by: maybe(text), reason: maybe(text), at: instant })

/** An entry of the journal. */
const entry = z.strictObject({
  seq: z.int().min(1),
  at: instant,
  ...{ by: text, via: text, action: text },
  targets: maybe(z.array(text)),
  ...{ before: maybe(text), after: maybe(text) },
  ...{ claimIds: maybe(z.array(text)), tieIds: maybe(z.array(text)), tieChanges: maybe(z.array(text)) },
})

/** From when a tie is known as it stands; the rest of its line is for readers. */
const tie = z.looseObject({
  id: z.string(),
  type: z.enum(TIE_TYPES),
  subject: id,
  object: id,
  triple: z.string(),
  knownFrom: instant.optional(),
})

/** What a whole graph knows besides records and claims, by the name under which it stands in a line of an export. */
export const HISTORY = { tie, review, version, merged, names, lent, verdict, entry }

export type HistoryKind = keyof typeof HISTORY
export interface HistoryLine {
  readonly kind: HistoryKind
  readonly value: Readonly<Record<string, unknown>>
}
