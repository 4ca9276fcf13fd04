import { rm } from 'node:fs/promises'

/** Stops what `start-neo4j` started, and deletes its data folder. */
export default async function stopNeo4j(): Promise<void> {
  const started = globalThis.startedForTests
  globalThis.startedForTests = undefined
  await started?.neo4j.stop()
  if (started) await rm(started.dataDir, { recursive: true, force: true })
}
