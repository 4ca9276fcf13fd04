import { parse, validate, type DocumentNode, type ExecutionResult } from 'graphql'
import { LOCAL_CALLER } from '../access/caller'
import { ClientError } from '../errors/client-error'
import type { Database, Statement } from '../graph/database'
import type { Neo4jDatabase } from '../graph/neo4j-database'
import type { Model } from '../model/model'
import { DEFAULT_LIMITS, type Limits } from '../settings/limits'
import { createExecutor } from './create-executor'
import { newStatistics } from './executor'
import { describePlans } from './explain-plan'
import { describeProfile } from './explain-profile'
import { documentHash } from '../text/document-hash'

/**
 * Runs a document and says how it is answered: for each root field its plan, and for each statement that it took the
 * Cypher, the parameters, and what each operator of the database did (PROFILE, which runs the statement once more).
 * Throws BAD_USER_INPUT for a document that is not valid; what goes wrong later is part of the text.
 */
export async function explain(
  model: Model,
  database: Database & Pick<Neo4jDatabase, 'profile'>,
  document: string,
  variables: Readonly<Record<string, unknown>>,
  limits: Limits = DEFAULT_LIMITS,
): Promise<string> {
  const parsed = readDocument(model, document)
  const recorder = recordStatements(database)
  const statistics = newStatistics()
  const result = await createExecutor(model, recorder.database, limits).execute(
    { document: parsed, hash: documentHash(document), variables },
    { caller: LOCAL_CALLER, signal: new AbortController().signal, deadline: Date.now() + limits.requestMs, statistics },
  )
  const sections = [`cost: about ${statistics.cost} rows, at most ${limits.maxCost} are allowed`]
  const plans = describePlans(model, parsed, variables, limits.defaultFirst)
  const taken = new Set<Statement>()
  for (const { key, lines } of plans) {
    sections.push(`=== ${key}`, `--- plan\n${lines.join('\n')}`)
    for (const { path, text } of statistics.cypher) {
      if (path !== key) continue
      const statement = recorder.statements.find((each) => each.text === text && !taken.has(each))
      if (!statement) continue
      taken.add(statement)
      sections.push(`--- Cypher\n${text}`, `--- parameters\n${describeParameters(statement)}`)
      sections.push(`--- profile\n${await profiled(database, statement)}`)
    }
  }
  return [...sections, ...problemsOf(result)].join('\n\n')
}

function readDocument(model: Model, document: string): DocumentNode {
  let parsed: DocumentNode
  try {
    parsed = parse(document)
  } catch (problem) {
    throw new ClientError('BAD_USER_INPUT', (problem as Error).message)
  }
  const problems = validate(model.schema, parsed)
  const writes = parsed.definitions.some((definition) => 'operation' in definition && definition.operation !== 'query')
  if (writes) throw new ClientError('BAD_USER_INPUT', 'Only queries can be explained: a mutation would write.')
  if (problems.length === 0) return parsed
  throw new ClientError('BAD_USER_INPUT', problems.map(String).join('\n\n'))
}

/** The same database, with the reading statements that it is given, in order. */
function recordStatements(database: Database): { database: Database; statements: Statement[] } {
  const statements: Statement[] = []
  return {
    statements,
    database: {
      read: (statement, options) => {
        statements.push(statement)
        return database.read(statement, options)
      },
      stream: (statement, onRow, options) => {
        statements.push(statement)
        return database.stream(statement, onRow, options)
      },
      write: (work, options) => database.write(work, options),
      close: () => database.close(),
    },
  }
}

const describeParameters = ({ parameters }: Statement): string =>
  Object.entries(parameters)
    .map(([name, value]) => `$${name} = ${describeValue(value)}`)
    .join('\n') || 'none'

/** Days, instants and whole numbers are objects of the driver: their own words are the shortest. */
const describeValue = (value: unknown): string =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? String(value) : JSON.stringify(value)

async function profiled(database: Pick<Neo4jDatabase, 'profile'>, statement: Statement): Promise<string> {
  const { rows, plan } = await database.profile(statement)
  return describeProfile(plan, rows.length)
}

const problemsOf = ({ errors }: ExecutionResult): string[] =>
  errors?.length ? [`=== errors\n${errors.map(({ message }) => message).join('\n')}`] : []
