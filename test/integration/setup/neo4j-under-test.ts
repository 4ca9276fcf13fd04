import type { Connection } from '../../../src/graph/managed/find-running'

const URI = 'WHOBACKS_TEST_NEO4J_URI'
const PASSWORD = 'WHOBACKS_TEST_NEO4J_PASSWORD'

/** The Neo4j that the tests share. Set these variables to use one that runs already: its graph will be emptied. */
export function neo4jUnderTest(): Connection | undefined {
  const { [URI]: uri, [PASSWORD]: password } = process.env
  return uri && password ? { uri, username: 'neo4j', password } : undefined
}

/** Workers inherit the environment. */
export function shareWithWorkers({ uri, password }: Connection): void {
  process.env[URI] = uri
  process.env[PASSWORD] = password
}
