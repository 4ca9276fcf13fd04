import { runInBatches, type InBatches } from './record-statement'

/** The write locks that a transaction holds on records, taken in ascending order of ids so that two writers wait for each other. */
export class Locks {
  private readonly held = new Set<string>()

  constructor(private readonly graph: InBatches) {}

  /**
   * Locks what is not locked yet. Says whether that was anything, whether all of it is there, and which of it has been merged into
   * another record.
   */
  async take(
    ids: Iterable<string>,
  ): Promise<{ readonly more: boolean; readonly all: boolean; readonly merged: readonly string[] }> {
    const wanted = [...new Set(ids)].filter((id) => !this.held.has(id)).sort()
    const counts = await runInBatches(this.graph, 'lock-records', 'ids', wanted)
    const all = counts.reduce((sum, [locked]) => sum + (locked as number), 0) === wanted.length
    const merged = all ? [] : await runInBatches(this.graph, 'merged-among', 'ids', wanted, { size: 5_000 })
    for (const id of wanted) this.held.add(id)
    return { more: wanted.length > 0, all, merged: merged.map(([id]) => id as string) }
  }
}
