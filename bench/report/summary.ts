import { CONTROL, HAND_WRITTEN, WHOBACKS } from '../arms/arms'
import type { MixResult, Together, Waited } from '../measure/load-mix'
import type { QuestionResult } from '../measure/questions'
import { cellName, type Result } from '../measure/result'
import { armsOf, cellsOf, ratioBetween, ratioOf, resultAt, shownClients, type Measure } from './ratios'
import { errorsText, figureText, markdownTable, ratioText } from './table'

/** Ratios of one data set to the hand-written arm: p50 of one client, and throughput of the most common number of many. */
export function summaryTable(all: readonly Result[], data: string): string {
  const results = all.filter((result) => result.data === data)
  const [one, many] = shownClients(results)
  const arms = armsOf(results).filter((arm) => arm !== HAND_WRITTEN.name)
  const head = [
    'p50 / throughput',
    `hand-written, ms / per second`,
    ...arms.map((arm) => (arm === CONTROL.name ? 'A/A' : arm)),
  ]
  const rows = cellsOf(results).map((cell) => {
    const base = resultAt(results, cell, HAND_WRITTEN.name, one)
    const baseMany = resultAt(results, cell, HAND_WRITTEN.name, many)
    const pair = (arm: string) => {
      const [own, ownMany] = [resultAt(results, cell, arm, one), resultAt(results, cell, arm, many)]
      const words = own && outcomeText(own)
      if (words) return words
      const text = `${ratio(results, own, 'p50')} / ${ratio(results, ownMany, 'perSecond')}`
      return own?.outcome.is === 'DIFFERS' ? `${text} (answers otherwise)` : text
    }
    return [cellName(cell), `${figureText(base?.p50)} / ${figureText(baseMany?.perSecond)}`, ...arms.map(pair)]
  })
  return markdownTable(head, rows)
}

/** What others take where whobacks takes 1: p50 of one client, and how many answers whobacks gives for one of theirs. */
export function peersTable(all: readonly Result[], data: string): string {
  const results = all.filter((result) => result.data === data)
  const [one, many] = shownClients(results)
  const peers = armsOf(results).filter((arm) => ![HAND_WRITTEN.name, CONTROL.name, WHOBACKS.name].includes(arm))
  const rows = cellsOf(results).flatMap((cell) => {
    const at = (arm: string, clients: number) => resultAt(results, cell, arm, clients)
    const times = peers.map((arm) => {
      const slower = ratioBetween(at(arm, one), at(WHOBACKS.name, one), 'p50')
      if (slower === undefined) return '—'
      return `${ratioText(slower)} / ${ratioText(ratioBetween(at(WHOBACKS.name, many), at(arm, many), 'perSecond'))}`
    })
    return times.some((text) => text !== '—') ? [[cellName(cell), ...times]] : []
  })
  return rows.length === 0 ? '' : markdownTable(['times as long / as few', ...peers], rows)
}

/** What stands in the place of figures; undefined if there are figures. */
export function outcomeText({ outcome }: Result): string | undefined {
  if (outcome.is === 'CANNOT ASK') return 'cannot ask'
  return outcome.is === 'FAILED' ? `failed: ${outcome.why}` : undefined
}

const ratio = (results: readonly Result[], result: Result | undefined, measure: Measure): string =>
  ratioText(result && ratioOf(results, result, measure))

const DETAILS: readonly [string, Measure][] = [
  ['p50', 'p50'],
  ['p95', 'p95'],
  ['throughput', 'perSecond'],
  ['CPU', 'cpuMs'],
  ['CPU of Neo4j', 'neo4jCpuMs'],
  ['bytes', 'bytes'],
]

/** Everything that was measured of one data set: a row for each cell, number of clients and arm. */
export function detailTable(all: readonly Result[], data: string): string {
  const results = all.filter((result) => result.data === data)
  const head = ['request, clients, arm', ...DETAILS.map(([name]) => name), 'p50 ms', 'a second', 'answers', 'errors']
  const rows = results.map((result) => {
    const name = `${cellName(result)}; ${result.clients}; ${result.arm}`
    const words = outcomeText(result)
    if (words) return [name, words, ...Array.from({ length: head.length - 2 }, () => '')]
    return [
      name,
      ...DETAILS.map(([, measure]) => ratio(results, result, measure)),
      figureText(result.p50),
      figureText(result.perSecond),
      String(result.answers),
      errorsText(result.errors),
    ]
  })
  return markdownTable(head, rows)
}

/** Each question about actors of median degree and about hubs; at least one. */
export function questionTable(results: readonly QuestionResult[]): string {
  const names = [...new Set(results.map(({ question }) => question))]
  const cells = (question: string, actors: QuestionResult['actors']) => {
    const result = results.find((one) => one.question === question && one.actors === actors)
    const { goal } = result ?? {}
    const met = goal === undefined || result === undefined ? '' : result.p95 <= goal ? ', met' : ', missed'
    return [
      figureText(result?.p50),
      figureText(result?.p95),
      goal === undefined ? '' : `${goal}${met}`,
      errorsText(result?.errors ?? {}) || 'none',
    ]
  }
  const columns = (actors: string) => [`${actors} p50`, 'p95', 'goal', 'errors']
  return markdownTable(
    ['question', ...columns('median'), ...columns('hub')],
    names.map((question) => [question, ...cells(question, 'median'), ...cells(question, 'hub')]),
  )
}

/** Cheap questions beside costly ones: a column for each data set, at least one. */
export function mixTable(mixes: readonly MixResult[]): string {
  // The load is the same on each.
  const { clients, costlyClients } = mixes[0]!
  const cheapClients = clients - costlyClients
  const row = (name: string, figure: (mix: MixResult) => string) => [name, ...mixes.map(figure)]
  const times = ({ p50, p95 }: Waited) => `${figureText(p50)} / ${figureText(p95)}`
  const together = (name: string, of: (mix: MixResult) => Together) => [
    row(`${name}: cheap, p50 / p95 ms`, (mix) => times(of(mix).cheap)),
    row('its p95 against one client', (mix) => `${ratioText(of(mix).cheap.p95 / mix.cheapIdleP95)}×`),
    row('costly, p50 / p95 ms', (mix) => times(of(mix).costly)),
    row('answers, cheap / costly', (mix) => `${of(mix).cheap.answers} / ${of(mix).costly.answers}`),
    row('errors, cheap / costly', (mix) =>
      [of(mix).cheap, of(mix).costly].map(({ errors }) => errorsText(errors) || 'none').join(' / '),
    ),
  ]
  return markdownTable(
    ['cheap and costly together', ...mixes.map(({ data }) => data)],
    [
      row('one client, cheap alone: p95 ms', (mix) => figureText(mix.cheapIdleP95)),
      row(`${cheapClients} clients, cheap alone: p95 ms`, (mix) => figureText(mix.cheapCrowdP95)),
      ...together(`${clients} clients, each asks both`, ({ mixed }) => mixed),
      ...together(`${cheapClients} clients ask cheap ones, ${costlyClients} costly ones`, ({ apart }) => apart),
      row('memory of the service, idle / peak MB', (mix) => `${figureText(mix.idleMb)} / ${figureText(mix.peakMb)}`),
    ],
  )
}
