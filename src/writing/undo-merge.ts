import { Locks } from '../claims/locks'
import { recordTies } from '../claims/record-ties'
import { ClientError } from '../errors/client-error'
import { mergeStatement, moveClaims, type Move } from './moved-claims'
import { moment, tieRefs, writer, type Mutation } from './mutation'

/** Makes of one actor the two again that were merged. What was recorded since, of the one that was kept, stays with it. */
export const undoMerge: Mutation = async (graph, args, context) => {
  const mergeId = String(args.mergeId)
  const locks = new Locks(graph)
  const find = async () => (await graph.run(mergeStatement('find-merge', { mergeId })))[0]
  const first = await find()
  if (first) await locks.take([first[1] as string])
  // Somebody may have undone it while the lock was waited for.
  const row = first && (await find())
  if (!row)
    throw new ClientError(
      'NOT_FOUND',
      `mergeId: there is no merge ${JSON.stringify(mergeId.slice(0, 80))}, or it has been undone.`,
    )
  const [absorbed, keep, later, own] = row as unknown as [string, string, string | null, string[]]
  if (later !== null)
    throw new ClientError('CONFLICT', `${keep} has itself been merged into another actor since: undo ${later} first.`, {
      undoFirst: later,
    })
  const move: Move = { from: keep, to: absorbed, own }
  await graph.run(mergeStatement('unmark-merged', { id: absorbed, mergeId }))
  await locks.take([absorbed])
  const { claims, former } = await moveClaims(graph, move, locks)
  await graph.run(mergeStatement('return-names', { ...move }))
  await graph.run(mergeStatement('move-links', { ...move }))
  const { ties } = await recordTies(graph, {
    changed: claims,
    former,
    ...moment(context),
    locks,
    afterTies: async () => {
      await graph.run(mergeStatement('move-versions-out', { ...move }))
      await graph.run(mergeStatement('move-versions-in', { ...move }))
      await graph.run(mergeStatement('return-kept', { ...move }))
    },
    journal: {
      ...writer(context),
      action: 'undoMerge',
      targets: [keep, absorbed],
      before: { mergeId },
      after: { actors: [keep, absorbed] },
    },
  })
  return { answer: { actors: [keep, absorbed], ties: tieRefs(ties) } }
}
