import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HAND_WRITTEN, PEERS, WHOBACKS } from '../../bench/arms/arms'
import type { Arm } from '../../bench/arms/arm'
import type { RunningArm } from '../../bench/arms/running-arm'
import { Connection, requestBytes } from '../../bench/measure/connection'
import { measureCells, resultOf, type AskedCell, type Block } from '../../bench/measure/measure-cells'
import { seeded } from '../../bench/measure/random'

const named = { data: 'D', kind: 'direct', degree: 'low', arm: 'a', clients: 1, outcome: { is: 'MEASURED' } } as const
const block = (times: number[], elapsedMs: number, cpuMs?: number, errors = new Map<string, number>()): Block => ({
  round: times.length,
  load: { times, elapsedMs, bytes: times.length * 100, errors },
  cpuMs,
  neo4jCpuMs: cpuMs === undefined ? undefined : cpuMs * 2,
})

describe('the figures of an arm', () => {
  test('are of all blocks together, but throughput is that of the block in the middle', () => {
    const blocks = [block([1, 2], 10, 4), block([3, 4], 1000, 8), block([5, 6, 7, 8], 10, 12)]
    expect(resultOf(named, blocks)).toEqual({
      ...named,
      answers: 8,
      p50: 4,
      p95: 8,
      perSecond: 200,
      blocks: [
        { round: 2, p50: 1, perSecond: 200 },
        { round: 2, p50: 3, perSecond: 2 },
        { round: 4, p50: 6, perSecond: 400 },
      ],
      cpuMs: 3,
      neo4jCpuMs: 6,
      bytes: 100,
      errors: {},
    })
  })

  test('count errors by code, and tell no processor time where a block could not', () => {
    const blocks = [block([1], 10, 5, new Map([['TIMEOUT', 1]])), block([1], 10, undefined, new Map([['TIMEOUT', 2]]))]
    const result = resultOf(named, blocks)
    expect(result.errors).toEqual({ TIMEOUT: 3 })
    expect(result.cpuMs).toBeUndefined()
  })

  test('are none without answers', () => {
    const failed = block([], 10, 5, new Map([['UNAVAILABLE', 4]]))
    expect(resultOf(named, [failed])).toEqual({ ...named, answers: 0, errors: { UNAVAILABLE: 4 } })
  })
})

describe('measuring', () => {
  const asked: string[] = []
  const servers: Server[] = []
  const connections: Connection[] = []
  afterAll(() => {
    connections.forEach((connection) => connection.close())
    servers.forEach((server) => server.close())
  })

  async function running(arm: Arm, delayMs: number): Promise<RunningArm> {
    const server = createServer((_, response) => {
      asked.push(arm.name)
      setTimeout(() => response.end('{"data":{}}'), delayMs)
    })
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const own = Array.from({ length: 4 }, () => new Connection((server.address() as AddressInfo).port))
    connections.push(...own)
    return {
      arm,
      pid: process.pid,
      clients: (count) => own.slice(0, count),
      request: () => requestBytes('/', '{}'),
      stop: async () => server.closeAllConnections(),
    }
  }

  test('gives every arm a block a round in each cell, peers fewer, and lets a slow peer be asked by one client alone', async () => {
    const arms = await Promise.all([running(HAND_WRITTEN, 1), running(WHOBACKS, 1), running(PEERS[0]!, 1_001)])
    const cells = (['low', 'top'] as const).map((degree): AskedCell => ({
      cell: { data: 'D', kind: 'direct', degree },
      asked: [{ id: 'x' }],
      clients: [1, 4],
      arms: new Map(arms.map((arm) => [arm, { is: 'MEASURED' }])),
    }))
    const effort = { rounds: 4, peerRounds: 2, blockMs: 20, peerBlockMs: 20, leadInMs: 2, warmUpMs: 5 }
    const results = await measureCells(cells, effort, {
      neo4jPid: process.pid,
      endLongReads: async () => undefined,
      random: seeded(1),
      progress: () => undefined,
    })

    expect(results.map(({ degree, clients, arm }) => [degree, clients, arm])).toEqual(
      ['low', 'top'].flatMap((degree) =>
        [1, 4].flatMap((clients) => arms.map(({ arm }) => [degree, clients, arm.name])),
      ),
    )
    const peer = results.filter(({ arm }) => arm === PEERS[0]!.name)
    expect(peer.map(({ clients, answers, outcome }) => [clients, answers, outcome.is])).toEqual([
      [1, 2, 'MEASURED'],
      [4, 0, 'FAILED'],
      [1, 2, 'MEASURED'],
      [4, 0, 'FAILED'],
    ])
    for (const { arm, clients, answers } of results)
      if (arm !== PEERS[0]!.name) expect(answers).toBeGreaterThan(4 * clients)
    expect(results.map(({ blocks }) => blocks?.map(({ round }) => round))).toEqual(
      Array.from({ length: 2 }, () => [
        [1, 2, 3, 4],
        [1, 2, 3, 4],
        [2, 4],
        [1, 2, 3, 4],
        [1, 2, 3, 4],
        undefined,
      ]).flat(),
    )
    // One for each block, and one for what is asked before the first and not counted.
    expect(asked.filter((name) => name === PEERS[0]!.name)).toHaveLength(2 * (2 + 1))
  }, 30_000)
})
