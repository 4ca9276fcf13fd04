import type { Brought } from '../batches/record-collector'
import { actorOf, sourceOf } from '../seed/batch-of-seed'
import { claimOfLine, type Line } from './line-schema'

const NOTHING: Brought = { source: null, actors: [], events: [], claims: [], references: [] }

/** The records that a line brings, and those that it names; undefined if there are none. */
export function broughtBy(line: Line, now: string): Brought | undefined {
  switch (line.kind) {
    case 'source':
      return { ...NOTHING, source: sourceOf(line.source) }
    case 'actor': {
      const actor = actorOf(line.actor)
      return { ...NOTHING, actors: [actor], references: actor.basedIn === null ? [] : [actor.basedIn] }
    }
    case 'event': {
      const { id, name, externalIds, description = null, kind = null, series = null } = line.event
      return { ...NOTHING, events: [{ id, name, externalIds, description, kind, series }] }
    }
    case 'claim': {
      const claim = claimOfLine(line.claim, now)
      const ids = [claim.subject, claim.object, claim.event, claim.attributedTo, claim.source, ...claim.against]
      return { ...NOTHING, claims: [claim], references: ids.filter((id) => id !== null) }
    }
    default:
      return undefined
  }
}
