import type { ActorRecord } from '../claims/record-batch'
import type { ActorLabel } from '../claims/vocabulary'
import { Popularity } from './popularity'
import { Random } from './random'

const KINDS: readonly (readonly [ActorLabel, number])[] = [
  ['State', 5],
  ['Militia', 60],
  ['Organization', 15],
  ['Official', 20],
]
/** How much more an actor of a kind does than a militia: about a third of all ties are a state's. */
const ACTIVITY: Readonly<Record<ActorLabel, number>> = { State: 12, Organization: 2, Militia: 1, Official: 0.5 }
const ORGANIZATION_KINDS = ['ARMED_SERVICE', 'PARTY', 'ALLIANCE', 'MEDIA', 'OTHER']
const PLACES = ['Northern', 'Southern', 'Eastern', 'Western', 'Upper', 'Lower', 'Old', 'New', 'River', 'Desert']
const NOUNS: Readonly<Record<ActorLabel, readonly string[]>> = {
  State: ['Republic', 'Kingdom', 'Federation', 'Emirate'],
  Militia: ['Front', 'Brigade', 'Army', 'Resistance', 'Guard', 'Vanguard'],
  Organization: ['Council', 'Party', 'Service', 'Union', 'Agency'],
  Official: ['General', 'Minister', 'Commander', 'Envoy'],
}
/** Streams of random numbers for the whole; each actor has two of its own: one for itself, one for what it does. */
const OUT_STREAM = -1
const IN_STREAM = -2

/** Invented actors, numbered from 0, each a function of the seed and its number. */
export class Population {
  readonly #seed: number
  readonly #kinds: Uint8Array
  readonly #states: readonly number[]
  /** Whoever backs many need not be backed by many: two power laws, apart. */
  readonly activity: Popularity
  readonly popularity: Popularity

  constructor(
    readonly size: number,
    seed: number,
  ) {
    this.#seed = seed
    const labels = KINDS.map(([label]) => label)
    // Somebody is always a state: others are based there.
    this.#kinds = Uint8Array.from({ length: size }, (_, actor) =>
      actor === 0 ? 0 : labels.indexOf(this.#randomOf(actor).weighted(KINDS)),
    )
    this.#states = Array.from(this.#kinds.keys()).filter((actor) => this.kindOf(actor) === 'State')
    this.activity = new Popularity(size, new Random(seed, OUT_STREAM), (actor) => ACTIVITY[this.kindOf(actor)])
    this.popularity = new Popularity(size, new Random(seed, IN_STREAM))
  }

  kindOf(actor: number): ActorLabel {
    return KINDS[this.#kinds[actor]!]![0]
  }

  idOf(actor: number): string {
    return generatedActorId(actor)
  }

  /** Random numbers for what an actor does. */
  actionsOf(actor: number): Random {
    return new Random(this.#seed, 2 * actor + 1)
  }

  record(actor: number): ActorRecord {
    const random = this.#randomOf(actor)
    const label = random.weighted(KINDS) && this.kindOf(actor)
    const name = `${random.oneOf(PLACES)} ${random.oneOf(NOUNS[label])} ${actor}`
    const isGroup = label === 'Militia' || label === 'Organization'
    return {
      id: this.idOf(actor),
      label,
      name,
      aliases: random.chance(0.3) ? [`${random.oneOf(PLACES)} ${random.oneOf(NOUNS[label])} no. ${actor}`] : [],
      externalIds: [`gen:${actor}`],
      description: null,
      iso3: null,
      kind: label === 'Organization' ? random.oneOf(ORGANIZATION_KINDS) : null,
      placeholder: isGroup && random.chance(0.03),
      born: null,
      died: null,
      basedIn: isGroup ? this.idOf(random.oneOf(this.#states)) : null,
    }
  }

  #randomOf(actor: number): Random {
    return new Random(this.#seed, 2 * actor)
  }
}

/** Sorted as text, ids are in order of numbers. */
export const generatedActorId = (actor: number): string => `gen-${String(actor).padStart(8, '0')}`
