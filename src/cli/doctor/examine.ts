import { access, constants, stat } from 'node:fs/promises'
import { findRunning } from '../../graph/managed/find-running'
import { cachedVersions } from '../../graph/managed/distribution'
import { chooseJdk, findJdks } from '../../graph/managed/jdk'
import { layoutOf } from '../../graph/managed/layout'
import { mavenVersion } from '../../graph/managed/maven'
import { RELEASES, releaseForJdk } from '../../graph/managed/release'
import { Neo4jDatabase, type Neo4jConnection } from '../../graph/neo4j-database'
import type { Settings } from '../../settings/settings'
import { countRecords } from '../seed-if-empty'
import type { Finding } from './finding'

/** Looks at everything that a start needs, without starting or changing anything. */
export async function examine(settings: Settings): Promise<Finding[]> {
  const node: Finding = { subject: 'Node', state: 'fine', detail: process.version }
  if (settings.neo4jUri !== undefined) {
    const { neo4jUri: uri, neo4jUsername: username, neo4jPassword: password = '', neo4jDatabase: database } = settings
    return [
      node,
      await graphAt({ uri, username, password, database }, `check NEO4J_URI (${uri}), NEO4J_USERNAME, NEO4J_PASSWORD`),
    ]
  }
  return [node, await jdk(), ...(await jars(settings)), await dataFolder(settings), await managed(settings)]
}

async function jdk(): Promise<Finding> {
  try {
    const { major, foundBy } = chooseJdk(
      await findJdks(),
      RELEASES.flatMap((release) => release.jdks),
    )
    return {
      subject: 'JDK',
      state: 'fine',
      detail: `${major}, by ${foundBy}; runs Neo4j ${releaseForJdk(major)?.version}`,
    }
  } catch (error) {
    return { subject: 'JDK', state: 'wrong', detail: (error as Error).message }
  }
}

async function jars({ cacheDir, neo4jHome }: Settings): Promise<Finding[]> {
  const subject = "Neo4j's jars"
  if (neo4jHome !== undefined) return [{ subject, state: 'fine', detail: `those of NEO4J_HOME (${neo4jHome})` }]
  const versions = await cachedVersions(cacheDir)
  if (versions.length > 0) return [{ subject, state: 'fine', detail: `${versions.join(', ')} in ${cacheDir}` }]
  const maven = await mavenVersion()
  return [
    { subject, state: 'later', detail: `none in ${cacheDir} yet; the first start fetches them by Maven` },
    maven === undefined
      ? {
          subject: 'Maven',
          state: 'wrong',
          detail: 'not found: `apt-get install maven` or `brew install maven`, or set NEO4J_HOME',
        }
      : { subject: 'Maven', state: 'fine', detail: maven },
  ]
}

async function dataFolder({ dataDir }: Settings): Promise<Finding> {
  const subject = 'Data folder'
  try {
    if (!(await stat(dataDir).catch(() => undefined))) {
      return { subject, state: 'later', detail: `${dataDir} is made by the first start` }
    }
    await access(dataDir, constants.R_OK | constants.W_OK)
    const password = await stat(layoutOf(dataDir).password).catch(() => undefined)
    if (password && (password.mode & 0o077) !== 0) {
      return {
        subject,
        state: 'wrong',
        detail: `others may read the password: \`chmod 600 ${layoutOf(dataDir).password}\``,
      }
    }
    return { subject, state: 'fine', detail: dataDir }
  } catch (error) {
    return { subject, state: 'wrong', detail: `${dataDir} cannot be used: ${(error as Error).message}` }
  }
}

async function managed({ dataDir }: Settings): Promise<Finding> {
  const running = await findRunning(dataDir)
  if (!running)
    return { subject: 'Graph', state: 'later', detail: 'no Neo4j runs on the data folder; `npm start` starts one' }
  return graphAt(
    running,
    `Neo4j (process ${running.pid}) runs but does not answer: see ${layoutOf(dataDir).consoleLog}`,
  )
}

async function graphAt(connection: Neo4jConnection, remedy: string): Promise<Finding> {
  const database = new Neo4jDatabase(connection)
  try {
    const { records, claims, migrations } = await countRecords(database)
    const detail = `${connection.uri}: ${records} records, of these ${claims} claims; migrations: ${migrations}`
    return { subject: 'Graph', state: 'fine', detail }
  } catch (error) {
    return { subject: 'Graph', state: 'wrong', detail: `${(error as Error).message} ${remedy}` }
  } finally {
    await database.close()
  }
}
