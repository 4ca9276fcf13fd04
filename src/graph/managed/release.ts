import { SetupError } from '../../errors/setup-error'

/** A release of Neo4j Community that the project knows how to run, and the JDKs that can run it. */
export interface Release {
  readonly version: string
  readonly mainClass: string
  /** Major versions of the JDK. */
  readonly jdks: readonly number[]
  /** Packages opened to unnamed modules, beyond those that every release needs. */
  readonly addOpens: readonly string[]
}

/** The long-term release first: it is preferred wherever its JDK is found. */
export const RELEASES: readonly Release[] = [
  { version: '5.26.29', mainClass: 'org.neo4j.server.CommunityEntryPoint', jdks: [17, 21], addOpens: [] },
  {
    version: '2026.09.0',
    mainClass: 'org.neo4j.server.Neo4jCommunity',
    jdks: [25],
    addOpens: ['java.base/java.util.concurrent'],
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
  if (year >= 2025) return { ...RELEASES[1]!, version, jdks: [21, 25] }
  if (year === 5 && minor >= 26) return { ...RELEASES[0]!, version }
  throw new SetupError(`NEO4J_HOME holds Neo4j ${version}; 5.26 or later is needed.`)
}
