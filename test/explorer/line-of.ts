import type { Line, Thing } from '../../explorer/src/graph/part'
import { LAST_DAY, parseDay } from '../../src/time/day'

/** A thing by its id; what is not said is plain. */
export const thingOf = (id: string, more: Partial<Thing> = {}): Thing => ({
  id,
  name: id.toUpperCase(),
  kind: 'MILITIA',
  placeholder: false,
  ...more,
})

/** A block that held from the first day to the last, and was reported throughout. */
export const blockOf = (from: string, to: string, kind = '') => {
  const [first, last] = [parseDay(from)!, parseDay(to)!]
  return {
    kind,
    earliestStart: first,
    latestStart: first,
    earliestEnd: last,
    latestEnd: last,
    reachStart: first,
    reachEnd: last,
  }
}

/** The same, with an open end. */
export const openBlockOf = (from: string, to: string, kind = '') => ({
  ...blockOf(from, to, kind),
  latestEnd: LAST_DAY,
})

/** A tie "subject backs object"; what is not said is plain. */
export const lineOf = (subject: string, object: string, more: Partial<Line> = {}): Line => ({
  id: `${more.type ?? 'BACKS'}:${subject}-${object}`,
  type: 'BACKS',
  subject,
  object,
  title: null,
  when: '1990 – 1999',
  blocks: [blockOf('1990-01-01', '1999-12-31')],
  instruments: [],
  confidence: 0.5,
  alleged: false,
  contested: false,
  selfDenied: false,
  supportCount: 1,
  denialCount: 0,
  lastReported: '1999-12-31',
  ...more,
})
