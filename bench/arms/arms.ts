import { NO_PRETENURING } from '../../src/cli/lean-heap'
import { DOCUMENTS, type Kind } from '../requests'
import type { Arm } from './arm'
import { documentFor } from './neo4j-graphql-documents'

const node = process.execPath
/**
 * Without pretenuring, as the service runs itself: with it V8 makes objects of requests old in one process and not in the next, and two equal
 * programs differ by half in processor time.
 */
const HAND_WRITTEN_PROGRAM = [node, NO_PRETENURING, 'bench/dist/arms/hand-written/server.js']
const handWritten = {
  command: HAND_WRITTEN_PROGRAM,
  path: (kind: Kind) => `/${encodeURIComponent(kind)}`,
  body: (_: Kind, variables: unknown) => variables,
  comparedBy: 'WHOLE',
} as const

/** What all others are compared with. */
export const HAND_WRITTEN: Arm = { name: 'hand-written', ...handWritten }

/** The same program once more: what differs between the two is the noise of the measurement. */
export const CONTROL: Arm = { name: 'hand-written again (A/A)', ...handWritten }

/** As users run it. */
export const SERVICE_ENVIRONMENT = { WHOBACKS_SEED: 'none', NODE_ENV: 'production' }

export const WHOBACKS: Arm = {
  name: 'whobacks',
  command: [node, 'bin/whobacks.mjs', 'serve'],
  // All arms are heated alike before anything is measured.
  environment: { ...SERVICE_ENVIRONMENT, WHOBACKS_HEAT_UP_SECONDS: '0' },
  path: () => '/graphql',
  body: (kind, variables) => ({ query: DOCUMENTS[kind], variables }),
  comparedBy: 'WHOLE',
}

const library = (types: 'interface' | 'concrete'): Arm => ({
  name: `@neo4j/graphql, ${types === 'interface' ? 'interface types' : 'one concrete type'}`,
  command: [node, 'bench/peers/neo4j-graphql.mjs', types],
  path: () => '/graphql',
  body: (kind, variables) => {
    const query = documentFor(kind, types)
    return query && { query, variables }
  },
  comparedBy: 'TIES',
})

const DATALOADER: Arm = {
  name: 'resolvers with DataLoader',
  command: [node, 'bench/peers/dataloader.mjs'],
  path: () => '/graphql',
  body: (kind, variables) =>
    kind === 'chains' || kind === 'paths' ? undefined : { query: DOCUMENTS[kind], variables },
  comparedBy: 'WHOLE',
}

/** What people use today; installed for the benchmark only. */
export const PEERS: readonly Arm[] = [library('interface'), library('concrete'), DATALOADER]

export const isPeer = (arm: Arm): boolean => PEERS.includes(arm)
