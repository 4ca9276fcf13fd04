import { InvalidArgumentError, type Command } from 'commander'
import { basename } from 'node:path'
import { describeReport } from '../claims/record-report'
import { SetupError } from '../errors/setup-error'
import {
  checkTable,
  describeMatched,
  describeProblems,
  describeTable,
  importTable,
  type ImportTableReport,
  refuseNothingLeft,
} from '../import/mapping/import-table'
import { suggestMapping } from '../import/mapping/suggest-mapping'
import { SIZES } from '../import/batches/record-in-batches'
import { ENCODINGS, type Encoding } from '../import/table/encoding'
import { progress } from './progress'
import { readableFile } from './readable-file'
import { withDatabase } from './with-database'
import { stopSignal } from './stop-signal'

interface Options {
  readonly mapping?: string
  readonly check?: true
  readonly suggest?: true
  readonly strict?: boolean
  readonly rejects?: string
  readonly encoding?: Encoding
  readonly lot?: number
}

/** An import of up to so many lots is one transaction. */
const LOTS_AT_ONCE = 4

export function addImportCsv(program: Command): void {
  program
    .command('csv')
    .description('any table (CSV, semicolons, tabs) by a mapping file, as docs/import.md describes it')
    .argument('<file>', 'the table')
    .option('-m, --mapping <file>', 'the mapping, YAML')
    .option('--suggest', 'write a draft of a mapping for this table to standard output, and nothing else')
    .option('--check', 'say what is wrong with the table, up to 50 problems, and write nothing')
    .option('--strict', 'write all rows or, if one is refused, nothing')
    .option('--rejects <file>', 'where refused rows go (default: beside the table, as NAME.rejects.csv)')
    .option(
      '--encoding <name>',
      `of the table: ${ENCODINGS.join(', ')} (default: as the mapping says, or found by looking)`,
      encodingOf,
    )
    .option(
      '--lot <claims>',
      `claims of one transaction, where there are more than go in as one (default: ${SIZES.lot})`,
      lotOf,
    )
    .action(async (name: string, options: Options) => {
      const file = await readableFile(name)
      if (options.suggest) return console.log(await suggestMapping(file, { encoding: options.encoding }))
      if (options.mapping === undefined) {
        throw new SetupError('Name the mapping with --mapping FILE; --suggest drafts one for this table.')
      }
      const mapping = await readableFile(options.mapping)
      await (options.check ? check(file, mapping, options) : run(file, mapping, options))
    })
}

async function check(file: string, mapping: string, { encoding }: Options): Promise<void> {
  const now = new Date().toISOString()
  const report = await checkTable(file, mapping, { now, progress, signal: stopSignal(), encoding })
  console.log([...describeProblems(report, basename(file)), ...describeTable(report), 'nothing was written'].join('\n'))
  if (report.refusedRows > 0) process.exitCode = 1
}

async function run(file: string, mapping: string, { strict = false, rejects, lot, encoding }: Options): Promise<void> {
  const sizes = lot === undefined ? undefined : { whole: lot * LOTS_AT_ONCE, lot }
  await withDatabase(async (database, _, signal) => {
    const now = new Date().toISOString()
    const options = { now, clock: Date.now, progress, signal, strict, rejects, sizes, encoding }
    tellTable(file, await importTable(database, file, mapping, options), strict)
  })
}

/** The report of an import, problems on standard error. Throws if nothing went in because of them. */
export function tellTable(file: string, report: ImportTableReport, strict: boolean): void {
  for (const line of describeProblems(report, basename(file))) progress(line)
  const lines = describeTable(report)
  if (report.rejectsFile) lines.push(`refused rows and reasons: ${report.rejectsFile}`)
  if (report.recorded) lines.push(...describeReport(report.recorded))
  console.log([...lines, ...describeMatched(report.matched)].join('\n'))
  refuseNothingLeft(report, strict)
}

function encodingOf(name: string): Encoding {
  const found = ENCODINGS.find((each) => each === name.toLowerCase())
  if (!found) throw new InvalidArgumentError(`one of ${ENCODINGS.join(', ')}`)
  return found
}

function lotOf(text: string): number {
  const lot = Number(text)
  if (!/^\d+$/.test(text) || lot < 1 || lot > 100_000) throw new InvalidArgumentError('a whole number from 1 to 100000')
  return lot
}
