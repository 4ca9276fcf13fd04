import { readFile, writeFile } from 'node:fs/promises'
import { SetupError } from '../../errors/setup-error'
import type { Layout } from './layout'

/** Negative if `a` is the earlier release; numbers are compared part by part, so 5.26 comes before 2026.09. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number))
  for (let i = 0; i < Math.max(left!.length, right!.length); i++) {
    const difference = (left![i] ?? 0) - (right![i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/**
 * Notes which release opens the store. A newer Neo4j reads what an older one wrote, never the other way round: throws SetupError
 * before an older release would meet a newer store.
 */
export async function claimStore(layout: Layout, version: string): Promise<void> {
  const last = (await readFile(layout.storeVersion, 'utf8').catch(() => '')).trim()
  if (last !== '' && compareVersions(version, last) < 0) {
    throw new SetupError(
      `${layout.dataDir} was last opened by Neo4j ${last}, and the JDK found here runs Neo4j ${version}, which cannot read it. ` +
        'Set JAVA_HOME to the JDK used before (25 for Neo4j 2026), or WHOBACKS_DATA_DIR to another folder.',
    )
  }
  if (last !== version) await writeFile(layout.storeVersion, `${version}\n`)
}
