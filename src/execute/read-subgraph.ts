import { invariant } from '../errors/invariant'
import type { Row } from '../graph/database'
import { bringsMore } from '../plan/carry'
import type { SubgraphPlan } from '../plan/subgraph'
import { SUBGRAPH_ROW } from '../plan/subgraph-row'
import { readTimesDay } from '../claims/tie-times'
import { parseDay, type Day } from '../time/day'
import type { CountRow } from '../questions/count-row'
import type { FetchedWays } from '../questions/ask/question'
import type { ActorRow, TieRow } from '../questions/graph/tie-row'

/** Id and title of a source, or modality and speaker of a claim; then the claim, where ties may be recomputed. */
export type TieExtra = readonly [string, string | null, string?]

/** A fetched part of the graph, row by row as it arrives. Actors come before ties, so that what was cut is still whole. */
export class SubgraphReader {
  /** Of each reference, the ids that it found; undefined before the first row. */
  references: readonly (readonly string[])[] | undefined
  /** Of each tie, by its id: its opponents, the event it is about, and whatever more the question had fetched. */
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
  private actors: ActorRow[] = []
  private ties: TieRow[] = []
  private readonly days = new Map<string, Day>()
  /** Words that come again and again, ids of actors above all: each is kept once, not once for each tie. */
  private readonly words = new Map<string, string>()
  /** Rows that the answer is told from, by id; only those that it asks anything of. */
  private readonly rows: Readonly<Record<'actor' | 'tie', Map<string, Row> | undefined>>

  constructor(private readonly plan: Pick<SubgraphPlan, 'judged' | 'carry' | 'spec' | 'places'>) {
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

  /** The actors and ties that came, handed over: packed they take a tenth of the memory, and the reader lives on until the answer. */
  handOver(): { actors: ActorRow[]; ties: TieRow[] } {
    const { actors, ties } = this
    this.actors = []
    this.ties = []
    return { actors, ties }
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
    const id = this.once(columns[at.id!] as string)
    const kind = columns[at[':label']!] as ActorRow['kind']
    this.rows.actor?.set(id, columns)
    this.actors.push({
      id,
      name: columns[at.name!] as string,
      kind,
      placeholder: columns[at.placeholder!] as boolean,
    })
    if (kind !== 'Event' || at.earliest === undefined) return
    this.eventDays.set(id, {
      earliest: this.dayOrNull(columns[at.earliest]),
      latest: this.dayOrNull(columns[at.latest!]),
    })
  }

  private takeTie(columns: Row): void {
    const at = this.plan.places.tie
    const id = columns[at.id!] as string
    const times = at.times === undefined ? undefined : (columns[at.times] as string)
    const { judged } = this.plan
    this.ties.push({
      id,
      type: this.once(columns[at.type!] as string) as TieRow['type'],
      subject: this.once(columns[at[':subject']!] as string),
      object: this.once(columns[at[':object']!] as string),
      confidence: columns[at.confidence!] as number,
      lastReported: times === undefined ? this.day(columns[at.lastReported!]) : readTimesDay(times, 'lastReported'),
      times,
      alleged: judged && (columns[at.alleged!] as boolean),
      contested: judged && (columns[at.contested!] as boolean),
      selfDenied: judged && (columns[at.selfDenied!] as boolean),
      originCount: judged ? (columns[at.originCount!] as number) : 0,
    })
    this.rows.tie?.set(id, columns)
    if (bringsMore(this.plan.spec)) this.more.set(id, columns[this.plan.places.more] as TieExtra[])
    if (!judged) return
    this.againstIds.set(id, columns[at.againstIds!] as string[])
    if (columns[at.event!]) this.eventOf.set(id, columns[at.event!] as string)
  }

  private once(word: string): string {
    const known = this.words.get(word)
    if (known === undefined) this.words.set(word, word)
    return known ?? word
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
