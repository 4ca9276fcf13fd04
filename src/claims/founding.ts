import type { Points } from '../time/points'
import type { Claim } from './claim'
import { STANDING, type KeyOf, type ReportGroup } from './group-reports'
import type { Report } from './report'

/** The claim that gives a tie its id: least recordedAt, then least id. */
export function foundingClaim(claims: readonly Claim[]): Claim | undefined {
  return claims.reduce<Claim | undefined>(
    (least, claim) => (least && !isEarlier(claim, least) ? least : claim),
    undefined,
  )
}

function isEarlier(claim: Claim, than: Claim): boolean {
  const [one, other] = [Date.parse(claim.recordedAt), Date.parse(than.recordedAt)]
  return one < other || (one === other && claim.id < than.id)
}

/**
 * Gives each retracted report to the tie that its time falls in, or that is about its event or day, so that the tie keeps
 * its id when its founding claim is retracted. One that had bridged several goes to the first: no two ties share an id.
 */
export function retractedIn(
  groups: readonly ReportGroup[],
  retracted: readonly Report[],
  keyOf: KeyOf,
): Map<ReportGroup, Claim[]> {
  const given = new Map<ReportGroup, Claim[]>()
  for (const report of retracted) {
    const key = keyOf(report)
    const home = groups.find((group) => group.key === key && (key !== STANDING || fallsIn(report, group.points)))
    if (!home) continue
    const claims = given.get(home)
    if (claims) claims.push(report.claim)
    else given.set(home, [report.claim])
  }
  return given
}

const fallsIn = ({ reachStart, reachEnd }: Report, { earliestStart, latestEnd }: Points): boolean =>
  reachStart <= latestEnd && reachEnd >= earliestStart
