import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { SetupError } from '../../errors/setup-error'

/** A Java runtime found on this machine. */
export interface Jdk {
  /** Path of the `java` binary, or `java` when it is found by PATH. */
  readonly java: string
  readonly major: number
  /** All that it says of its version: two that say the same are the same build. */
  readonly build: string
  readonly foundBy: 'JAVA_HOME' | 'PATH'
}

const howToGet = (major: number): string =>
  `Get one with \`apt-get install openjdk-${major}-jdk-headless\` (Debian, Ubuntu), \`brew install openjdk@21\` (macOS) or from adoptium.net, ` +
  'and set JAVA_HOME if `java` is not on the PATH. Or set NEO4J_URI to use a Neo4j of your own.'

/** The major version in the output of `java -version`: 17 for "17.0.15", 8 for "1.8.0_402". */
export function majorOfJavaVersion(output: string): number | undefined {
  const match = /version "(\d+)(?:\.(\d+))?/.exec(output)
  if (!match) return undefined
  const [first, second] = [Number(match[1]), Number(match[2])]
  return first === 1 ? second : first
}

/** The Java runtimes that JAVA_HOME and PATH lead to, in that order. */
export async function findJdks(environment: NodeJS.ProcessEnv = process.env): Promise<Jdk[]> {
  const candidates: [string, Jdk['foundBy']][] = [['java', 'PATH']]
  if (environment.JAVA_HOME) candidates.unshift([join(environment.JAVA_HOME, 'bin', 'java'), 'JAVA_HOME'])
  const found = await Promise.all(
    candidates.map(async ([java, foundBy]) => {
      const build = await buildOf(java, environment)
      const major = majorOfJavaVersion(build)
      return major === undefined ? [] : [{ java, major, build, foundBy }]
    }),
  )
  return found.flat()
}

/** The first JDK of an accepted major version. Throws SetupError that says what was found instead, and how to get one. */
export function chooseJdk(found: readonly Jdk[], accepted: readonly number[]): Jdk {
  const jdk = found.find(({ major }) => accepted.includes(major))
  if (jdk) return jdk
  const wanted = `Neo4j needs a JDK ${new Intl.ListFormat('en', { type: 'disjunction' }).format(accepted.map(String))}`
  const others = found.map(({ major, foundBy }) => `${foundBy} leads to Java ${major}`).join(', ')
  throw new SetupError(`${wanted}; ${others || 'no Java was found'}. ${howToGet(accepted[0]!)}`)
}

/** Empty if it does not run. Options that the environment gives to every Java are no part of it, and Java would tell them. */
async function buildOf(java: string, environment: NodeJS.ProcessEnv): Promise<string> {
  try {
    // The version goes to standard error, by an old tradition.
    const { stdout, stderr } = await promisify(execFile)(java, ['-version'], {
      env: { ...environment, JAVA_TOOL_OPTIONS: undefined },
      timeout: 20_000,
    })
    return stderr + stdout
  } catch {
    return ''
  }
}
