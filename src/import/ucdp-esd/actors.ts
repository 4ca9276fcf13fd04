import type { ActorRecord } from '../../claims/record-batch'
import type { ActorLabel } from '../../claims/vocabulary'
import type { UcdpEsdRow, UcdpParty } from './rows'

const GOVERNMENT = 'Government of '

/** The record id, and external id, of a UCDP actor: `ucdp:114`. */
export const ucdpId = (id: number): string => `ucdp:${id}`

/** One record for each actor that the rows name: the first name is its name, other spellings are aliases. */
export function actorsOf(rows: readonly UcdpEsdRow[]): ActorRecord[] {
  const spellings = new Map<number, { names: Set<string>; nonstate: boolean | null }>()
  const meet = (party: UcdpParty) => {
    const known = spellings.get(party.id) ?? { names: new Set<string>(), nonstate: null }
    if (party.name) known.names.add(party.name)
    known.nonstate ??= party.nonstate
    spellings.set(party.id, known)
  }
  for (const { actor, opponent, supporter } of rows) [actor, opponent, ...(supporter ? [supporter] : [])].forEach(meet)
  return [...spellings]
    .sort(([one], [other]) => one - other)
    .map(([id, { names, nonstate }]) => ucdpActor(id, [...names], nonstate))
}

/** A UCDP actor of these spellings of its name; `nonstate` is null where the data set does not say. */
export function ucdpActor(id: number, spellings: readonly string[], nonstate: boolean | null): ActorRecord {
  const full = spellings[0] ?? ucdpId(id)
  const { label, name, placeholder } = readName(spellings[0] ?? '', id, nonstate)
  return {
    id: ucdpId(id),
    label,
    name,
    aliases: [full, ...spellings.slice(1)].filter((alias) => alias !== name),
    externalIds: [ucdpId(id)],
    description: null,
    iso3: null,
    kind: label === 'Organization' ? 'OTHER' : null,
    placeholder,
    born: null,
    died: null,
    basedIn: null,
  }
}

/**
 * What the data set's way of naming says. Names hold commas of their own, so that a list is known by its several
 * governments and never taken apart.
 */
function readName(
  full: string,
  id: number,
  nonstate: boolean | null,
): { label: ActorLabel; name: string; placeholder: boolean } {
  if (!full) return { label: nonstate === false ? 'Organization' : 'Militia', name: ucdpId(id), placeholder: true }
  const isList = full.split(GOVERNMENT).length > 2
  if (isList || /\belements$/i.test(full)) return { label: 'Organization', name: full, placeholder: true }
  if (nonstate) return { label: 'Militia', name: full, placeholder: false }
  if (full.startsWith(GOVERNMENT)) return { label: 'State', name: full.slice(GOVERNMENT.length), placeholder: false }
  return { label: nonstate === null ? 'Militia' : 'Organization', name: full, placeholder: false }
}
