import type { Claim } from '../../claims/claim'
import type { ActorRecord, EventRecord, SourceRecord } from '../../claims/record-batch'
import { hashOf } from './hash'

/** What one row, or one entry, of a file brings. */
export interface Brought {
  readonly source: SourceRecord | null
  readonly actors: readonly ActorRecord[]
  readonly events: readonly EventRecord[]
  readonly claims: readonly Claim[]
  readonly references: readonly string[]
}

/**
 * Gathers the records that the rows of a file name, each once: the first name of an actor is its name, other spellings become
 * aliases. Claims are not kept, only a few bytes of each, by which one that stands twice is known.
 */
export class RecordCollector {
  readonly sources = new Map<string, SourceRecord>()
  readonly actors = new Map<string, ActorRecord>()
  readonly events = new Map<string, EventRecord>()
  /** Ids that are named, and described nowhere in what was gathered. */
  readonly references = new Set<string>()
  claimCount = 0
  repeatedClaims = 0
  undatedClaims = 0
  readonly #claims = new Map<string, number>()

  /** What contradicts the rows before, in words; nothing of the row is then taken. */
  faultOf({ actors, events, claims }: Brought): string | null {
    for (const { id, label } of actors) {
      const known = this.actors.get(id)
      if (known && known.label !== label) return `${id} is ${label} here, and ${known.label} in a row before`
      if (this.events.has(id)) return `${id} is an actor here, and an event in a row before`
    }
    for (const { id } of events) if (this.actors.has(id)) return `${id} is an event here, and an actor in a row before`
    for (const claim of claims) {
      if (
        [this.actors, this.events, this.sources].some((records) => records.has(claim.id)) ||
        isOneOf(claim.id, actors, events)
      ) {
        return `the claim id ${claim.id} is that of another record: give the claim an id of its own`
      }
      const known = this.#claims.get(claim.id)
      if (known !== undefined && known !== fingerprint(claim)) {
        return `the claim id ${claim.id} stands in a row before, with other content: make ids that no two rows share`
      }
    }
    return null
  }

  /** Takes a row in; returns those of its claims that no row before had. */
  add({ source, actors, events, claims, references }: Brought): Claim[] {
    if (source && !this.sources.has(source.id)) this.sources.set(source.id, source)
    for (const actor of actors) this.#addActor(actor)
    for (const event of events) if (!this.events.has(event.id)) this.events.set(event.id, event)
    for (const id of references) this.references.add(id)
    return claims.filter((claim) => {
      if (this.#claims.has(claim.id)) {
        this.repeatedClaims++
        return false
      }
      this.#claims.set(claim.id, fingerprint(claim))
      this.claimCount++
      if (claim.observed) this.undatedClaims++
      return true
    })
  }

  /** All rows are in: no further claim will be compared with these. */
  forgetClaims(): void {
    this.#claims.clear()
  }

  #addActor(actor: ActorRecord): void {
    const known = this.actors.get(actor.id)
    if (!known) {
      this.actors.set(actor.id, actor)
      return
    }
    const more = <T>(had: readonly T[], given: readonly T[]): readonly T[] =>
      given.every((each) => had.includes(each)) ? had : [...new Set([...had, ...given])]
    const aliases = more(
      known.aliases,
      [actor.name, ...actor.aliases].filter((name) => name !== known.name),
    )
    const externalIds = more(known.externalIds, actor.externalIds)
    const completes = (['description', 'iso3', 'kind', 'born', 'died', 'basedIn'] as const).some(
      (field) => known[field] === null && actor[field] !== null,
    )
    if (aliases === known.aliases && externalIds === known.externalIds && !completes) return
    this.actors.set(actor.id, {
      ...known,
      aliases,
      externalIds,
      description: known.description ?? actor.description,
      iso3: known.iso3 ?? actor.iso3,
      kind: known.kind ?? actor.kind,
      born: known.born ?? actor.born,
      died: known.died ?? actor.died,
      basedIn: known.basedIn ?? actor.basedIn,
    })
  }
}

const isOneOf = (id: string, ...lists: readonly (readonly { readonly id: string }[])[]): boolean =>
  lists.some((list) => list.some((record) => record.id === id))

/** 32 bits of what a claim says, the instant of its recording left out. */
const fingerprint = (claim: Claim): number => hashOf(JSON.stringify({ ...claim, recordedAt: null, locator: null }))
