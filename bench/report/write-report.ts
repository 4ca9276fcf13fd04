import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HAND_WRITTEN } from '../arms/arms'
import type { MixResult } from '../measure/load-mix'
import type { QuestionResult } from '../measure/questions'
import { cellName, type Result } from '../measure/result'
import { plotSvg, type Plot } from './plot'
import { armsOf, cellsOf, ratioOf, resultAt, shownClients, type Measure } from './ratios'
import { detailTable, mixTable, peersTable, questionTable, summaryTable } from './summary'

/** A whole run: what `results.json` holds. */
export interface Report {
  /** The day, ISO. */
  readonly measuredOn: string
  readonly command: string
  readonly minutes: number
  readonly machine: string
  readonly data: readonly { readonly name: string; readonly about: string }[]
  /** Arms that could not be started, in words. */
  readonly leftOut: readonly string[]
  readonly results: readonly Result[]
  readonly mixes: readonly MixResult[]
  readonly questions: readonly QuestionResult[]
}

const COLOURS = ['#9a9a9a', '#1b6ac9', '#d1495b', '#edae49', '#66a182', '#7d5ba6']

/** Writes README.md, a page of details for each data set, and the plots, into the folder of results. */
export async function writeReport(folder: string, report: Report, progress: (line: string) => void): Promise<void> {
  const files: Record<string, string> = { 'README.md': overview(report) }
  for (const { name } of report.data) {
    files[`${slug(name)}.md`] = details(report, name)
    for (const [file, plot] of Object.entries(plotsOf(report, name))) files[file] = plotSvg(plot)
  }
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text)
  progress(`Wrote ${Object.keys(files).length} files into ${folder}`)
  const readme = join(folder, '../../README.md')
  const text = await readFile(readme, 'utf8').catch(() => undefined)
  const shown = text && withSection(text, shownInReadme(report))
  if (shown && shown !== text) {
    await writeFile(readme, shown)
    progress('Wrote the figures into README.md')
  }
}

const BEGIN = '<!-- figures of npm run bench: begin -->'
const END = '<!-- figures of npm run bench: end -->'

/** The text with what stands between the two marks replaced; as it was if it has no marks. */
export function withSection(text: string, section: string): string {
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)]
  if (from < 0 || to < from) return text
  return `${text.slice(0, from + BEGIN.length)}\n\n${section}\n\n${text.slice(to)}`
}

function shownInReadme(report: Report): string {
  return [
    `\`${report.command}\`, ${report.measuredOn}: ${report.machine}. Ratios to hand-written Cypher over the raw driver and bare HTTP, in the same run: p50 of one client / throughput of eight.`,
    ...report.data.flatMap(({ name }) => [`**${name}**`, summaryTable(report.results, name)]),
    ...report.data.map(
      ({ name }) => `![p50 against the hand-written arm, ${name}](bench/results/${slug(name)}-p50.svg)`,
    ),
    'More in [bench/results](bench/results/README.md); how it is measured in [bench](bench/README.md).',
  ].join('\n\n')
}

function overview(report: Report): string {
  const { command, measuredOn, minutes, machine, data, mixes, questions } = report
  return `${[
    '# Results of the benchmark',
    `Made by \`${command}\` on ${measuredOn}, in ${minutes} minutes, on ${machine}. How it is measured: [bench/README.md](../README.md).`,
    'Figures are ratios to the hand-written arm in the same run: p50 of one client, less is better; throughput of eight clients, more is better. “A/A” is the hand-written arm once more: what it differs from 1 is noise.',
    ...report.leftOut,
    ...data.flatMap(({ name, about }) => [
      `## ${name}`,
      `${about[0]!.toUpperCase()}${about.slice(1)}. [All figures](${slug(name)}.md).`,
      summaryTable(report.results, name),
      ...besidePeers(peersTable(report.results, name)),
      `![p50](${slug(name)}-p50.svg)`,
      `![throughput](${slug(name)}-throughput.svg)`,
    ]),
    ...(mixes.length > 0 ? ['## Cheap and costly questions together', mixText(mixes[0]!), mixTable(mixes)] : []),
    ...(questions.length > 0
      ? [
          '## Questions at scale',
          `${questions[0]!.data}: one client asks whobacks each question about actors of median degree in turn, and about the three busiest. Milliseconds; after the load above, so that Neo4j has compiled what it is asked.`,
          questionTable(questions),
        ]
      : []),
  ].join('\n\n')}\n`
}

const mixText = ({ clients, costlyClients, cheapShare, seconds }: MixResult): string =>
  `${clients} clients, ${seconds} s each time: cheap ones ask for the direct backers of five actors of median degree, costly ones for chains, paths, neighbourhoods and reach of the busiest. First each client asks both, in an order drawn at random, ${cheapShare * 100} cheap ones in a hundred; then ${clients - costlyClients} ask nothing but cheap ones, again and again, and ${costlyClients} nothing but costly ones.`

const besidePeers = (table: string): string[] =>
  table === '' ? [] : ['What the others take where whobacks takes 1:', table]

function details({ results, data }: Report, name: string): string {
  const about = data.find((one) => one.name === name)!.about
  return `${[
    `# ${name}`,
    `${about[0]!.toUpperCase()}${about.slice(1)}. Ratios to the hand-written arm with as many clients. CPU: processor time an answer, of the arm's own process. Errors count in no other figure.`,
    detailTable(results, name),
    ...differences(results.filter((result) => result.data === name)),
  ].join('\n\n')}\n`
}

/** Where an arm did not answer as the hand-written one did. */
function differences(results: readonly Result[]): string[] {
  const lines = results.flatMap((result) =>
    result.outcome.is === 'DIFFERS' ? [`- ${cellName(result)}, ${result.arm}: ${result.outcome.where}`] : [],
  )
  return lines.length > 0 ? ['Answers that differ:', [...new Set(lines)].join('\n')] : []
}

function plotsOf({ results: all }: Report, name: string): Record<string, Plot> {
  const results = all.filter((result) => result.data === name)
  const [one, many] = shownClients(results)
  const plot = (measure: Measure, count: number, title: string, axis: string): Plot => ({
    title,
    axis,
    rows: cellsOf(results).map(cellName),
    series: armsOf(results)
      .filter((arm) => arm !== HAND_WRITTEN.name)
      .map((arm, place) => ({
        name: arm,
        colour: COLOURS[place % COLOURS.length]!,
        values: cellsOf(results).map((cell) => {
          const result = resultAt(results, cell, arm, count)
          return result && ratioOf(results, result, measure)
        }),
      })),
  })
  const ofMany = many === 1 ? '1 client' : `${many} clients`
  return {
    [`${slug(name)}-p50.svg`]: plot(
      'p50',
      one,
      `${name}: p50, ${one} client`,
      'p50 as a multiple of the hand-written arm (less is better)',
    ),
    [`${slug(name)}-throughput.svg`]: plot(
      'perSecond',
      many,
      `${name}: throughput, ${ofMany}`,
      'throughput as a multiple of the hand-written arm (more is better)',
    ),
  }
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/,/g, '')
    .replace(/[^a-z0-9]+/g, '-')
