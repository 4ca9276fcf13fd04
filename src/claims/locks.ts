import { runInBatches, type InBatches } from './record-statement'

/** The write locks that a transaction holds on records, taken in ascending order of ids so that two writers wait for each other. */
export class Locks {
  private readonly held = new Set<string>()

  constructor(private readonly graph: InBatches) {}

  /** Locks what is not locked yet; says whether that was anything, and which of it has been merged into another record. */
  async take(ids: Iterable<string>): Promise<{ readonly more: boolean; readonly merged: readonly string[] }> {
    const wanted = [...new Set(ids)].filter((id) => !this.held.has(id)).sort()
    await runInBatches(this.graph, 'lock-records', 'ids', wanted)
    const rows = await runInBatches(this.graph, 'merged-among', 'ids', wanted, { size: 5_000 })
    for (const id of wanted) this.held.add(id)
    return { more: wanted.length > 0, merged: rows.map(([id]) => id as string) }
  }
}
