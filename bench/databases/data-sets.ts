import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A graph to measure on: a data folder of its own, filled once and kept. */
export interface DataSet {
  readonly name: string
  readonly about: string
  /** Arguments of `whobacks` that fill an empty folder; undefined: what they need is not there. */
  readonly fill: readonly string[] | undefined
  readonly folder: string
  readonly heap: string
  readonly pageCache: string
  /** Of the size for which goals are set for single questions. */
  readonly atScale: boolean
}

export interface DataSetPlaces {
  /** Where folders are kept that the benchmark fills itself. */
  readonly kept: string
  /** The triad-years of UCDP ESD, as CSV. */
  readonly ucdpCsv: string
  /** A folder that `whobacks generate` has filled already. */
  readonly generated?: string
  /** How many ties to generate. */
  readonly ties: number
}

export function dataSets({ kept, ucdpCsv, generated, ties }: DataSetPlaces): DataSet[] {
  const actors = Math.ceil(ties / 10)
  const size = ties >= 1e6 ? `${ties / 1e6}m` : `${Math.round(ties / 1e3)}k`
  return [
    {
      name: 'UCDP ESD',
      about: 'the UCDP External Support Dataset 18.1: about 2,100 ties of backing',
      fill: existsSync(ucdpCsv) ? ['import', 'ucdp-esd', ucdpCsv] : undefined,
      folder: join(kept, 'ucdp-esd'),
      heap: '1g',
      pageCache: '256m',
      atScale: false,
    },
    {
      name: `generated, ${new Intl.NumberFormat('en').format(ties)} ties`,
      about: `made by \`whobacks generate --actors ${actors} --ties ${ties} --seed 1\``,
      fill: ['generate', '--actors', String(actors), '--ties', String(ties), '--seed', '1'],
      folder: generated ?? join(kept, `generated-${size}`),
      heap: '1g',
      // Room for the whole store: without it the disk is what is measured.
      pageCache: '3g',
      atScale: true,
    },
  ]
}

/** Fills the folder unless it has been; false: what is needed for it is not there. */
export async function prepare(
  { fill, folder, heap, pageCache }: DataSet,
  root: string,
  cacheDir: string,
): Promise<boolean> {
  const mark = join(folder, 'filled')
  // A folder that was given, or filled whole.
  if (existsSync(mark) || (existsSync(join(folder, 'neo4j')) && !existsSync(`${folder}.filling`))) return true
  if (fill === undefined) return false
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await writeFile(`${folder}.filling`, '')
  await run(process.execPath, ['bin/whobacks.mjs', ...fill], root, {
    WHOBACKS_DATA_DIR: folder,
    WHOBACKS_CACHE_DIR: cacheDir,
    WHOBACKS_SEED: 'none',
    WHOBACKS_NEO4J_HEAP: heap,
    WHOBACKS_NEO4J_PAGECACHE: pageCache,
  })
  await writeFile(mark, '')
  await rm(`${folder}.filling`)
  return true
}

/** Runs a command to its end, its output shown. Throws if it fails. */
export function run(program: string, args: readonly string[], cwd: string, environment = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...environment }, stdio: ['ignore', 2, 2] })
    process.once('exit', () => child.kill())
    child.on('error', reject)
    child.on('exit', (status) =>
      status === 0 ? resolve() : reject(new Error(`${[program, ...args].join(' ')} ended with status ${status}`)),
    )
  })
}
