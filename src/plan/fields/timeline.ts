import { invariant } from '../../errors/invariant'
import { planConnection } from '../connection'
import { periodBounds } from '../filters/period'
import type { TimelineNames } from '../list'
import type { FieldPlanner } from '../planner'

/** Pages of what happened around an actor: entries made of its ties, the earliest first. */
export const planTimeline: FieldPlanner = (planner, field, scope) => {
  const near = scope.node
  invariant(near, 'timeline-node')
  const tie = planner.newTie()
  const far = planner.newNode()
  const ends = { tie, subject: planner.newNode(), object: planner.newNode() }
  const named = (part: string) => `${part}${tie.name}`
  const entry: TimelineNames = {
    what: named('what'),
    day: named('day'),
    earliest: named('earliest'),
    latest: named('latest'),
    event: named('event'),
    id: named('entry'),
  }
  return planConnection(planner, field, scope, {
    walk: {
      kind: 'timeline',
      near,
      tie,
      far,
      ends,
      entry,
      during: periodBounds(planner, field.arguments.get('during')),
    },
    where: [],
    order: {
      name: 'DAY_ASC',
      by: { found: entry.day, form: 'day' },
      descending: false,
      absentAs: undefined,
      id: { found: entry.id },
    },
    node: far,
    ends,
    answer: undefined,
    found: undefined,
    entry,
  })
}
