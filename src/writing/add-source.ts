import { recordBatch } from '../claims/record'
import { moment, writer, type Mutation } from './mutation'
import { readSource, recordsBy, takenBy } from './new-records'
import { Problems } from './problems'
import type { Input } from './said'

/** Adds a source. The same words again, without an id, give the one that is there. */
export const addSource: Mutation = async (graph, args, context) => {
  const problems = new Problems()
  const input = args.input as Input
  const source = readSource(input, ['input'], problems)
  if (source) {
    const taken = (await recordsBy(graph, [source.id])).get(source.id)
    if (taken?.labels.includes('Source') && !input.id) return { answer: source.id }
    if (taken) problems.add(['input', 'id'], takenBy(source.id, taken.labels), { code: 'CONFLICT' })
  }
  problems.refuse()
  const { id, title } = source!
  await recordBatch(
    graph,
    { sources: [source!], actors: [], events: [], claims: [] },
    { ...moment(context), journal: { ...writer(context), action: 'addSource', targets: [id], after: { id, title } } },
  )
  return { answer: id }
}
