import type { ActorRecord } from '../../claims/record-batch'
import { SYMMETRIC_TYPES } from '../../claims/vocabulary'
import type { Tie } from '../../claims/tie'
import { formatDay } from '../../time/day'
import type { ExportedEvent } from '../read/graph-reader'
import { dayText, pointsText } from './points-text'
import { validityText } from '../../time/words'

/** What graph files say of a node or an edge besides its ends: a type for each, so that readers know numbers and flags. */
export type AttributeType = 'string' | 'integer' | 'double' | 'boolean'
export interface Attribute {
  readonly name: string
  readonly type: AttributeType
}
export type AttributeValue = string | number | boolean | null

const as = (type: AttributeType, ...names: string[]): Attribute[] => names.map((name) => ({ name, type }))

export const NODE_ATTRIBUTES: readonly Attribute[] = [
  ...as(
    'string',
    'kind',
    'aliases',
    'externalIds',
    'description',
    'iso3',
    'basedIn',
    'series',
    'earliest',
    'latest',
    'place',
  ),
  ...as('double', 'latitude', 'longitude'),
  ...as('integer', 'deathsLow', 'deathsBest', 'deathsHigh'),
  ...as('boolean', 'placeholder'),
]

export const EDGE_ATTRIBUTES: readonly Attribute[] = [
  ...as(
    'string',
    'type',
    'title',
    'event',
    'earliestStart',
    'latestStart',
    'earliestEnd',
    'latestEnd',
    'valid',
    'reported',
    'lastReported',
    'instruments',
    'against',
    'claims',
    'denials',
  ),
  ...as('integer', 'longestSilenceDays', 'supportCount', 'denialCount', 'sourceCount', 'originCount'),
  ...as('double', 'confidence'),
  ...as('boolean', 'symmetric', 'alleged', 'contested', 'selfDenied'),
]

type Values = Readonly<Record<string, AttributeValue>>

export const actorAttributes = (actor: ActorRecord): Values => ({
  kind: actor.label.toUpperCase(),
  aliases: listed(actor.aliases),
  externalIds: listed(actor.externalIds),
  description: actor.description,
  iso3: actor.iso3,
  basedIn: actor.basedIn,
  placeholder: actor.placeholder,
})

export const eventAttributes = ({ externalIds, description, series, facts }: ExportedEvent): Values => ({
  kind: 'EVENT',
  externalIds: listed(externalIds),
  description,
  series,
  earliest: dayText(facts.earliest),
  latest: dayText(facts.latest),
  place: facts.place,
  latitude: facts.latitude,
  longitude: facts.longitude,
  deathsLow: facts.deathsLow,
  deathsBest: facts.deathsBest,
  deathsHigh: facts.deathsHigh,
})

export function tieAttributes(tie: Tie): Values {
  const own = tie.blocks.filter(({ kind }) => kind === '')
  return {
    type: tie.type,
    title: tie.title,
    event: tie.event,
    ...pointsText(tie),
    valid: validityText(tie, tie.lastReported),
    reported: own.map(({ reachStart, reachEnd }) => `${formatDay(reachStart)}/${formatDay(reachEnd)}`).join('|'),
    lastReported: formatDay(tie.lastReported),
    instruments: listed([...new Set(tie.blocks.map(({ kind }) => kind).filter((kind) => kind !== ''))]),
    against: listed(tie.againstIds),
    claims: listed(tie.claimIds),
    denials: listed(tie.denialIds),
    longestSilenceDays: tie.longestSilenceDays,
    supportCount: tie.supportCount,
    denialCount: tie.denialCount,
    sourceCount: tie.sourceCount,
    originCount: tie.originCount,
    confidence: tie.confidence,
    symmetric: SYMMETRIC_TYPES.has(tie.type),
    alleged: tie.alleged,
    contested: tie.contested,
    selfDenied: tie.selfDenied,
  }
}

/** Two ties of one founding claim may share an id: of a claim that gives a tie and takes part in a derived one. */
export const edgeId = ({ id, subject, object }: Tie, taken: Set<string>): string => {
  const unique = taken.has(id) ? `${id} ${subject} ${object}` : id
  taken.add(unique)
  return unique
}

const listed = (values: readonly string[]): string | null => (values.length === 0 ? null : values.join('|'))
