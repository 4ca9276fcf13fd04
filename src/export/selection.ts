import { z } from 'zod'
import type { Caller } from '../access/caller'
import { atLeast, seesAcceptedOnly } from '../access/role'
import type { Tie } from '../claims/tie'
import { TIE_TYPES } from '../claims/vocabulary'
import { ClientError, type ClientErrorCode } from '../errors/client-error'
import { newStatistics, parsedDocument, type Executor } from '../execute/executor'
import type { Database } from '../graph/database'
import type { GraphReader } from './read/graph-reader'
import { readSlice } from './read/slice'
import { wholeGraph } from './read/whole-graph'
import { tieTest } from './tie-test'

const reference = z.strictObject({
  id: z.string().optional(),
  externalId: z.string().optional(),
  name: z.string().optional(),
})
const ties = z.array(z.enum(TIE_TYPES)).min(1).optional()
const filter = z.record(z.string(), z.unknown()).optional()
const period = z.strictObject({ from: z.string(), to: z.string() })

/** Which part of the graph: around actors, what changed, or all ties that pass; everything, if nothing is said. */
export const selectionSchema = z
  .strictObject({
    of: z.array(reference).min(1).max(20).optional(),
    depth: z.int().optional(),
    perActor: z.int().optional(),
    limit: z.int().optional(),
    /** What began, ended, came up or fell silent in this period. */
    changes: period.optional(),
    /** The same, by what the graph learned between two instants. */
    learned: period.optional(),
    ties,
    /** A TieFilter, as in the API. */
    filter,
  })
  .refine((given) => [given.changes, given.learned].filter(Boolean).length < 2, 'give changes or learned, not both')
export type Selection = z.infer<typeof selectionSchema>

export const isWhole = (selection: Selection): boolean => Object.values(selection).every((value) => value === undefined)

export interface Selecting {
  readonly database: Database
  readonly executor: Executor
  readonly caller: Caller
  readonly signal: AbortSignal
}

/** Milliseconds for the question that finds a part of the graph. */
const PATIENCE_MS = 60_000
/** As many as the questions allow. */
const MOST_AROUND = 5_000
const MOST_CHANGES = 2_000

const AROUND = `query Export($of: [ActorRef!]!, $depth: Int, $ties: [TieType!], $filter: TieFilter, $perActor: Int, $limit: Int) {
  answer: neighborhood(of: $of, depth: $depth, ties: $ties, filter: $filter, perActor: $perActor, limit: $limit) {
    actors { actor { id } }
    ties { id subject { id } object { id } }
  }
}`

const TIE = '{ tie { id subject { id } object { id } } }'
const CHANGES = `query Export($during: PeriodInput, $learned: DateTimeRange, $of: ActorRef, $ties: [TieType!], $filter: TieFilter, $limit: Int) {
  answer: changes(during: $during, learned: $learned, of: $of, ties: $ties, filter: $filter, limit: $limit) {
    began ${TIE} ended ${TIE} firstReported ${TIE} wentSilent ${TIE} changed ${TIE}
  }
}`

/** Reads what was selected. A part is found by the question of the API that finds it, so that both always agree. Throws ClientError. */
export async function select(selection: Selection, how: Selecting): Promise<GraphReader> {
  const { role } = how.caller
  const graph = await part(selection, how)
  return seesAcceptedOnly(role) ? withoutWriters(graph) : graph
}

/** Who wrote what is not for readers. */
const withoutWriters = (graph: GraphReader): GraphReader => ({
  ...graph,
  async *claims() {
    for await (const lot of graph.claims())
      yield lot.map((claim) => ({ ...claim, recordedBy: null, reviewedBy: null, retractedBy: null }))
  },
})

async function part(selection: Selection, how: Selecting): Promise<GraphReader> {
  // The journal is what admins read as the audit log.
  const whole = wholeGraph(how.database, how.signal, atLeast(how.caller.role, 'ADMIN'))
  if (isWhole(selection)) return whole
  if (selection.changes || selection.learned) return changed(selection, whole, how)
  if (selection.of) return around(selection, whole, how)
  const test = tieTest(selection.ties, selection.filter)
  return readSlice(how.database, whole, { scope: wordsOf(selection), has: test, signal: how.signal })
}

interface FoundTie {
  readonly id: string
  readonly subject: { readonly id: string }
  readonly object: { readonly id: string }
}

async function around(selection: Selection, whole: GraphReader, how: Selecting): Promise<GraphReader> {
  const { of, depth = 1, perActor = 500, limit = MOST_AROUND, ties, filter } = selection
  const { actors, ties: found } = await ask<{ actors: { actor: { id: string } }[]; ties: FoundTie[] }>(
    AROUND,
    { of, depth, perActor, limit, ...(ties && { ties }), ...(filter && { filter }) },
    how,
  )
  return sliceOf(
    found,
    selection,
    whole,
    how,
    actors.map(({ actor }) => actor.id),
  )
}

type Lists = Record<'began' | 'ended' | 'firstReported' | 'wentSilent' | 'changed', { tie: FoundTie }[]>

async function changed(selection: Selection, whole: GraphReader, how: Selecting): Promise<GraphReader> {
  const { changes, learned, of, limit = MOST_CHANGES, ties, filter } = selection
  if (of && of.length > 1) throw new ClientError('BAD_USER_INPUT', 'Changes are of one actor, or of the whole graph.')
  const lists = await ask<Lists>(
    CHANGES,
    {
      ...(changes ? { during: changes } : { learned }),
      limit,
      ...(of && { of: of[0] }),
      ...(ties && { ties }),
      ...(filter && { filter }),
    },
    how,
  )
  const found = Object.values(lists).flatMap((list) => list.map(({ tie }) => tie))
  return sliceOf(found, selection, whole, how)
}

/** An answer names ties by id and ends: of a symmetric one the ends may stand either way round. */
function sliceOf(
  found: readonly FoundTie[],
  selection: Selection,
  whole: GraphReader,
  how: Selecting,
  actors?: readonly string[],
): Promise<GraphReader> {
  const key = (id: string, ends: readonly string[]) => JSON.stringify([id, ...[...ends].sort()])
  const keys = new Set(found.map(({ id, subject, object }) => key(id, [subject.id, object.id])))
  return readSlice(how.database, whole, {
    scope: wordsOf(selection),
    has: ({ id, subject, object }: Tie) => keys.has(key(id, [subject, object])),
    subjects: new Set(found.flatMap(({ subject, object }) => [subject.id, object.id])),
    actors,
    signal: how.signal,
  })
}

async function ask<T>(text: string, variables: Record<string, unknown>, how: Selecting): Promise<T> {
  const { executor, caller, signal } = how
  const deadline = Date.now() + PATIENCE_MS
  const context = { caller, signal, deadline, statistics: newStatistics() }
  const { data, errors } = await executor.execute({ ...parsedDocument(text), variables }, context)
  const [error] = errors ?? []
  if (error?.originalError instanceof ClientError) throw error.originalError
  if (error?.extensions.code) throw new ClientError(error.extensions.code as ClientErrorCode, error.message)
  if (error) throw error.originalError ?? error
  return (data as { answer: T }).answer
}

function wordsOf(selection: Selection): string {
  const given = Object.fromEntries(Object.entries(selection).filter(([, value]) => value !== undefined))
  return `a part of the graph: ${JSON.stringify(given)}`
}
