import type { Claim } from '../../claims/claim'
import type { RecordBatch, SourceRecord } from '../../claims/record-batch'
import { draftClaim } from '../../claims/record-draft'
import { dayOf, FIRST_DAY, LAST_DAY } from '../../time/day'
import type { Points } from '../../time/points'
import { actorsOf, ucdpId } from './actors'
import type { UcdpEsdRow } from './rows'

/** How far the data set is trusted where it states, and where it codes support as merely alleged. */
const STATED_CONFIDENCE = 0.9
const ALLEGED_CONFIDENCE = 0.4

const UCDP_ESD: SourceRecord = {
  id: 'ucdp-esd-18.1',
  title: 'UCDP External Support Dataset (ESD) 18.1, triad-years 1975–2017',
  publisher: 'Uppsala Conflict Data Program',
  origin: null,
  kind: 'DATASET',
  publishedOn: null,
  url: 'https://ucdp.uu.se/downloads/',
  licence: 'CC BY 4.0',
}

/** What the rows of UCDP ESD say, as records and claims. `now` is an ISO 8601 instant. */
export function batchOfUcdpEsd(rows: readonly UcdpEsdRow[], now: string): RecordBatch {
  const actors = actorsOf(rows)
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  const nameOf = (id: number) => names.get(ucdpId(id))!
  return {
    sources: [UCDP_ESD],
    actors,
    events: [],
    claims: [...backingClaims(rows, nameOf, now), ...fightingClaims(rows, nameOf, now)],
  }
}

type NameOf = (id: number) => string

function backingClaims(rows: readonly UcdpEsdRow[], nameOf: NameOf, now: string): Claim[] {
  const recorded = new Set(rows.map(({ actor, year }) => `${actor.id} ${year}`))
  return rows.flatMap(({ id, year, actor, opponent, supporter, alleged, instruments }) => {
    if (!supporter) return []
    // Where the data set has no row on the supported actor next year, its record stops: the support may not have.
    const wasCovered = recorded.has(`${actor.id} ${year - 1}`)
    const isCovered = recorded.has(`${actor.id} ${year + 1}`)
    const means = instruments.length > 0 ? instruments.map((word) => word.toLowerCase()).join(', ') : 'means not coded'
    return draftClaim({
      id: `ucdp-esd:${id}`,
      type: 'BACKS',
      modality: alleged ? 'ALLEGED' : 'STATED',
      subject: ucdpId(supporter.id),
      object: ucdpId(actor.id),
      against: [ucdpId(opponent.id)],
      instruments,
      points: pointsOfYear(year, wasCovered, isCovered),
      source: UCDP_ESD.id,
      locator: `row ${id}`,
      summary: `${nameOf(supporter.id)} ${alleged ? 'allegedly backed' : 'backed'} ${nameOf(actor.id)} against ${nameOf(opponent.id)} in ${year}: ${means}.`,
      confidence: alleged ? ALLEGED_CONFIDENCE : STATED_CONFIDENCE,
      recordedAt: now,
    })
  })
}

/** One claim per pair and year of active conflict, from the row of least id. */
function fightingClaims(rows: readonly UcdpEsdRow[], nameOf: NameOf, now: string): Claim[] {
  const least = new Map<string, UcdpEsdRow>()
  for (const row of rows) {
    if (!row.active) continue
    const pair = [row.actor.id, row.opponent.id].sort((one, other) => one - other)
    const key = `${pair.join(' ')} ${row.year}`
    if (row.id < (least.get(key)?.id ?? Infinity)) least.set(key, row)
  }
  return [...least.values()].map(({ id, year, actor, opponent }) =>
    draftClaim({
      id: `ucdp-esd:${id}:fought`,
      type: 'FOUGHT',
      subject: ucdpId(actor.id),
      object: ucdpId(opponent.id),
      points: pointsOfYear(year, true, true),
      source: UCDP_ESD.id,
      locator: `row ${id}`,
      summary: `${nameOf(actor.id)} and ${nameOf(opponent.id)} fought each other in ${year}.`,
      confidence: STATED_CONFIDENCE,
      recordedAt: now,
    }),
  )
}

/** From some day of the year to some day of it; an end that the data set does not bound is open. */
function pointsOfYear(year: number, startIsBounded: boolean, endIsBounded: boolean): Points {
  const first = dayOf(year, 1, 1)!
  const last = dayOf(year, 12, 31)!
  return {
    earliestStart: startIsBounded ? first : FIRST_DAY,
    latestStart: last,
    earliestEnd: first,
    latestEnd: endIsBounded ? last : LAST_DAY,
  }
}
