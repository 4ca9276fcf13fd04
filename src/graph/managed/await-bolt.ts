import { setTimeout as sleep } from 'node:timers/promises'
import neo4j, { Neo4jError } from 'neo4j-driver'
import type { Connection } from './find-running'

/** While the system database is still coming up, a right password may be refused. */
const REFUSALS_FORGIVEN_MS = 10_000

/**
 * Resolves when the database answers a query over Bolt. Rejects if `ended` resolves first, if the password is refused, or after `timeoutMs`.
 */
export async function awaitBolt(connection: Connection, ended: Promise<number>, timeoutMs: number): Promise<void> {
  const driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.username, connection.password), {
    connectionTimeout: 2_000,
    maxTransactionRetryTime: 0,
  })
  const status = { ended: undefined as number | undefined }
  void ended.then((code) => (status.ended = code))
  const since = Date.now()
  try {
    for (;;) {
      const problem = await answers(driver)
      if (problem === undefined) return
      const waited = Date.now() - since
      if (status.ended !== undefined) throw new Error(`Neo4j ended with status ${status.ended}`)
      if (problem.code === 'Neo.ClientError.Security.Unauthorized' && waited > REFUSALS_FORGIVEN_MS) throw problem
      if (waited > timeoutMs) throw new Error(`Neo4j did not answer within ${timeoutMs / 1000} s`, { cause: problem })
      await Promise.race([sleep(100), ended])
    }
  } finally {
    await driver.close()
  }
}

async function answers(driver: ReturnType<typeof neo4j.driver>): Promise<Neo4jError | undefined> {
  const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ })
  try {
    await session.run('RETURN 1')
    return undefined
  } catch (error) {
    if (error instanceof Neo4jError) return error
    throw error
  } finally {
    await session.close()
  }
}
