import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { dataSets, prepare } from './databases/data-sets'
import { ensurePeers, ensurePlugins } from './databases/plugins'
import type { MixResult } from './measure/load-mix'
import { measureDataSet, type Plan } from './measure/measure-data-set'
import type { QuestionResult } from './measure/questions'
import { seeded } from './measure/random'
import type { Result } from './measure/result'
import { DEGREES, type Degree } from './databases/pick-actors'
import { questionTable } from './report/summary'
import { describeMachine } from './report/machine'
import { writeReport, type Report } from './report/write-report'
import { KINDS, type Kind } from './requests'

const HELP = `npm run bench -- [options]

  --quick            two minutes: UCDP ESD only, fewer kinds, actors, clients and rounds
  --prepare          only installs, fetches and fills what is needed
  --render           only prints the last results anew
  --only KINDS       of ${KINDS.join(', ')}
  --degrees DEGREES  of ${DEGREES.join(', ')}
  --clients NUMBERS  1,8,32 by default
  --data NAMES       ucdp, generated: both by default
  --no-peers         only the hand-written arm and whobacks
  --no-mix           leaves out the load of cheap and costly questions
  --no-questions     leaves out the questions at scale
  --questions        only these
  --ties M           size of the generated graph, 1000000 by default
  --generated DIR    a data folder that \`whobacks generate\` has filled
  --ucdp FILE        the triad-years of UCDP ESD; ../shared/data/ucdp-esd/ucdp-esd-ty-181.csv by default
  --out DIR          where the report goes, bench/results by default
  --seed S           of the order of the blocks
`

const FULL: Plan = {
  kinds: KINDS,
  degrees: DEGREES,
  clients: [1, 8, 32],
  withPeers: true,
  heatMs: 400,
  peerHeatMs: 60,
  heatRounds: 14,
  restMs: 120_000,
  mixMs: 10_000,
  questionMs: 1_200,
  rounds: 9,
  peerRounds: 3,
  blockMs: 90,
  peerBlockMs: 100,
  leadInMs: 15,
  warmUpMs: 80,
}
const QUICK: Plan = {
  ...FULL,
  kinds: KINDS.filter((kind) => kind !== 'three levels'),
  degrees: ['median', 'top'],
  clients: [1, 8],
  heatMs: 300,
  heatRounds: 3,
  restMs: 10_000,
  mixMs: 3_000,
  rounds: 3,
  peerRounds: 3,
  blockMs: 80,
}

/** `npm run bench`: sets the exit status, 0 unless the run itself failed. No figure ever fails it. */
export async function main(root: string, args: readonly string[]): Promise<void> {
  const { values: options } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean' },
      quick: { type: 'boolean' },
      prepare: { type: 'boolean' },
      render: { type: 'boolean' },
      'no-peers': { type: 'boolean' },
      'no-mix': { type: 'boolean' },
      'no-questions': { type: 'boolean' },
      questions: { type: 'boolean' },
      only: { type: 'string' },
      degrees: { type: 'string' },
      clients: { type: 'string' },
      data: { type: 'string' },
      ties: { type: 'string' },
      generated: { type: 'string' },
      ucdp: { type: 'string' },
      out: { type: 'string' },
      seed: { type: 'string' },
    },
  })
  if (options.help) return void console.log(HELP)
  const began = Date.now()
  const progress = (line: string) => console.error(`${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}`)
  const out = resolve(root, options.out ?? 'bench/results')
  if (options.render) {
    await writeReport(out, JSON.parse(await readFile(join(out, 'results.json'), 'utf8')) as Report, progress)
    return
  }

  const base = options.quick ? QUICK : FULL
  const plan: Plan = {
    ...base,
    kinds: options.questions ? [] : (listed<Kind>(options.only, KINDS) ?? base.kinds),
    degrees: listed<Degree>(options.degrees, DEGREES) ?? base.degrees,
    clients: options.clients?.split(',').map(Number) ?? base.clients,
    withPeers: !options['no-peers'] && !options.questions,
    mixMs: options['no-mix'] || options.questions ? 0 : base.mixMs,
    questionMs: options['no-questions'] ? 0 : base.questionMs,
  }
  const cacheDir = resolve(root, process.env.WHOBACKS_CACHE_DIR ?? '.cache')
  const sets = dataSets({
    kept: join(cacheDir, 'bench'),
    ucdpCsv: resolve(root, options.ucdp ?? '../shared/data/ucdp-esd/ucdp-esd-ty-181.csv'),
    generated: options.generated && resolve(root, options.generated),
    ties: Number(options.ties ?? 1_000_000),
  })
  const asked =
    options.data?.split(',') ?? (options.quick ? ['ucdp'] : options.questions ? ['generated'] : ['ucdp', 'generated'])
  const chosen = sets.filter(({ name }) => asked.some((word) => name.toLowerCase().startsWith(word)))

  const leftOut: string[] = []
  let plugins: string | undefined
  if (plan.withPeers) {
    progress('Peers: installed and their procedures fetched, unless they are there')
    try {
      await ensurePeers(root)
      plugins = await ensurePlugins(root, cacheDir)
    } catch (error) {
      leftOut.push(`All peers are left out: ${(error as Error).message}.`)
      progress(leftOut.at(-1)!)
    }
  }
  const ready = []
  for (const data of chosen) {
    progress(`${data.name}: filled once, unless it is there`)
    if (await prepare(data, root, cacheDir)) ready.push(data)
    else progress(`${data.name}: left out, its file is not there (--ucdp)`)
  }
  if (options.prepare) return

  const measuring = Date.now()
  const results: Result[] = []
  const mixes: MixResult[] = []
  const questions: QuestionResult[] = []
  const random = seeded(Number(options.seed ?? 1))
  for (const data of ready) {
    const measured = await measureDataSet(
      data,
      { ...plan, withPeers: plugins !== undefined },
      {
        root,
        cacheDir,
        logs: join(cacheDir, 'bench', 'logs'),
        plugins,
        random,
        progress,
      },
    )
    results.push(...measured.results)
    leftOut.push(...measured.leftOut)
    if (measured.mix) mixes.push(measured.mix)
    questions.push(...measured.questions)
  }
  if (options.questions) return void console.log(questionTable(questions))
  const report: Report = {
    measuredOn: new Date().toISOString().slice(0, 10),
    command: commandText(args),
    minutes: Number(((Date.now() - measuring) / 60_000).toFixed(1)),
    machine: describeMachine(),
    data: ready.map(({ name, about }) => ({ name, about })),
    leftOut,
    results,
    mixes,
    questions,
  }
  await mkdir(out, { recursive: true })
  await writeFile(join(out, 'results.json'), `${JSON.stringify(report)}\n`)
  await writeReport(out, report, progress)
}

/** The command as anybody can give it: without the places of this machine. */
export function commandText(args: readonly string[]): string {
  const places = ['--generated', '--ucdp', '--out']
  const told = args.filter((arg, at) => {
    const name = arg.split('=')[0]!
    return !places.includes(name) && !places.includes(args[at - 1] ?? '')
  })
  const quoted = told.map((arg) => (arg.includes(' ') ? `"${arg}"` : arg))
  return ['npm run bench', ...(quoted.length > 0 ? ['--', ...quoted] : [])].join(' ')
}

function listed<T extends string>(option: string | undefined, known: readonly T[]): T[] | undefined {
  const words = option?.split(',').map((word) => word.trim() as T)
  const unknown = words?.find((word) => !known.includes(word))
  if (unknown !== undefined) throw new Error(`${unknown} is none of: ${known.join(', ')}`)
  return words
}
