import { PriorityQueue } from './priority-queue'

/** What waits to be taken up, the first by some order next. */
export interface Frontier<T> {
  /** False: it would be turned away. */
  admits(element: T): boolean
  push(element: T): void
  pop(): T | undefined
}

/** Keeps everything. */
export function endlessFrontier<T>(compare: (a: T, b: T) => number): Frontier<T> {
  const queue = new PriorityQueue(compare)
  return { admits: () => true, push: (element) => queue.push(element), pop: () => queue.pop() }
}

/**
 * Keeps what can still be among the first `count` to be taken, where everything that is pushed is taken in its turn, and
 * nothing that follows from an element comes before it. A hub's thousands are turned away here before they cost anything.
 */
export function narrowFrontier<T>(compare: (a: T, b: T) => number, count: number): Frontier<T> {
  // The last one first, so that the next one leaves from the end.
  const waiting: T[] = []
  let room = count
  return {
    admits: (element) => waiting.length < room || (room > 0 && compare(element, waiting[0]!) < 0),
    push(element) {
      let low = 0
      for (let high = waiting.length; low < high;) {
        const middle = (low + high) >> 1
        if (compare(element, waiting[middle]!) < 0) low = middle + 1
        else high = middle
      }
      waiting.splice(low, 0, element)
      if (waiting.length > room) waiting.shift()
    },
    pop() {
      room--
      return waiting.pop()
    },
  }
}
