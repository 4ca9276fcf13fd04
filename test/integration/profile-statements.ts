import type { ProfiledPlan } from 'neo4j-driver'
import type { Statement } from '../../src/graph/database'
import type { Neo4jDatabase } from '../../src/graph/neo4j-database'

/** From now on every statement that reads is profiled, and its plan handed over, until the function that this gives is called. */
export function profileStatements(database: Neo4jDatabase, onPlan: (plan: ProfiledPlan) => void): () => void {
  const { read, stream } = database
  const profiled = async (statement: Statement) => {
    const { rows, plan } = await database.profile(statement)
    onPlan(plan)
    return rows
  }
  database.read = profiled
  database.stream = async (statement, onRow) => {
    for (const row of await profiled(statement)) onRow(row)
    return { complete: true }
  }
  return () => Object.assign(database, { read, stream })
}
