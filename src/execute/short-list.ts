/**
 * A few dozen values by key, which come and go with each operation: a list that is searched. No Map: once a full collection has made its table
 * old, every later table, and with it every value that ever was in it, lives on until the next one (docs/scale.md, “Sets and maps that come and go”).
 */
export class ShortList<T> {
  private readonly keys: string[] = []
  private readonly values: T[] = []

  get(key: string): T | undefined {
    const at = this.keys.indexOf(key)
    return at < 0 ? undefined : this.values[at]
  }

  set(key: string, value: T): void {
    const at = this.keys.indexOf(key)
    if (at >= 0) this.values[at] = value
    else {
      this.keys.push(key)
      this.values.push(value)
    }
  }

  delete(key: string): void {
    const at = this.keys.indexOf(key)
    if (at < 0) return
    const [lastKey, lastValue] = [this.keys.pop()!, this.values.pop()!]
    if (at === this.keys.length) return
    this.keys[at] = lastKey
    this.values[at] = lastValue
  }
}
