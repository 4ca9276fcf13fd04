import { getArgumentValues } from 'graphql'
import { seesAcceptedOnly } from '../access/role'
import { readPlace } from '../journal/feed-cursor'
import type { JournalWatch } from '../journal/journal-watch'
import { readFeed, type FeedFilter, type Read } from '../journal/read-feed'
import type { QuestionPlan } from '../plan/plan-question'
import type { Variables } from '../plan/value'
import type { OperationContext, StreamedEvent } from './executor'
import { hydrateEach } from './hydrate'
import { headOf } from './run-journal'
import type { StatementRunner } from './statement-runner'

/** Events that one statement hydrates, and that are held for a client at most: it asks for more as it reads. */
const BATCH = 100

const KIND_OF_FIELD: Readonly<Record<string, FeedFilter['kinds']>> = { claimRecorded: ['CLAIM'], tieChanged: ['TIE'] }

export interface Followed {
  readonly key: string
  readonly plan: QuestionPlan
  readonly variables: Variables
  /** A runner with a deadline of its own: each look is held to the time of a request. */
  newRunner(): StatementRunner
  /** Tells when the journal goes on. */
  readonly watch: JournalWatch
}

/**
 * What a subscription answers, event by event, until the signal aborts. It reads on only as the events are taken, and only when
 * there is something new. Throws ClientError.
 */
export async function* followJournal(
  { key, plan, variables, newRunner, watch }: Followed,
  { caller, signal }: OperationContext,
): AsyncGenerator<StreamedEvent> {
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
    for (const [at, text] of texts.entries())
      yield {
        text: `{${JSON.stringify(key)}:${text.slice(`{"${definition.name}":`.length, -1)}}`,
        cursor: events[at]!.cursor,
      }
    place = end
    if (!hasMore) await watch.past(place.seq, signal)
  }
}
