import type { Claim } from '../../../src/claims/claim'
import { recordAll } from '../../../src/claims/record'
import type { ActorRecord, EventRecord, RecordBatch, SourceRecord } from '../../../src/claims/record-batch'
import { draftClaim, type ClaimDraft } from '../../../src/claims/record-draft'
import { rollUp } from '../../../src/claims/roll-up'
import type { ActorLabel } from '../../../src/claims/vocabulary'
import type { Database } from '../../../src/graph/database'
import { buildTieGraph } from '../../questions/graph/build-tie-graph'
import type { TieGraph } from '../../../src/questions/graph/tie-graph'
import { tieRow } from '../../../src/questions/graph/tie-row'
import { pointsOf, type When } from '../../../src/time/when'
import { asker, type Ask } from '../../golden/ask'

/** The instant at which a graph of these tests is recorded unless it says otherwise. */
export const MONDAY = '2024-05-06T08:00:00.000Z'

export const actor = (id: string, label: ActorLabel = 'Militia', more: Partial<ActorRecord> = {}): ActorRecord => ({
  id,
  label,
  name: id,
  aliases: [],
  externalIds: [],
  description: null,
  iso3: null,
  kind: null,
  placeholder: false,
  born: null,
  died: null,
  basedIn: null,
  ...more,
})

export const event = (id: string): EventRecord => ({
  id,
  name: id,
  externalIds: [],
  description: null,
  kind: null,
  series: null,
})

export const source = (id: string): SourceRecord => ({
  id,
  title: `Paper ${id}`,
  publisher: null,
  origin: null,
  kind: null,
  publishedOn: null,
  url: null,
  licence: null,
})

/** `says('c1', 'north BACKS front', { held: '1990' })`: a claim from source s1, confidence 0.9, unless it says more. */
export function says(id: string, sentence: string, when: When, more: Partial<ClaimDraft> = {}): Claim {
  const [subject, type, object] = sentence.split(' ')
  return draftClaim({
    id,
    subject: subject!,
    type: type as Claim['type'],
    object: object!,
    ...pointsOf(when, null),
    source: 's1',
    summary: `What ${id} says.`,
    confidence: 0.9,
    recordedAt: MONDAY,
    ...more,
  })
}

/** What an OCCURRED claim says of an event's day. */
export const occurred = (id: string, event: string, date: string): Claim => ({
  ...says(id, `nobody OCCURRED ${event}`, { held: date }),
  subject: null,
})

export interface World {
  readonly actors: readonly ActorRecord[]
  readonly claims: readonly Claim[]
  readonly events?: readonly EventRecord[]
  readonly sources?: readonly string[]
}

export async function record(
  database: Database,
  { actors, claims, events = [], sources = ['s1', 's2', 's3'] }: World,
  now = MONDAY,
): Promise<void> {
  await recordAll(database, { sources: sources.map(source), actors, events, claims }, { now })
}

/** The whole graph that a batch makes, for the pure functions that an answer is compared with. */
export const graphOf = ({ actors, events, claims }: Omit<RecordBatch, 'sources'>): TieGraph =>
  buildTieGraph(
    [
      ...actors.map(({ id, name, label, placeholder }) => ({ id, name, kind: label, placeholder })),
      ...events.map(({ id, name }) => ({ id, name, kind: 'Event' as const, placeholder: false })),
    ],
    rollUp(claims).map(tieRow),
  )

/** The value of the first root field; an error fails the test. */
export function answerer(database: Database) {
  const ask = asker(database)
  return async <T = any>(document: string, variables?: Record<string, unknown>): Promise<T> => {
    const { result } = await ask(document, variables)
    if (result.errors) throw new Error(result.errors.map(({ message }) => message).join('\n'))
    return Object.values(result.data as Record<string, T>)[0]!
  }
}

/** The one error of an answer. */
export async function errorOf(ask: Ask, document: string, variables?: Record<string, unknown>) {
  const { result } = await ask(document, variables)
  expect(result.errors).toHaveLength(1)
  const { message, extensions } = result.errors![0]!
  return { code: extensions.code, message, extensions }
}
