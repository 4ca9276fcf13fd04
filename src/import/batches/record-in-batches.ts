import { setImmediate as begun } from 'node:timers/promises'
import { LOCAL_CALLER } from '../../access/caller'
import type { Claim } from '../../claims/claim'
import { recordAll, type RecordOptions } from '../../claims/record'
import type { RecordBatch } from '../../claims/record-batch'
import type { RecordReport } from '../../claims/record-report'
import { SetupError } from '../../errors/setup-error'
import type { Database } from '../../graph/database'
import type { JournalDraft } from '../../journal/journal-entry'
import type { ClaimSpool } from './claim-spool'
import { addReports, EMPTY_REPORT } from './add-reports'
import type { RecordCollector } from './record-collector'

export interface BatchSizes {
  /** Up to so many claims go in with their records as one transaction: all of them, or none. */
  readonly whole: number
  /** Claims, or records, of one transaction of a larger import: about so many, and at most twice as many. */
  readonly lot: number
}

/** Unless another is asked for. */
export const SIZES: BatchSizes = { whole: 20_000, lot: 1_500 }

const TELL_EVERY_MS = 2_000

const number = new Intl.NumberFormat('en')

/** How many parts a spool needs so that one of them is about a transaction, for about so many claims. */
export const partsFor = (claims: number, { lot } = SIZES): number =>
  Math.min(1_000, Math.max(1, Math.ceil(claims / lot)))

/**
 * Records what was gathered. A small import is one transaction. A larger one is many, each consistent in itself: first the records,
 * then the claims, part by part, with the ties that they roll up into. One that was cut off is completed by running it again:
 * whoever stops it, or waits for it in vain, is told how much is in.
 */
export async function recordInBatches(
  database: Database,
  collector: RecordCollector,
  spool: ClaimSpool,
  given: RecordOptions,
  { whole: mostAtOnce, lot: lotSize } = SIZES,
): Promise<RecordReport> {
  collector.forgetClaims()
  const sources = [...collector.sources.values()]
  const options = { journal: importOf(sources.map(({ id }) => id)), ...given }
  const { progress = () => undefined, signal } = options
  // A seat is there before whoever has it.
  const actors = [...collector.actors.values()].sort(
    (one, other) => Number(one.basedIn !== null) - Number(other.basedIn !== null),
  )
  const events = [...collector.events.values()]
  if (collector.claimCount <= mostAtOnce) {
    const claims = Array.from({ length: spool.parts }, (_, part) => spool.read(part)).flat()
    return recordAll(database, { sources, actors, events, claims }, options)
  }
  const quiet = { ...options, progress: undefined }
  let report = EMPTY_REPORT
  const record = async (batch: Partial<RecordBatch>, settled = false) => {
    const whole = { sources: [], actors: [], events: [], claims: [], ...batch }
    report = addReports(report, await recordAll(database, whole, { ...quiet, settled }))
    signal?.throwIfAborted()
  }
  const writeAll = async () => {
    progress(`Writing ${number.format(actors.length)} actors and ${number.format(events.length)} events`)
    await record({ sources })
    for (let at = 0; at < actors.length; at += lotSize) await record({ actors: actors.slice(at, at + lotSize) })
    for (let at = 0; at < events.length; at += lotSize) await record({ events: events.slice(at, at + lotSize) })
    let done = 0
    let told = 0
    let writing: Promise<void> = Promise.resolve()
    for (const claims of lotsOf(spool, lotSize)) {
      await writing
      if (done > 0 && Date.now() - told >= TELL_EVERY_MS) {
        told = Date.now()
        progress(`Claims written: ${number.format(done)} of ${number.format(collector.claimCount)}`)
      }
      writing = record({ claims }, true)
      // Whoever waits hears of a failure.
      writing.catch(() => undefined)
      done += claims.length
      // The database works on these while the next are read.
      await begun()
    }
    await writing
    progress(`Claims written: ${number.format(done)} of ${number.format(collector.claimCount)}`)
  }
  try {
    await writeAll()
  } catch (error) {
    if (report === EMPTY_REPORT) throw error
    const { claims } = report
    const some = `${number.format(claims.new + claims.known)} of ${number.format(collector.claimCount)} claims are in the graph, with their ties`
    const words = `${some}; run the same import again to complete it.`
    if (signal?.aborted) throw new SetupError(`Stopped: ${words}`)
    progress(`Not completed: ${words}`)
    throw error
  }
  return report
}

/** The claims of as many whole parts as make a lot; a part of more than two lots is cut. */
function* lotsOf(spool: ClaimSpool, lotSize: number): Generator<Claim[]> {
  let gathered: Claim[] = []
  for (let part = 0; part < spool.parts; part++) {
    const claims = spool.read(part)
    if (gathered.length > 0 && gathered.length + claims.length > lotSize * 2) {
      yield gathered
      gathered = []
    }
    for (const claim of claims) gathered.push(claim)
    while (gathered.length > lotSize * 2) yield gathered.splice(0, lotSize * 2)
    if (gathered.length < lotSize) continue
    yield gathered
    gathered = []
  }
  if (gathered.length > 0) yield gathered
}

const MOST_TARGETS = 20

/** What the journal says of an import: whose claims came in. */
export const importOf = (sources: readonly string[]): JournalDraft => ({
  by: LOCAL_CALLER.name,
  via: LOCAL_CALLER.via,
  action: 'import',
  targets: sources.slice(0, MOST_TARGETS),
})
