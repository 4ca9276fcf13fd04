import { getArgumentValues } from 'graphql'
import { seesAcceptedOnly } from '../access/role'
import { invariant } from '../errors/invariant'
import { behindEntry, readPlace, START, writePlace, type FeedPlace } from '../journal/feed-cursor'
import { readAudit, type AuditFilter } from '../journal/read-audit'
import { readFeed, type FeedFilter, type Read } from '../journal/read-feed'
import { keptStatement } from '../kept/kept-statement'
import type { QuestionPlan } from '../plan/plan-question'
import type { Variables } from '../plan/value'
import type { OperationContext } from './executor'
import { hydrateEach } from './hydrate'
import type { StatementRunner } from './statement-runner'

type Arguments = Readonly<Record<string, unknown>>

/** Answers a root field that reads the journal: JSON text. Throws ClientError. */
export async function runJournal(
  plan: QuestionPlan,
  variables: Variables,
  runner: StatementRunner,
  { caller }: OperationContext,
): Promise<string> {
  const { definition, nodes } = plan.field
  const args: Arguments = getArgumentValues(definition, nodes[0]!, variables)
  const read: Read = runner.read.bind(runner)
  const answer =
    definition.name === 'auditLog'
      ? await readAudit(read, (args.filter ?? {}) as AuditFilter, args.first as number, args.after as string | null)
      : await changesSince(read, args, seesAcceptedOnly(caller.role))
  invariant(answer, 'journal-field', definition.name)
  const [text] = await hydrateEach(plan, [{ [definition.name]: answer }], variables, runner)
  return text!.slice(`{"${definition.name}":`.length, -1)
}

async function changesSince(read: Read, args: Arguments, acceptedOnly: boolean): Promise<Arguments> {
  const first = args.first as number
  const filter: FeedFilter = { kinds: ['CLAIM', 'TIE'], acceptedOnly, ...(args.filter as object) }
  const cursor = args.cursor as string | null | undefined
  const after = cursor ? readPlace(cursor) : first === 0 ? await headOf(read) : START
  if (first === 0) return { events: [], endCursor: writePlace(after), hasMore: false }
  const { events, end, hasMore } = await readFeed(read, after, first, filter)
  return { events, endCursor: writePlace(end), hasMore }
}

/** Behind everything that has been written. */
export async function headOf(read: Read): Promise<FeedPlace> {
  const [row] = await read(keptStatement('journal/head'), {})
  return behindEntry((row?.[0] as number | undefined) ?? 0)
}
