import type { ResultOf } from '../api/graphql'
import type { LINE, THING } from '../api/fragments'
import type { Block } from '../../../src/time/block'
import { FIRST_DAY, LAST_DAY, parseDay } from '../../../src/time/day'
import { dayOr } from './judge'
import type { Line, Thing } from './part'
import type { Instrument, ThingKind } from './words'

const KIND_OF_TYPE: Readonly<Record<string, ThingKind>> = {
  State: 'STATE',
  Militia: 'MILITIA',
  Organization: 'ORGANIZATION',
  Official: 'OFFICIAL',
  Event: 'EVENT',
}

type GivenThing = ResultOf<typeof THING>
type GivenLine = ResultOf<typeof LINE>
type GivenBlock = GivenLine['blocks'][number]

export const readThing = (given: GivenThing): Thing => ({
  id: given.id,
  name: given.name,
  kind: KIND_OF_TYPE[given.__typename] ?? 'ORGANIZATION',
  placeholder: 'placeholder' in given && given.placeholder,
})

export const readLine = (given: GivenLine): Line => ({
  id: given.id,
  type: given.type,
  subject: given.subject.id,
  object: given.object.id,
  title: given.title,
  when: given.valid.text,
  blocks: [
    ...given.blocks.map((block) => readBlock('', block)),
    ...given.instruments.map((block) => readBlock(block.instrument, block)),
  ],
  instruments: [...new Set<Instrument>(given.instruments.map(({ instrument }) => instrument))],
  confidence: given.confidence,
  alleged: given.alleged,
  contested: given.contested,
  selfDenied: given.selfDenied,
  supportCount: given.supportCount,
  denialCount: given.denialCount,
  lastReported: given.lastReported,
})

const readBlock = (kind: string, { valid, reportedFrom, reportedUntil }: GivenBlock): Block => ({
  kind,
  earliestStart: dayOr(valid.earliestStart, FIRST_DAY),
  latestStart: dayOr(valid.latestStart, LAST_DAY),
  earliestEnd: dayOr(valid.earliestEnd, FIRST_DAY),
  latestEnd: dayOr(valid.latestEnd, LAST_DAY),
  reachStart: parseDay(reportedFrom) ?? FIRST_DAY,
  reachEnd: parseDay(reportedUntil) ?? LAST_DAY,
})
