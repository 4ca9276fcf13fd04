import { SetupError } from '../../errors/setup-error'

/** A release of Neo4j Community that the project knows how to run, and the JDKs that can run it. */
export interface Release {
  readonly version: string
  readonly mainClass: string
  /** Major versions of the JDK. */
  readonly jdks: readonly number[]
  /** Packages opened to unnamed modules, beyond those that every release needs. */
  readonly addOpens: readonly string[]
  /** Lines of neo4j.conf for this very release: internal settings, which change names, and an unknown one stops the start. */
  readonly settings: readonly string[]
}

/** A shutdown would otherwise wait ten idle seconds for clients of Bolt when the databases are closed already. */
const SHORT_SHUTDOWN = ['internal.server.bolt.thread_pool_shutdown_wait_time=1s']

/** The long-term release first: it is preferred wherever its JDK is found. */
export const RELEASES: readonly Release[] = [
  {
    version: '5.26.29',
    mainClass: 'org.neo4j.server.CommunityEntryPoint',
    jdks: [17, 21],
    addOpens: [],
    settings: [...SHORT_SHUTDOWN, 'internal.dbms.bolt.netty_server_shutdown_quiet_period=0'],
  },
  {
    version: '2026.09.0',
    mainClass: 'org.neo4j.server.Neo4jCommunity',
    jdks: [25],
    addOpens: ['java.base/java.util.concurrent'],
    settings: [...SHORT_SHUTDOWN, 'internal.dbms.bolt.netty_server_shutdown_quiet_period_duration=0s'],
  },
]

/** The release to run on a JDK of that major version, if there is one. */
export function releaseForJdk(major: number): Release | undefined {
  return RELEASES.find((release) => release.jdks.includes(major))
}

/**
 * How to run an unpacked distribution of that version. Releases named by year changed the main class, and need JDK 21 or later.
 * Throws SetupError for a version that is too old for this service's Cypher.
 */
export function releaseOfDistribution(version: string): Release {
  const [year = 0, minor = 0] = version.split('.').map(Number)
  if (year >= 2025) return { ...RELEASES[1]!, version, jdks: [21, 25], settings: [] }
  if (year === 5 && minor >= 26) return { ...RELEASES[0]!, version, settings: [] }
  throw new SetupError(`NEO4J_HOME holds Neo4j ${version}; 5.26 or later is needed.`)
}
