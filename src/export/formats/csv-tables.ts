import { formatDay } from '../../time/day'
import type { GraphReader } from '../read/graph-reader'
import { csvLine } from './csv-cell'
import { dayText, pointsText } from './points-text'
import { validityText } from '../../time/words'

export const TABLES = ['nodes', 'ties', 'claims', 'sources'] as const
export type Table = (typeof TABLES)[number]

/** One table of the graph as CSV: RFC 4180, UTF-8, lists joined with bars, formulas defused. */
export function csvTable(graph: GraphReader, table: Table): AsyncGenerator<string> {
  return { nodes, ties, claims, sources }[table](graph)
}

const POINTS = ['earliestStart', 'latestStart', 'earliestEnd', 'latestEnd'] as const

async function* nodes(graph: GraphReader): AsyncGenerator<string> {
  yield csvLine([
    'id',
    'kind',
    'name',
    'aliases',
    'externalIds',
    'description',
    'iso3',
    'organizationKind',
    'placeholder',
    'born',
    'died',
    'basedIn',
    'eventKind',
    'series',
    'earliest',
    'latest',
    'place',
    'latitude',
    'longitude',
    'deathsLow',
    'deathsBest',
    'deathsHigh',
  ])
  for await (const lot of graph.actors()) {
    yield lot
      .map(({ id, label, name, aliases, externalIds, description, iso3, kind, placeholder, born, died, basedIn }) =>
        csvLine([
          id,
          label.toUpperCase(),
          name,
          aliases,
          externalIds,
          description,
          iso3,
          kind,
          placeholder,
          dayText(born),
          dayText(died),
          basedIn,
          ...Array<null>(10).fill(null),
        ]),
      )
      .join('')
  }
  for await (const lot of graph.events()) {
    yield lot
      .map(({ id, name, externalIds, description, kind, series, facts }) =>
        csvLine([
          id,
          'EVENT',
          name,
          null,
          externalIds,
          description,
          ...Array<null>(6).fill(null),
          kind,
          series,
          dayText(facts.earliest),
          dayText(facts.latest),
          facts.place,
          facts.latitude,
          facts.longitude,
          facts.deathsLow,
          facts.deathsBest,
          facts.deathsHigh,
        ]),
      )
      .join('')
  }
}

async function* ties(graph: GraphReader): AsyncGenerator<string> {
  yield csvLine([
    'id',
    'type',
    'subject',
    'object',
    'title',
    'event',
    ...POINTS,
    'valid',
    'lastReported',
    'longestSilenceDays',
    'instruments',
    'against',
    'supportCount',
    'denialCount',
    'sourceCount',
    'originCount',
    'confidence',
    'alleged',
    'contested',
    'selfDenied',
    'claims',
    'denials',
  ])
  for await (const lot of graph.ties()) {
    yield lot
      .map((tie) => {
        const points = pointsText(tie)
        const instruments = [...new Set(tie.blocks.map(({ kind }) => kind).filter((kind) => kind !== ''))]
        return csvLine([
          tie.id,
          tie.type,
          tie.subject,
          tie.object,
          tie.title,
          tie.event,
          ...POINTS.map((point) => points[point]),
          validityText(tie, tie.lastReported),
          formatDay(tie.lastReported),
          tie.longestSilenceDays,
          instruments,
          tie.againstIds,
          tie.supportCount,
          tie.denialCount,
          tie.sourceCount,
          tie.originCount,
          tie.confidence,
          tie.alleged,
          tie.contested,
          tie.selfDenied,
          tie.claimIds,
          tie.denialIds,
        ])
      })
      .join('')
  }
}

async function* claims(graph: GraphReader): AsyncGenerator<string> {
  yield csvLine([
    'id',
    'type',
    'stance',
    'modality',
    'subject',
    'object',
    'event',
    'against',
    'instruments',
    'title',
    ...POINTS,
    'observed',
    'attributedTo',
    'source',
    'origin',
    'locator',
    'summary',
    'quote',
    'confidence',
    'review',
    'recordedAt',
    'recordedBy',
    'reviewedAt',
    'reviewedBy',
    'retractedAt',
    'retractedBy',
    'retractionReason',
    'place',
    'latitude',
    'longitude',
    'deathsLow',
    'deathsBest',
    'deathsHigh',
  ])
  for await (const lot of graph.claims()) {
    yield lot
      .map((claim) => {
        const points = pointsText(claim.points)
        const { facts } = claim
        return csvLine([
          claim.id,
          claim.type,
          claim.stance,
          claim.modality,
          claim.subject,
          claim.object,
          claim.event,
          claim.against,
          claim.instruments,
          claim.title,
          ...POINTS.map((point) => points[point]),
          claim.observed,
          claim.attributedTo,
          claim.source,
          claim.origin,
          claim.locator,
          claim.summary,
          claim.quote,
          claim.confidence,
          claim.review,
          claim.recordedAt,
          claim.recordedBy,
          claim.reviewedAt,
          claim.reviewedBy,
          claim.retractedAt,
          claim.retractedBy,
          claim.retractionReason,
          facts?.place,
          facts?.latitude,
          facts?.longitude,
          facts?.deathsLow,
          facts?.deathsBest,
          facts?.deathsHigh,
        ])
      })
      .join('')
  }
}

async function* sources(graph: GraphReader): AsyncGenerator<string> {
  yield csvLine(['id', 'title', 'publisher', 'origin', 'kind', 'publishedOn', 'url', 'licence'])
  for await (const lot of graph.sources()) {
    yield lot
      .map((source) =>
        csvLine([
          source.id,
          source.title,
          source.publisher,
          source.origin,
          source.kind,
          dayText(source.publishedOn),
          source.url,
          source.licence,
        ]),
      )
      .join('')
  }
}
