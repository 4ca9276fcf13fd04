import type { KnownRecord } from '../../claims/record-match'
import type { Fault } from '../faults'
import type { Entry, SeedFile } from './read-seed'
import { objectLabels, type SeedClaim } from './seed-schema'

/** What the graph knows by an id that a file names. */
export type KnownById = ReadonlyMap<string, Pick<KnownRecord, 'labels'>>

/**
 * What only shows across files: ids and external ids that stand twice, and references to what is neither in the files nor
 * in the graph, or is of the wrong kind. `known` holds the graph's answers for the ids that `referencesOf` lists.
 */
export function checkSeeds(files: readonly SeedFile[], known: KnownById): Fault[] {
  const declared = new Map<string, string>()
  const faults: Fault[] = []
  for (const { file, place, sources, actors, events, claims } of files) {
    const declare = (path: readonly PropertyKey[], id: string, label: string) => {
      const taken = declared.get(id)
      if (taken) faults.push({ file, place: place(path), message: `${id} stands twice: already ${article(taken)}` })
      else declared.set(id, label)
    }
    for (const { path, value } of sources) declare([...path, 'id'], value.id, 'Source')
    for (const [entries, label] of [
      [actors, 'Actor'],
      [events, 'Event'],
    ] as const) {
      for (const { path, value } of entries) {
        declare([...path, 'id'], value.id, label)
        value.externalIds.forEach((id, at) => declare([...path, 'externalIds', at], id, label))
      }
    }
    for (const { path, value } of claims) if (value.id) declare([...path, 'id'], value.id, 'Claim')
  }

  const faulty = new Set(files.flatMap((file) => [...file.declared]).filter((id) => !declared.has(id)))
  for (const seed of files) {
    for (const { path, id, labels } of referencesOf(seed)) {
      const label = declared.get(id) ?? known.get(id)?.labels.find((each) => REFERABLE.includes(each))
      const fault = (message: string) => faults.push({ file: seed.file, place: seed.place(path), message })
      if (faulty.has(id)) continue
      if (!label) fault(`${id} is neither in these files nor in the graph`)
      else if (!labels.includes(label))
        fault(`${id} is ${article(label)}; expected ${labels.map(article).join(' or ')}`)
    }
    for (const { path, value } of seed.claims) {
      if (value.source || seed.source) continue
      const message = 'a claim needs a source: its own, or the one named at the top of the file'
      faults.push({ file: seed.file, place: seed.place(path), message })
    }
  }
  return faults
}

export interface Reference {
  readonly path: readonly PropertyKey[]
  readonly id: string
  /** What may stand there. */
  readonly labels: readonly string[]
}

const REFERABLE = ['Actor', 'Event', 'Source', 'Claim']

/** Every place in a file that names a record by its id. */
export function referencesOf({ source, actors, claims }: SeedFile): Reference[] {
  const references = claims.flatMap(referencesOfClaim)
  for (const { path, value } of actors) {
    if (value.basedIn) references.push({ path: [...path, 'basedIn'], id: value.basedIn, labels: ['Actor'] })
  }
  if (source) references.push({ path: ['source'], id: source, labels: ['Source'] })
  return references
}

function referencesOfClaim({ path, value }: Entry<SeedClaim>): Reference[] {
  const { type, subject, object, event, against, attributedTo, source } = value
  const reference = (field: PropertyKey[], id: string | undefined, ...labels: string[]): Reference[] =>
    id === undefined ? [] : [{ path: [...path, ...field], id, labels }]
  return [
    ...reference(['subject'], subject, 'Actor'),
    ...reference(['object'], object, ...objectLabels(type)),
    ...reference(['event'], event, 'Event'),
    ...against.flatMap((id, at) => reference(['against', at], id, 'Actor')),
    ...reference(['attributedTo'], attributedTo, 'Actor'),
    ...reference(['source'], source, 'Source'),
  ]
}

const article = (label: string): string =>
  /^[AEIOU]/.test(label) ? `an ${label.toLowerCase()}` : `a ${label.toLowerCase()}`
