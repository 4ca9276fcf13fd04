import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { SetupError } from '../../errors/setup-error'
import { hasJars, ensureJars } from './jar-cache'
import { chooseJdk, findJdks, type Jdk } from './jdk'
import { RELEASES, type Release, releaseForJdk, releaseOfDistribution } from './release'
import { invariant } from '../../errors/invariant'

/** What is needed to start Neo4j: a release, its jars and a JDK that runs it. */
export interface Distribution {
  readonly release: Release
  readonly jdk: Jdk
  /** The folder of jars. */
  readonly lib: string
}

export interface DistributionOptions {
  readonly cacheDir: string
  /** An unpacked Neo4j whose `lib/` is used; nothing is fetched then. */
  readonly neo4jHome?: string
  readonly environment: NodeJS.ProcessEnv
  readonly progress: (line: string) => void
}

/** Finds JDK and jars, and fetches the jars if need be. Throws SetupError for what is missing. */
export async function findDistribution(options: DistributionOptions): Promise<Distribution> {
  const jdks = await findJdks(options.environment)
  if (options.neo4jHome !== undefined) {
    const lib = join(options.neo4jHome, 'lib')
    const release = releaseOfDistribution(await versionIn(lib))
    return { release, jdk: chooseJdk(jdks, release.jdks), lib }
  }
  const jdk = chooseJdk(
    jdks,
    RELEASES.flatMap((release) => release.jdks),
  )
  const release = releaseForJdk(jdk.major)
  invariant(release, 'release-for-chosen-jdk', String(jdk.major))
  const lib = await ensureJars(
    options.cacheDir,
    release.version,
    mavenEnvironment(options.environment, jdk),
    options.progress,
  )
  return { release, jdk, lib }
}

/** The releases whose jars are in the cache already. */
export async function cachedVersions(cacheDir: string): Promise<string[]> {
  const there = await Promise.all(RELEASES.map(({ version }) => hasJars(cacheDir, version)))
  return RELEASES.map(({ version }) => version).filter((_, i) => there[i])
}

async function versionIn(lib: string): Promise<string> {
  const names = await readdir(lib).catch(() => [])
  const version = names.map((name) => /^neo4j-kernel-(\d[\d.]*)\.jar$/.exec(name)?.[1]).find(Boolean)
  if (version === undefined) {
    throw new SetupError(`NEO4J_HOME must be the folder of an unpacked Neo4j, but ${lib} holds no neo4j-kernel jar.`)
  }
  return version
}

/** Maven does without JAVA_HOME when `java` is on the PATH; a JAVA_HOME that leads nowhere would stop it. */
function mavenEnvironment(environment: NodeJS.ProcessEnv, jdk: Jdk): NodeJS.ProcessEnv {
  if (jdk.foundBy === 'JAVA_HOME') return environment
  const { JAVA_HOME: _wrong, ...rest } = environment
  return rest
}
