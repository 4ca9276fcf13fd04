import { getArgumentValues } from 'graphql'
import { setTimeout as sleep } from 'node:timers/promises'
import { seesAcceptedOnly } from '../access/role'
import { readPlace } from '../journal/feed-cursor'
import { readFeed, type FeedFilter, type Read } from '../journal/read-feed'
import type { QuestionPlan } from '../plan/plan-question'
import type { Variables } from '../plan/value'
import type { OperationContext } from './executor'
import { hydrateEach } from './hydrate'
import { headOf } from './run-journal'
import type { StatementRunner } from './statement-runner'

/** Milliseconds between two looks at a journal in which nothing new was. */
const POLL_MS = 400
/** Events that one statement hydrates, and that are held for a client at most: it asks for more as it reads. */
const BATCH = 100

const KIND_OF_FIELD: Readonly<Record<string, FeedFilter['kinds']>> = { claimRecorded: ['CLAIM'], tieChanged: ['TIE'] }

export interface Followed {
  readonly key: string
  readonly plan: QuestionPlan
  readonly variables: Variables
  /** A runner with a deadline of its own: each look is held to the time of a request. */
  newRunner(): StatementRunner
}

/**
 * What a subscription answers, as JSON text of `data`, event by event, until the signal aborts. It reads on only as the events are
 * taken: a slow client lags behind, and costs nothing. Throws ClientError.
 */
export async function* followJournal(
  { key, plan, variables, newRunner }: Followed,
  { caller, signal }: OperationContext,
): AsyncGenerator<string> {
  const { definition, nodes } = plan.field
  const args: Readonly<Record<string, unknown>> = getArgumentValues(definition, nodes[0]!, variables)
  const filter: FeedFilter = {
    kinds: KIND_OF_FIELD[definition.name]!,
    acceptedOnly: seesAcceptedOnly(caller.role),
    ...(args.filter as object | null),
  }
  const readWith = (runner: StatementRunner): Read => runner.read.bind(runner)
  let place = args.after ? readPlace(args.after) : await headOf(readWith(newRunner()))
  while (!signal.aborted) {
    const runner = newRunner()
    const { events, end, hasMore } = await readFeed(readWith(runner), place, BATCH, filter)
    const answers = events.map((event) => ({ [definition.name]: event }))
    const texts = events.length > 0 ? await hydrateEach(plan, answers, variables, runner) : []
    for (const text of texts) yield `{${JSON.stringify(key)}:${text.slice(`{"${definition.name}":`.length, -1)}}`
    place = end
    if (!hasMore) await sleep(POLL_MS, undefined, { signal }).catch(() => undefined)
  }
}
