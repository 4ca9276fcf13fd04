import { TIE_TYPES } from '../claims/vocabulary'
import { invariant } from '../errors/invariant'
import type { HydrationGroup } from '../plan/made'
import type { QuestionPlan } from '../plan/plan-question'
import { cypher, integer, join, name, property, type Fragment } from './fragment'
import { knownThen, recompute, relationship, tieTypes } from './print-tie'
import { printRow } from './print-column'
import { printReference } from './print-reference'

/** The parameter that holds the ids, or the ends and ids, of a group. */
export const groupParameter = (group: number): string => `group${group}`

/**
 * One statement for all that an answer asks of the records and ties in it. Rows: the group, the id, the columns; then, in
 * each row, what references found. A tie is reached by its ends, and known by its id.
 */
export function printHydration({ groups, references }: Pick<QuestionPlan, 'groups' | 'references'>): string {
  const refs = references.map((reference) => name(reference.name))
  const branches = groups.map((group, index) => printGroup(group, index))
  return join(
    [
      ...references.map((reference, index) => printReference(reference, refs.slice(0, index))),
      cypher`CALL (${join(refs, ', ')}) {
  ${unionOf(branches)}
}
RETURN ${join([cypher`place`, cypher`id`, cypher`columns`, ...refs], ', ')}`,
    ],
    '\n',
  ).text
}

const unionOf = ([first, ...rest]: readonly Fragment[]): Fragment =>
  rest.reduce((all, branch) => cypher`${all}\n  UNION ALL\n  ${branch}`, first!)

function printGroup({ node, ends, row }: HydrationGroup, index: number): Fragment {
  const wanted = cypher`$${name(groupParameter(index))}`
  const number = integer(index)
  if (node) {
    const symbol = name(node.name)
    return cypher`UNWIND ${wanted} AS key
  MATCH (${symbol}:Record {id: key})
  RETURN ${number} AS place, key AS id, ${printRow(row)} AS columns`
  }
  invariant(ends, 'hydration-tie')
  const [subject, tie, object] = [name(ends.subject.name), relationship(ends.tie), name(ends.object.name)]
  const isIt = cypher`${property(ends.tie, 'id')} = key[0]`
  const again = recompute(ends.tie)
  const conditions = [...knownThen(ends.tie), ...(again ? [] : [isIt])]
  const where = conditions.length > 0 ? cypher`\n  WHERE ${join(conditions, ' AND ')}` : cypher``
  return cypher`UNWIND ${wanted} AS key
  MATCH (${subject}:Record {id: key[1]})-[${tie}:${tieTypes(ends.tie, TIE_TYPES)}]->(${object}:Record {id: key[2]})${where}${again ? cypher`\n  ${again}\n  WITH * WHERE ${isIt}` : cypher``}
  RETURN ${number} AS place, key[0] AS id, ${printRow(row)} AS columns`
}
