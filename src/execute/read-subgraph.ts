import { invariant } from '../errors/invariant'
import type { Row } from '../graph/database'
import { bringsMore } from '../plan/carry'
import type { SubgraphPlan } from '../plan/subgraph'
import { ACTOR_COLUMNS, placesOf, SUBGRAPH_ROW, THIN_TIE_COLUMNS, TIE_COLUMNS } from '../plan/subgraph-row'
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

const ACTOR = placesOf(ACTOR_COLUMNS)
const TIE = placesOf(TIE_COLUMNS)

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
  /** Rows that the answer is told from, by id; only those that it asks anything of. */
  private readonly rows: Readonly<Record<'actor' | 'tie', Map<string, Row> | undefined>>

  constructor(private readonly plan: Pick<SubgraphPlan, 'thin' | 'carry' | 'spec'>) {
    const groups = plan.carry.groups.filter((group) => group !== undefined)
    const asksEnds = groups.some(({ places }) => places.some(({ row }) => row !== 'own'))
    const rowsOf = (kind: 'actor' | 'tie') =>
      groups.some(({ of }) => of === kind) || (kind === 'actor' && asksEnds) ? new Map<string, Row>() : undefined
    this.rows = { actor: rowsOf('actor'), tie: rowsOf('tie') }
  }

  /** The columns of a group of the answer for one actor or tie; undefined if they did not come along. */
  readonly carried = (group: number, id: string): Row | undefined => {
    const carried = this.plan.carry.groups[group]
    const own = carried && this.rows[carried.of]?.get(id)
    if (!own) return undefined
    const rows = {
      own,
      subject: this.rows.actor?.get(own[TIE[':subject']] as string),
      object: this.rows.actor?.get(own[TIE[':object']] as string),
    }
    return carried.places.map(({ row, at }) => rows[row]?.[at])
  }

  readonly take = ([row]: Row): void => {
    const columns = row as Row
    if (columns[0] === SUBGRAPH_ROW.references) {
      this.references = columns[1] as string[][]
      this.denials = columns[2] as number
    } else if (columns[0] === SUBGRAPH_ROW.actor) this.takeActor(columns)
    else {
      const id = columns[TIE.id] as string
      this.rows.tie?.set(id, columns)
      if (this.plan.thin) this.takeThinTie(id, columns)
      else this.takeTie(id, columns)
    }
  }

  private takeActor(columns: Row): void {
    const id = columns[ACTOR.id] as string
    const kind = columns[ACTOR[':label']] as ActorRow['kind']
    this.rows.actor?.set(id, columns)
    this.actors.push({
      id,
      name: columns[ACTOR.name] as string,
      kind,
      placeholder: columns[ACTOR.placeholder] as boolean,
    })
    if (kind !== 'Event') return
    this.eventDays.set(id, {
      earliest: this.dayOrNull(columns[ACTOR.earliest]),
      latest: this.dayOrNull(columns[ACTOR.latest]),
    })
  }

  private takeTie(id: string, columns: Row): void {
    const day = (place: number) => this.day(columns[place])
    const days = (place: number) => (columns[place] as string[]).map(this.day)
    this.ties.push({
      ...this.endsOf(id, columns),
      alleged: columns[TIE.alleged] as boolean,
      contested: columns[TIE.contested] as boolean,
      selfDenied: columns[TIE.selfDenied] as boolean,
      originCount: columns[TIE.originCount] as number,
      earliestStart: day(TIE.earliestStart),
      latestStart: day(TIE.latestStart),
      earliestEnd: day(TIE.earliestEnd),
      latestEnd: day(TIE.latestEnd),
      blockKind: columns[TIE.blockKind] as TieRow['blockKind'],
      blockEarliestStart: days(TIE.blockEarliestStart),
      blockLatestStart: days(TIE.blockLatestStart),
      blockEarliestEnd: days(TIE.blockEarliestEnd),
      blockLatestEnd: days(TIE.blockLatestEnd),
      blockReachStart: days(TIE.blockReachStart),
      blockReachEnd: days(TIE.blockReachEnd),
    })
    this.againstIds.set(id, columns[TIE.againstIds] as string[])
    if (columns[TIE.event]) this.eventOf.set(id, columns[TIE.event] as string)
    this.takeMore(id, columns[TIE_COLUMNS.length + 1])
  }

  private takeThinTie(id: string, columns: Row): void {
    this.ties.push({ ...PASSED, ...this.endsOf(id, columns) })
    this.takeMore(id, columns[THIN_TIE_COLUMNS.length + 1])
  }

  private takeMore(id: string, more: unknown): void {
    if (bringsMore(this.plan.spec)) this.more.set(id, more as TieExtra[])
  }

  private endsOf(id: string, columns: Row) {
    return {
      id,
      type: columns[TIE.type] as TieRow['type'],
      subject: columns[TIE[':subject']] as string,
      object: columns[TIE[':object']] as string,
      confidence: columns[TIE.confidence] as number,
      lastReported: this.day(columns[TIE.lastReported]),
    }
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
