import { FIRST_DAY, LAST_DAY, type Day } from '../time/day'
import { endIsOpen, startIsOpen, type Points } from '../time/points'
import { pointsOver, runsOf, stretchesOf, type Stretch } from './blocks'
import { isParticipation, type Report } from './report'
import { ACT_TYPES, type TieType } from './vocabulary'

/** The reports of one tie. */
export interface ReportGroup {
  /** By reach, then id. */
  readonly reports: readonly Report[]
  readonly stretches: readonly Stretch<Report>[]
  /** Of all of them together. */
  readonly points: Points
  /** Tells the acts of one triple apart: the event, the day or the vague claim that the tie is about. */
  readonly key: string
  readonly event: string | null
}

/** Says of which group of its triple a report is: those of different keys never join. */
export type KeyOf = (report: Report) => string

const ACTS: ReadonlySet<string> = new Set(ACT_TYPES)
/** Standing ties, and acts that are open in time: neighbouring blocks decide. */
export const STANDING = ''
const EVENT = 'event '

/**
 * How the reports of one triple fall apart. Acts join if they name the same event or report the same single day; one
 * that names no event joins the event reported on its day, unless there are several. A vague act stays alone. Acts whose
 * days are open join among themselves as standing ties do. A participation is one tie, save in an event that lasts.
 */
export function keysFor(type: TieType, reports: readonly Report[], isLasting: boolean): KeyOf {
  if (ACTS.has(type)) return keysOfActs(reports)
  return isParticipation({ type }) && !isLasting ? (report) => EVENT + report.event : () => STANDING
}

function keysOfActs(reports: readonly Report[]): KeyOf {
  const eventsOn = new Map<Day, string | null>()
  for (const { event, points } of reports) {
    const day = singleDay(points)
    if (event === null || day === undefined) continue
    eventsOn.set(day, eventsOn.has(day) && eventsOn.get(day) !== event ? null : event)
  }
  return ({ event, points, claim }) => {
    if (event !== null) return EVENT + event
    const day = singleDay(points)
    if (day !== undefined) return eventsOn.get(day) ? EVENT + eventsOn.get(day) : `day ${day}`
    return startIsOpen(points) || endIsOpen(points) ? STANDING : `claim ${claim.id}`
  }
}

function singleDay({ earliestStart, latestEnd }: Points): Day | undefined {
  return earliestStart === latestEnd && earliestStart !== FIRST_DAY && latestEnd !== LAST_DAY
    ? earliestStart
    : undefined
}

/** Groups reports, sorted by reach, into what becomes one tie each; in order of time within a key. */
export function groupReports(type: TieType, sorted: readonly Report[], keyOf: KeyOf): ReportGroup[] {
  const byKey = new Map<string, Report[]>()
  for (const report of sorted) {
    const key = keyOf(report)
    const reports = byKey.get(key)
    if (reports) reports.push(report)
    else byKey.set(key, [report])
  }
  return [...byKey].flatMap(([key, reports]) => {
    const stretches = stretchesOf(reports)
    const event = ACTS.has(type) && key.startsWith(EVENT) ? key.slice(EVENT.length) : null
    return (key === STANDING ? runsOf(stretches) : [stretches]).map((run) => {
      const joined = run.flatMap((stretch) => stretch.reports)
      return { reports: joined, stretches: run, points: pointsOver(joined), key, event }
    })
  })
}
