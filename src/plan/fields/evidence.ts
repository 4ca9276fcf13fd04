import { invariant } from '../../errors/invariant'
import { valueOf } from '../argument'
import { planConnection } from '../connection'
import { seenOnly } from '../filters/claim-filter'
import type { FieldPlanner } from '../planner'
import { Row } from '../row'
import { constant } from '../value'
import { claimOrder } from './claim-order'

/** The claims under a tie, a page at a time; or the ties over a claim. */
export const planEvidence: FieldPlanner = (planner, field, scope) => {
  if (scope.ends) {
    const far = planner.newNode()
    const stance = valueOf(field.arguments.get('stance'))
    const parameter = stance && planner.parameter('stance', 'text', { kind: 'value', value: stance })
    return planConnection(planner, field, scope, {
      walk: { kind: 'claimsOfTie', tie: scope.ends.tie, far, stance: parameter },
      where: seenOnly(planner, far),
      order: claimOrder(far, 'reachStart'),
      node: far,
      ends: undefined,
      answer: undefined,
      found: undefined,
    })
  }
  invariant(scope.node, 'evidence-claim')
  const tie = planner.newTie()
  const ends = { tie, subject: planner.newNode(), object: planner.newNode() }
  const row = new Row()
  const inner: typeof scope.costs = []
  const element = planner.object(field.type, field.nodes, {
    ...scope,
    row,
    node: undefined,
    ends,
    onlyLabels: undefined,
    underList: true,
    costs: inner,
  })
  scope.costs.push({ rows: constant(planner.limits.shortList), inner })
  const column = scope.row.place({
    kind: 'list',
    list: {
      walk: { kind: 'tiesOverClaim', claim: scope.node, tie, ends },
      where: [],
      onlyUnder: undefined,
      order: {
        name: 'ID',
        by: { of: tie, property: 'id', form: 'text' },
        descending: false,
        absentAs: undefined,
        id: tie,
      },
      limit: undefined,
      row,
    },
  })
  return { kind: 'list', column, element }
}
