import { SUBGRAPH_ROW } from '../cypher/print-subgraph'
import { invariant } from '../errors/invariant'
import { FIRST_DAY, LAST_DAY, parseDay, type Day } from '../time/day'
import type { ActorRow, TieRow } from '../questions/graph/tie-row'

/** Id and title of a source, or modality and speaker of a claim; then the claim, where ties may be recomputed. */
export type TieExtra = readonly [string, string | null, string?]

/** What stands for the columns that a thin tie lacks: nobody looks at them, and one block of all time says that it passes. */
const PASSED = {
  alleged: false,
  contested: false,
  selfDenied: false,
  originCount: 0,
  earliestStart: FIRST_DAY,
  latestStart: LAST_DAY,
  earliestEnd: FIRST_DAY,
  latestEnd: LAST_DAY,
  blockKind: [''],
  blockEarliestStart: [FIRST_DAY],
  blockLatestStart: [LAST_DAY],
  blockEarliestEnd: [FIRST_DAY],
  blockLatestEnd: [LAST_DAY],
  blockReachStart: [FIRST_DAY],
  blockReachEnd: [LAST_DAY],
} as const

/** A fetched part of the graph, row by row as it arrives. Actors come before ties, so that what was cut is still whole. */
export class SubgraphReader {
  /** Of each reference, the ids that it found; undefined before the first row. */
  references: readonly (readonly string[])[] | undefined
  readonly actors: ActorRow[] = []
  readonly ties: TieRow[] = []
  /** Of each tie, by its id: its opponents, the event it is about, and whatever more the question had fetched. */
  readonly againstIds = new Map<string, readonly string[]>()
  readonly eventOf = new Map<string, string>()
  readonly more = new Map<string, readonly TieExtra[]>()
  /** The days of events, by id. */
  readonly eventDays = new Map<string, { readonly earliest: Day | null; readonly latest: Day | null }>()
  /** Claims that deny the tie asked about. */
  denials = 0
  private readonly days = new Map<string, Day>()

  /** Ties come thin: the database has judged them. */
  constructor(private readonly isThin: boolean) {}

  readonly take = ([row]: readonly unknown[]): void => {
    const columns = row as readonly unknown[]
    if (columns[0] === SUBGRAPH_ROW.references) {
      this.references = columns[1] as string[][]
      this.denials = columns[2] as number
    } else if (columns[0] === SUBGRAPH_ROW.actor) {
      const [, id, name, kind, placeholder] = columns as [number, string, string, ActorRow['kind'], boolean]
      this.actors.push({ id, name, kind, placeholder })
      if (kind === 'Event')
        this.eventDays.set(id, { earliest: this.dayOrNull(columns[5]), latest: this.dayOrNull(columns[6]) })
    } else this.takeTie(columns)
  }

  private takeTie(columns: readonly unknown[]): void {
    if (this.isThin) return this.takeThinTie(columns)
    const days = (place: number) => (columns[place] as string[]).map(this.day)
    const id = columns[1] as string
    this.ties.push({
      id,
      type: columns[2] as TieRow['type'],
      subject: columns[3] as string,
      object: columns[4] as string,
      confidence: columns[5] as number,
      lastReported: this.day(columns[6]),
      alleged: columns[7] as boolean,
      contested: columns[8] as boolean,
      selfDenied: columns[9] as boolean,
      originCount: columns[10] as number,
      earliestStart: this.day(columns[11]),
      latestStart: this.day(columns[12]),
      earliestEnd: this.day(columns[13]),
      latestEnd: this.day(columns[14]),
      blockKind: columns[15] as TieRow['blockKind'],
      blockEarliestStart: days(16),
      blockLatestStart: days(17),
      blockEarliestEnd: days(18),
      blockLatestEnd: days(19),
      blockReachStart: days(20),
      blockReachEnd: days(21),
    })
    this.againstIds.set(id, columns[22] as string[])
    if (columns[23]) this.eventOf.set(id, columns[23] as string)
    if (columns[24]) this.more.set(id, columns[24] as TieExtra[])
  }

  private takeThinTie([, id, type, subject, object, confidence, lastReported, more]: readonly unknown[]): void {
    this.ties.push({
      ...PASSED,
      id: id as string,
      type: type as TieRow['type'],
      subject: subject as string,
      object: object as string,
      confidence: confidence as number,
      lastReported: this.day(lastReported),
    })
    if (more) this.more.set(id as string, more as TieExtra[])
  }

  private readonly dayOrNull = (text: unknown): Day | null => (typeof text === 'string' ? this.day(text) : null)

  // The same days come again and again: each text is parsed once.
  private readonly day = (text: unknown): Day => {
    const known = this.days.get(text as string)
    if (known !== undefined) return known
    const day = parseDay(text as string)
    invariant(day !== undefined, 'subgraph-day', String(text))
    this.days.set(text as string, day)
    return day
  }
}
