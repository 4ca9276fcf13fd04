import { Locks } from '../claims/locks'
import { recordTies } from '../claims/record-ties'
import { ClientError } from '../errors/client-error'
import { keptStatement } from '../kept/kept-statement'
import { checkText } from './check-text'
import { moment, writer, type Mutation } from './mutation'
import { Problems } from './problems'
import { resolveActors } from './references'

/** Remembers that two actors are not one: the pair is not suggested again. Said before, nothing is written. */
export const dismissDuplicate: Mutation = async (graph, args, context) => {
  const reason = checkText(String(args.reason), ['reason'])
  const problems = new Problems()
  const given = ['one', 'other'].map((name) => ({ path: [name], ref: { id: String(args[name]) } }))
  const ids = await resolveActors(graph, given, [], problems)
  problems.refuse()
  if (ids[0] === ids[1]) problems.add(['other'], `is ${ids[0]} already: give two actors`)
  problems.refuse()
  const [one, other] = ids.map((id) => id!).sort((left, right) => (left < right ? -1 : 1)) as [string, string]
  const { merged } = await new Locks(graph).take([one, other])
  if (merged.length > 0) throw new ClientError('CONFLICT', `${merged.join(', ')} has just been merged; look again.`)
  const rows = await graph.run({ text: keptStatement('duplicates/dismissed'), parameters: { ids: [one] } })
  if (rows.some(([, id]) => id === other)) return { answer: { one, other, isNew: false } }
  await recordTies(graph, {
    changed: [],
    ...moment(context),
    afterTies: async (at) => {
      const parameters = { one, other, by: context.caller.name, reason, at }
      await graph.run({ text: keptStatement('duplicates/dismiss'), parameters })
    },
    journal: { ...writer(context), action: 'dismissDuplicate', targets: [one, other], after: { one, other, reason } },
  })
  return { answer: { one, other, isNew: true } }
}
