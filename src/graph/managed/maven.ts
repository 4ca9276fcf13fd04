import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { SetupError } from '../../errors/setup-error'

/** Pinned: without a version Maven asks for the newest one, and an old Maven cannot run that. */
const COPY_DEPENDENCIES = 'org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies'

const NO_MAVEN =
  'Maven is needed once, to fetch Neo4j, and no `mvn` is on the PATH. Get it with `apt-get install maven` (Debian, Ubuntu) or ' +
  '`brew install maven` (macOS). Or set NEO4J_HOME to an unpacked Neo4j, or NEO4J_URI to a running one.'

/** The project that Maven resolves: nothing but Neo4j itself. */
export function pomFor(version: string): string {
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>whobacks</groupId>
  <artifactId>managed-neo4j</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.neo4j</groupId>
      <artifactId>neo4j</artifactId>
      <version>${version}</version>
    </dependency>
  </dependencies>
</project>
`
}

/** Is `mvn` there, and which? The first line of `mvn -v`. */
export function mavenVersion(environment: NodeJS.ProcessEnv = process.env): Promise<string | undefined> {
  return new Promise((resolve) => {
    const maven = spawn('mvn', ['-B', '-v'], { env: environment, stdio: ['ignore', 'pipe', 'ignore'] })
    let output = ''
    maven.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    maven.on('error', () => resolve(undefined))
    maven.on('close', (status) => resolve(status === 0 ? output.split('\n')[0]?.trim() : undefined))
  })
}

/**
 * Copies the jars that the pom needs at run time into a folder. `downloaded` hears the count of files fetched so far.
 * Throws SetupError if Maven is missing or fails, with its last lines.
 */
export function copyDependencies(
  pom: string,
  folder: string,
  environment: NodeJS.ProcessEnv,
  downloaded: (files: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = ['-B', '-f', pom, COPY_DEPENDENCIES, '-DincludeScope=runtime', `-DoutputDirectory=${folder}`]
    const maven = spawn('mvn', options, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
    const lastLines: string[] = []
    let files = 0
    for (const stream of [maven.stdout, maven.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        if (/Downloaded from .*\.jar/.test(line)) downloaded(++files)
        if (/ERROR|BUILD/.test(line) && lastLines.push(line) > 8) lastLines.shift()
      })
    }
    maven.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ENOENT' ? new SetupError(NO_MAVEN) : error),
    )
    maven.on('close', (status) => {
      if (status === 0) resolve()
      else reject(new SetupError(`Maven could not fetch Neo4j (is there a network?):\n${lastLines.join('\n')}`))
    })
  })
}
