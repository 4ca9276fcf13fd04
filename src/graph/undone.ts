/** Thrown out of a write transaction, it rolls all of it back, and carries out what came of it. */
export class Undone<T = undefined> {
  constructor(readonly outcome: T) {}
}
