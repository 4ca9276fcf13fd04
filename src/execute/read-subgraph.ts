import { invariant } from '../errors/invariant'
import type { Row } from '../graph/database'
import { bringsMore } from '../plan/carry'
import type { SubgraphPlan } from '../plan/subgraph'
import { SUBGRAPH_ROW } from '../plan/subgraph-row'
import type { Tie } from '../claims/tie'
import { readTimesDay } from '../claims/tie-times'
import { parseDay, type Day } from '../time/day'
import type { CountRow } from '../questions/count-row'
import type { FetchedWays } from '../questions/ask/question'
import { TieGraphBuilder } from '../questions/graph/tie-graph-builder'
import { tieRow, type ActorRow, type TieRow } from '../questions/graph/tie-row'

/** Id and title of a source, or modality and speaker of a claim; then the claim, where ties may be recomputed. */
export type TieExtra = readonly [string, string | null, string?]

/** A fetched part of the graph, row by row as it arrives. Actors come before ties, so that what was cut is still whole. */
export class SubgraphReader {
  /** Of each reference, the ids that it found; undefined before the first row. */
  references: readonly (readonly string[])[] | undefined
  /** Of each tie, by its id: its opponents, if it has any, the event it is about, and whatever more the question had fetched. */
  readonly againstIds = new Map<string, readonly string[]>()
  readonly eventOf = new Map<string, string>()
  readonly more = new Map<string, readonly TieExtra[]>()
  /** The days of events, by id. */
  readonly eventDays = new Map<string, { readonly earliest: Day | null; readonly latest: Day | null }>()
  /** Claims that deny the tie asked about. */
  denials = 0
  /** Of a fetch of rings: of each actor that was looked around, by id, how many ties pass. */
  readonly passing = new Map<string, number>()
  /** Of a fetch that counts. */
  readonly counts: CountRow[] = []
  /** Of a fetch of ways. */
  ways: FetchedWays | undefined
  /** More ties came than the question may have; they are left out. */
  cut = false
  private graph = new TieGraphBuilder()
  private readonly days = new Map<string, Day>()
  /** Rows that the answer is told from, by id; only those that it asks anything of. */
  private readonly rows: Readonly<Record<'actor' | 'tie', Map<string, Row> | undefined>>

  /**
   * `tiesLeft`: how many ties the question may have; a plan serves questions that differ in it.
   * `recomputed`: ties that have become others without some sources, by id; they are read as those.
   */
  constructor(
    private readonly plan: Pick<SubgraphPlan, 'judged' | 'carry' | 'spec' | 'places'>,
    private tiesLeft: number,
    private readonly recomputed: ReadonlyMap<string, readonly Tie[]> | undefined,
  ) {
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
      subject: this.rows.actor?.get(own[this.plan.places.tie[':subject']!] as string),
      object: this.rows.actor?.get(own[this.plan.places.tie[':object']!] as string),
    }
    return carried.places.map(({ row, at }) => rows[row]?.[at])
  }

  /** The graph of what came, handed over: packed it takes half the memory, and the reader lives on until the answer. */
  handOver(): TieGraphBuilder {
    const { graph } = this
    this.graph = new TieGraphBuilder()
    return graph
  }

  readonly take = ([row]: Row): void => {
    const columns = row as Row
    if (columns[0] === SUBGRAPH_ROW.references) {
      this.references = columns[1] as string[][]
      this.denials = columns[2] as number
      if (columns[3]) this.ways = readWays(columns[3] as Row)
    } else if (columns[0] === SUBGRAPH_ROW.actor) this.takeActor(columns)
    else if (columns[0] === SUBGRAPH_ROW.passing) this.passing.set(columns[1] as string, columns[2] as number)
    else if (columns[0] === SUBGRAPH_ROW.count) this.counts.push(columns.slice(1) as unknown as CountRow)
    else this.takeTie(columns)
  }

  private takeActor(columns: Row): void {
    const at = this.plan.places.actor
    const id = columns[at.id!] as string
    const kind = columns[at[':label']!] as ActorRow['kind']
    this.rows.actor?.set(id, columns)
    const [name, placeholder] = [columns[at.name!] as string, columns[at.placeholder!] as boolean]
    this.graph.addActor({ id, name, kind, placeholder })
    if (kind !== 'Event' || at.earliest === undefined) return
    this.eventDays.set(id, {
      earliest: this.dayOrNull(columns[at.earliest]),
      latest: this.dayOrNull(columns[at.latest!]),
    })
  }

  private takeTie(columns: Row): void {
    if (this.tiesLeft === 0) {
      this.cut = true
      return
    }
    this.tiesLeft--
    const at = this.plan.places.tie
    const id = columns[at.id!] as string
    const { judged } = this.plan
    this.rows.tie?.set(id, columns)
    if (bringsMore(this.plan.spec)) this.more.set(id, columns[this.plan.places.more] as TieExtra[])
    const inPlace = this.recomputed?.get(id)
    if (inPlace) return this.takeInPlace(inPlace, id)
    const times = at.times === undefined ? undefined : (columns[at.times] as string)
    this.graph.addTie({
      id,
      type: columns[at.type!] as TieRow['type'],
      subject: columns[at[':subject']!] as string,
      object: columns[at[':object']!] as string,
      confidence: columns[at.confidence!] as number,
      lastReported: times === undefined ? this.day(columns[at.lastReported!]) : readTimesDay(times, 'lastReported'),
      times,
      alleged: judged && (columns[at.alleged!] as boolean),
      contested: judged && (columns[at.contested!] as boolean),
      selfDenied: judged && (columns[at.selfDenied!] as boolean),
      originCount: judged ? (columns[at.originCount!] as number) : 0,
    })
    if (!judged) return
    const against = columns[at.againstIds!] as string[]
    if (against.length > 0) this.againstIds.set(id, against)
    if (columns[at.event!]) this.eventOf.set(id, columns[at.event!] as string)
  }

  /** What a tie has become, with what was fetched of it as far as it still rests on that. */
  private takeInPlace(ties: readonly Tie[], id: string): void {
    const more = this.more.get(id)
    for (const tie of ties) {
      this.graph.addTie(tieRow(tie))
      this.againstIds.set(tie.id, tie.againstIds)
      if (tie.event !== null) this.eventOf.set(tie.id, tie.event)
      const isUnder = new Set(tie.claimIds)
      if (more)
        this.more.set(
          tie.id,
          more.filter(([, , claim]) => isUnder.has(claim!)),
        )
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

const readWays = ([looked, ...last]: Row): FetchedWays => ({
  looked: looked as number,
  last: new Map(last.flatMap((ids, index) => (ids === null ? [] : [[index + 2, ids as string[]] as const]))),
})
