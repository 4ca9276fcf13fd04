import { cpus, totalmem } from 'node:os'

/** The machine in general words: nothing that tells which one it is. */
export function describeMachine(): string {
  const gb = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} processor cores, ${gb} GB of memory, ${process.platform}, Node ${process.versions.node}; clients, arms and Neo4j share it`
}
