import { offerNearest } from '../execute/nearest-names'
import type { InBatches } from '../claims/record-statement'
import { keptStatement } from '../kept/kept-statement'
import { foldName } from '../text/fold-name'
import type { Problem, Problems } from './problems'

/** An ActorRef of the API: exactly one of its keys is set. */
export interface ActorRef {
  readonly id?: string | null
  readonly externalId?: string | null
  readonly name?: string | null
}

/** Where an input names an actor. */
export interface GivenReference {
  readonly path: Problem['path']
  readonly ref: ActorRef
}

/** Actors that the same write brings in, by their ids and names. */
export type NewActors = readonly { readonly id: string; readonly name: string }[]

/**
 * The ids of the actors that references mean, in their order; undefined where there is none, or several of the name, which then
 * is a problem that offers what may have been meant. Merged records count as what they were merged into.
 */
export async function resolveActors(
  { run }: InBatches,
  given: readonly GivenReference[],
  created: NewActors,
  problems: Problems,
): Promise<(string | undefined)[]> {
  const rows = given.map(({ ref }, key) => ({
    key,
    id: ref.id ?? null,
    externalId: ref.externalId ?? null,
    folded: ref.name ? foldName(ref.name) : null,
  }))
  const found = rows.map(() => new Map<string, string>())
  if (rows.length > 0) {
    for (const [key, id, name] of await run({ text: keptStatement('writing/resolve-actors'), parameters: { rows } }))
      found[key as number]!.set(id as string, name as string)
  }
  const resolved: (string | undefined)[] = []
  for (const [key, { path, ref }] of given.entries()) {
    for (const { id, name } of created) {
      if (ref.id === id || (ref.name && foldName(ref.name) === foldName(name))) found[key]!.set(id, name)
    }
    const ids = [...found[key]!.keys()]
    resolved.push(ids.length === 1 ? ids[0] : undefined)
    if (ids.length > 1) {
      const actors = [...found[key]!].map(([id, name]) => ({ id, name }))
      const list = actors.map(({ id, name }) => `${name} (${id})`).join(', ')
      problems.add(path, `several actors share this name: ${list}; give one of them by id`, {
        code: 'AMBIGUOUS_NAME',
        actors,
      })
    }
    if (ids.length === 0) {
      const asked = ref.id ?? ref.externalId ?? ref.name ?? ''
      const { words, nearest } = await offerNearest((statement) => run(statement), ref.externalId ? null : asked)
      problems.add(path, `no actor is called ${JSON.stringify(asked.slice(0, 80))}.${words}`, {
        code: 'NOT_FOUND',
        actors: nearest,
      })
    }
  }
  return resolved
}
