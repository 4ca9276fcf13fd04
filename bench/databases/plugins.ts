import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './data-sets'

const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies'

/** The folder with the procedures that @neo4j/graphql calls, fetched by Maven unless they are there. */
export async function ensurePlugins(root: string, cacheDir: string): Promise<string> {
  const folder = join(cacheDir, 'bench', 'plugins')
  if (existsSync(folder) && (await readdir(folder)).some((name) => name.endsWith('.jar'))) return folder
  await run(
    'mvn',
    ['-B', '-q', '-f', 'bench/peers/pom.xml', COPY, '-DexcludeTransitive=true', `-DoutputDirectory=${folder}`],
    root,
  )
  return folder
}

/** Installs what the benchmark compares with, unless it is there. */
export async function ensurePeers(root: string): Promise<void> {
  if (existsSync(join(root, 'bench/peers/node_modules/.package-lock.json'))) return
  await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], join(root, 'bench/peers'))
}
