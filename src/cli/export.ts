import { Option, type Command } from 'commander'
import { createWriteStream, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { LOCAL_CALLER } from '../access/caller'
import { SetupError } from '../errors/setup-error'
import { createExecutor } from '../execute/create-executor'
import { FORMATS, formatOf, printGraph, tableOf, type Format } from '../export/formats'
import { TABLES } from '../export/formats/csv-columns'
import { readSelection } from '../export/read-selection'
import { select } from '../export/selection'
import type { GraphReader } from '../export/read/graph-reader'
import { loadModel } from '../model/load-model'
import { progress } from './progress'
import { withDatabase } from './with-database'

interface Options {
  readonly out?: string
  readonly table?: string
  readonly [selection: string]: unknown
}

export function addExport(program: Command): void {
  program
    .command('export')
    .description('write the graph, or a part of it, in a format that other tools read (docs/export.md)')
    .argument('<format>', FORMATS.join(', '))
    .option('-o, --out <file>', 'a file; of csv, a folder for all its tables (default: standard output)')
    .addOption(new Option('--table <name>', 'of csv: which table').choices(TABLES))
    .option('--of <actor...>', 'around these actors: ids, external ids or names')
    .option('--depth <n>', 'with --of: how many steps, 1 to 3')
    .option('--per-actor <n>', 'with --of: how many ties of each actor')
    .option('--limit <n>', 'with --of or --changes: how many ties in all')
    .option('--changes <from/to>', 'what began, ended, came up or fell silent between two days')
    .option('--learned <from/to>', 'the same, by what the graph learned between two instants')
    .option('--ties <types>', 'ties of these types: BACKS,COMMANDS')
    .option('--at <day>', 'ties that answer for this day')
    .option('--during <from/to>', 'ties that answer for this period')
    .option('--filter <json>', 'a TieFilter, as in the API')
    .action(run)
}

async function run(name: string, options: Options): Promise<void> {
  const format = formatOf(name)
  const table = options.table === undefined ? undefined : tableOf(options.table)
  const selection = readSelection(options)
  const folder = format === 'csv' && options.out !== undefined && table === undefined
  if (format === 'csv' && table === undefined && !folder) {
    throw new SetupError(`Name one table with --table (${TABLES.join(', ')}), or a folder for all with --out.`)
  }
  if (folder && !(existsSync(options.out!) && statSync(options.out!).isDirectory())) {
    throw new SetupError(`There is no folder ${resolve(options.out!)} for the tables.`)
  }
  await withDatabase(async (database, { limits }, signal) => {
    const executor = createExecutor(loadModel(), database, limits)
    const graph = await select(selection, { database, executor, caller: LOCAL_CALLER, signal })
    if (folder) {
      for (const each of TABLES) await write(graph, format, join(options.out!, `${each}.csv`), signal, each)
    } else await write(graph, format, options.out, signal, table)
  })
}

async function write(
  graph: GraphReader,
  format: Format,
  out: string | undefined,
  signal: AbortSignal,
  table?: (typeof TABLES)[number],
): Promise<void> {
  const text = Readable.from(counted(printGraph(graph, format, { table, now: new Date().toISOString() })))
  if (out === undefined) return pipeline(text, process.stdout, { signal, end: false })
  const path = resolve(out)
  try {
    await pipeline(text, createWriteStream(`${path}.part`), { signal })
    renameSync(`${path}.part`, path)
    progress(`Written: ${path}`)
  } catch (error) {
    rmSync(`${path}.part`, { force: true })
    throw error
  }
}

const TELL_EVERY_MS = 2_000

async function* counted(text: AsyncGenerator<string>): AsyncGenerator<string> {
  let characters = 0
  let told = Date.now()
  for await (const piece of text) {
    characters += piece.length
    yield piece
    if (Date.now() - told < TELL_EVERY_MS) continue
    told = Date.now()
    progress(`Exported so far: ${(characters / 1e6).toFixed(1)} MB`)
  }
}
