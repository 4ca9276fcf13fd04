import { ACTOR_LABELS } from '../claims/vocabulary'
import type { Layer, SubgraphPlan, TieOrder } from '../plan/subgraph'
import { SUBGRAPH_ROW, type ActorColumn, type TieColumn } from '../plan/subgraph-row'
import type { Reference } from '../plan/reference'
import type { NodeSymbol, TieSymbol } from '../plan/symbol'
import { cypher, indent, integer, join, name, parameter, property, type Fragment } from './fragment'
import { changedColumns, printChanged, printChangedRow } from './print-changed'
import { printColumn } from './print-column'
import { printCounts } from './print-counts'
import { isOneOf, printStepWhere } from './print-step'
import { knownThen, tieTypes } from './print-tie'
import { passingColumn, printPassingRows, printRings } from './print-rings'
import { printScans } from './print-scans'
import { printWays, waysColumn } from './print-ways'
import { printReference, printReferred } from './print-reference'

/**
 * The statement that fetches a part of the graph: what references found, then each actor once, then each tie once. Layer by
 * layer, since a variable-length pattern cannot be cut at a hub; the same tie met in two layers is returned once.
 */
export function printSubgraph(plan: SubgraphPlan): string {
  const refs = plan.references.map((reference) => name(reference.name))
  const isActor = isActorOf(plan)
  const clauses = [
    ...plan.references.map((reference, index) =>
      (isActor(reference) ? printReferred : printReference)(reference, refs.slice(0, index)),
    ),
    ...(plan.spec.from === 'ALL' ? [printOfAll(plan, refs)] : [...printTies(plan, refs), printRows(plan, refs)]),
  ]
  return join(clauses, '\n').text
}

/** Whether a reference stands for actors of the answer; those of a filter stand for ids, which ties and actors are compared with. */
const isActorOf =
  ({ named }: SubgraphPlan) =>
  (reference: Reference): boolean =>
    reference !== named.get('filter.against') && reference.by !== 'ids'

/** What references found comes at once, all else after a look at all ties: if time runs out then, it is known that it did. */
function printOfAll(plan: SubgraphPlan, refs: readonly Fragment[]): Fragment {
  const { counted } = plan.spec
  const found = counted ? printCounts(plan, counted, refs) : cypher`${printAll(plan, refs)}\n${printRows(plan, refs)}`
  return cypher`CALL (${join(refs, ', ')}) {
  ${indent(join([printTold(plan), found], '\nUNION ALL\n'))}
}
RETURN row`
}

function printTies(plan: SubgraphPlan, refs: readonly Fragment[]): Fragment[] {
  if (plan.spec.ways) return [printStarts(plan, refs), printWays(plan, refs)]
  return plan.spec.rings ? [printStarts(plan, refs), printRings(plan, refs)] : printLayers(plan, refs)
}

function printAll(plan: SubgraphPlan, refs: readonly Fragment[]): Fragment {
  if (plan.spec.changed) return printChanged(plan, plan.spec.changed, refs)
  const tie = name(plan.tie.name)
  return cypher`CALL (${join(refs, ', ')}) {
  ${indent(printScans(plan, refs, cypher`RETURN ${tie}`))}
  WITH ${tie} LIMIT ${parameter(plan.amounts.most!)}
  RETURN collect(${tie}) AS ties
}
WITH ${join([...refs, cypher`[] AS starts`, cypher`ties`], ', ')}`
}

/** Of each argument that names an actor, the one that it names: whoever it names besides is an error, told afterwards. */
function printStarts(plan: SubgraphPlan, refs: readonly Fragment[]): Fragment {
  if (plan.event)
    return cypher`OPTIONAL MATCH (start:Record {id: ${parameter(plan.event)}})
WITH ${join([...refs, cypher`collect(start) AS starts`], ', ')}
WITH ${join([...refs, cypher`starts`, cypher`starts AS ${name(plan.spec.with === 'CHARGES' ? 'events' : 'reached0')}`], ', ')}`
  const starts = join(
    plan.starts.map((start) => cypher`${name(start.name)}[..1]`),
    ' + ',
  )
  return cypher`WITH ${join([...refs, cypher`${starts} AS starts`, cypher`${starts} AS reached0`], ', ')}`
}

function printLayers(plan: SubgraphPlan, refs: readonly Fragment[]): Fragment[] {
  const clauses = [printStarts(plan, refs)]
  const found: Fragment[] = []
  if (plan.spec.with === 'CHARGES') {
    clauses.push(printCharges(plan, refs))
    found.push(name('charges'))
  }
  const { layers } = plan.spec
  for (const [index, layer] of layers.entries()) {
    const [reached, next, ties] = [name(`reached${index}`), name(`reached${index + 1}`), name(`ties${index}`)]
    // Whom the last layer meets is nobody's start.
    const isLast = index === layers.length - 1
    const met = isLast ? cypher`` : cypher`, collect(DISTINCT ${name(plan.far.name)}) AS met`
    clauses.push(cypher`CALL (${join([...refs, reached], ', ')}) {
  ${indent(printLayer(plan, layer, reached, index === 0))}
  RETURN collect(DISTINCT ${name(plan.tie.name)}) AS ${ties}${met}
}`)
    if (!isLast)
      clauses.push(
        cypher`WITH ${join([...refs, cypher`starts`, ...found, ties, cypher`${index === 0 ? printFirstOnward(plan, layer, ties) : printOnward(layer)} AS ${next}`], ', ')}`,
      )
    found.push(ties)
  }
  const all = found.length === 1 ? found[0]! : cypher`reduce(all = [], layer IN [${join(found, ', ')}] | all + layer)`
  clauses.push(cypher`CALL (${join(found, ', ')}) {
  UNWIND ${all} AS tie
  WITH DISTINCT tie LIMIT ${parameter(plan.amounts.most!)}
  RETURN collect(tie) AS ties
}
WITH ${join([...refs, cypher`starts`, cypher`ties`], ', ')}`)
  return clauses
}

// A tie around may be met from both of its ends: twice as many rows, so that what is cut here is too many ties, and told.
function printLayer(plan: SubgraphPlan, layer: Layer, reached: Fragment, isFirst: boolean): Fragment {
  const [near, tie, far] = [name(plan.near.name), name(plan.tie.name), name(plan.far.name)]
  const types = tieTypes(plan.tie, layer.types)
  const mixed = layer.types.includes('MEMBER_OF') && layer.types.length > 1
  const up = layer.reading === 'UP'
  const conditions: Fragment[] = []
  let pattern = cypher`(${near})-[${tie}:${types}]-(${far})`
  if (layer.reading !== 'AROUND' && mixed) {
    const [ordinary, member] = up ? ['endNode', 'startNode'] : ['startNode', 'endNode']
    conditions.push(
      cypher`CASE WHEN ${tie}:${tieTypes(plan.tie, ['MEMBER_OF'])} THEN ${name(member!)}(${tie}) ELSE ${name(ordinary!)}(${tie}) END = ${near}`,
    )
  } else if (layer.reading !== 'AROUND') {
    const inward = up !== layer.types.includes('MEMBER_OF')
    pattern = inward ? cypher`(${near})<-[${tie}:${types}]-(${far})` : cypher`(${near})-[${tie}:${types}]->(${far})`
  }
  const first = isFirst ? plan.spec.firstLayer : undefined
  const cut = first
    ? cypher`ORDER BY ${printTieOrder(first.order, plan)} LIMIT ${parameter(plan.amounts.firstCount!)}`
    : cypher`LIMIT ${layer.reading === 'AROUND' ? cypher`2 * ${parameter(plan.amounts.most!)}` : parameter(plan.amounts.most!)}`
  return cypher`UNWIND ${reached} AS ${near}
MATCH ${pattern}${printStepWhere(plan, conditions)}
WITH ${tie}, ${far} ${cut}`
}

function printTieOrder(order: TieOrder, { tie }: SubgraphPlan): Fragment {
  const confidence = [cypher`${property(tie, 'confidence')} DESC`]
  const end = [cypher`${property(tie, 'latestEnd')} DESC`, cypher`${property(tie, 'earliestEnd')} DESC`]
  const both = order === 'LATEST' ? [...end, ...confidence] : [...confidence, ...end]
  return join([...both, property(tie, 'id')], ', ')
}

function printFirstOnward(plan: SubgraphPlan, layer: Layer, ties: Fragment): Fragment {
  const onward = printOnward(layer)
  return plan.spec.firstLayer?.suffices
    ? cypher`CASE WHEN size(${ties}) < ${parameter(plan.amounts.firstCount!)} THEN ${onward} ELSE [] END`
    : onward
}

const printOnward = ({ onward }: Layer): Fragment =>
  onward ? (onward.length > 0 ? cypher`[one IN met WHERE ${isOneOf(name('one'), onward)}]` : cypher`[]`) : cypher`met`

function printRows(plan: SubgraphPlan, refs: readonly Fragment[]): Fragment {
  const tie: TieSymbol = { ...plan.tie, name: 'tie' }
  const ties = [
    ...plan.tieColumns.map((column) => printTieColumn(column, tie)),
    ...(plan.spec.with === 'SOURCES' ? [printSources(plan)] : []),
    ...(plan.spec.with === 'CHARGES' ? [printChargeClaims()] : []),
    ...plan.carry.tie.map((column) => printColumn({ ...column, of: tie })),
  ]
  const nodes = [
    ...plan.actorColumns.map(printNodeColumn),
    ...plan.carry.actor.map((column) => printColumn({ ...column, of: NODE })),
  ]
  const isActor = isActorOf(plan)
  const actors = plan.references.filter(isActor).map((reference) => name(reference.name))
  // Whoever the arguments name is part of the answer's world, even where no tie leads there.
  const named = [
    cypher`starts`,
    ...actors,
    cypher`[tie IN ties | startNode(tie)]`,
    cypher`[tie IN ties | endNode(tie)]`,
  ]
  const ways = printWaysTold(plan)
  const counts = [...(plan.spec.rings ? [passingColumn] : []), ...(plan.spec.changed ? changedColumns : [])]
  const rows = [
    ...(plan.spec.from === 'ALL' ? [] : [printTold(plan)]),
    cypher`UNWIND ${join(named, ' + ')} AS node
WITH DISTINCT node
RETURN [${integer(SUBGRAPH_ROW.actor)}, ${join(nodes, ', ')}] AS row`,
    ...(plan.spec.rings ? [printPassingRows()] : []),
    ...(plan.spec.changed ? [printChangedRow()] : []),
    cypher`UNWIND ties AS tie
RETURN [${integer(SUBGRAPH_ROW.tie)}, ${join(ties, ', ')}] AS row`,
  ]
  return cypher`CALL (${join([...refs, cypher`starts`, cypher`ties`, ...ways, ...counts], ', ')}) {
  ${indent(join(rows, '\nUNION ALL\n'))}
}
RETURN row`
}

const printWaysTold = ({ spec }: SubgraphPlan): Fragment[] => (spec.ways ? [waysColumn] : [])

/** What references found, and what is told of the fetch besides: its first row. */
function printTold(plan: SubgraphPlan): Fragment {
  const told = [
    integer(SUBGRAPH_ROW.references),
    cypher`[${join(printFoundIds(plan), ', ')}]`,
    plan.spec.with === 'DENIALS' ? printDenials(plan) : cypher`0`,
    ...printWaysTold(plan),
  ]
  return cypher`RETURN [${join(told, ', ')}] AS row`
}

/** The ids that each reference found. */
function printFoundIds(plan: SubgraphPlan): Fragment[] {
  const isActor = isActorOf(plan)
  return plan.references.map((reference) =>
    isActor(reference) ? cypher`[one IN ${name(reference.name)} | one.id]` : name(reference.name),
  )
}

const NODE: NodeSymbol = { kind: 'node', name: 'node' }

function printNodeColumn({ property: wanted, form }: ActorColumn): Fragment {
  if (wanted === 'placeholder') return cypher`coalesce(node.placeholder, false)`
  if (wanted !== ':label') return printColumn({ kind: 'property', of: NODE, property: wanted, form })
  const labels = [...ACTOR_LABELS, 'Event'].map((label) => ({ label, type: label }))
  return printColumn({ kind: 'typename', of: NODE, labels })
}

function printTieColumn({ property: wanted, form }: TieColumn, of: TieSymbol): Fragment {
  if (wanted === ':subject') return cypher`startNode(tie).id`
  if (wanted === ':object') return cypher`endNode(tie).id`
  return printColumn({ kind: 'property', of, property: wanted, form })
}

const printSources = ({ without }: SubgraphPlan): Fragment =>
  cypher`COLLECT { UNWIND tie.claimIds AS id MATCH (:Record {id: id})-[:CITES]->(source:Source) RETURN ${without ? cypher`[source.id, source.title, id]` : cypher`DISTINCT [source.id, source.title]`} }`

/** How many counted claims deny that `backer` backs `backed`. */
function printDenials({ named, tie, without }: SubgraphPlan): Fragment {
  const [backer, backed] = ['backer', 'backed'].map((argument) => cypher`head(${name(named.get(argument)!.name)}).id`)
  const at = tie.version?.knownAt && parameter(tie.version.knownAt)
  const counted = [cypher`denial.review = 'ACCEPTED'`]
  if (at) {
    counted.push(cypher`denial.recordedAt <= ${at}`, cypher`(denial.reviewedAt IS NULL OR denial.reviewedAt <= ${at})`)
    counted.push(cypher`(denial.retractedAt IS NULL OR denial.retractedAt > ${at})`)
  } else counted.push(cypher`denial.retractedAt IS NULL`)
  if (without) counted.push(cypher`NOT EXISTS { (denial)-[:CITES]->(source) WHERE source.id IN ${parameter(without)} }`)
  return cypher`COUNT {
    MATCH (denial:Claim {triple: ${backer!} + '|BACKS|' + ${backed!} + '|'})
    WHERE denial.stance = 'DENIES' AND denial.modality <> 'INTENDED' AND ${join(counted, ' AND ')}
    RETURN 1
  }`
}

/** Those on whom the event is laid: by a part in it, by their own claim, or by an accusation that is about it. */
function printCharges(plan: SubgraphPlan, refs: readonly Fragment[]): Fragment {
  const parts = tieTypes(plan.tie, ['PERPETRATED', 'CLAIMED_RESPONSIBILITY'])
  const accused = tieTypes(plan.tie, ['ACCUSED'])
  const known = knownThen({ ...plan.tie, name: 'tie' })
  const where = known.length > 0 ? cypher` WHERE ${join(known, ' AND ')}` : cypher``
  const and = known.length > 0 ? cypher` AND ${join(known, ' AND ')}` : cypher``
  return cypher`CALL (events) {
  UNWIND events AS event
  CALL (event) {
    MATCH (event)<-[tie:${parts}]-(charged)${where}
    RETURN tie, charged
    UNION
    MATCH (event)<-[:ABOUT]-(:Claim {type: 'ACCUSED'})-[:SUBJECT]->()-[tie:${accused}]->(charged)
    WHERE tie.event = event.id${and}
    RETURN tie, charged
  }
  RETURN collect(DISTINCT tie) AS charges, collect(DISTINCT charged) AS reached0
}
WITH ${join([...refs, cypher`starts`, cypher`charges`, cypher`reached0`], ', ')}`
}

/** The claims under a tie that lays an event on somebody: how each puts it, and in whose words. */
const printChargeClaims =
  (): Fragment => cypher`CASE WHEN type(tie) IN ['PERPETRATED', 'WAS_PERPETRATED'] THEN COLLECT {
    UNWIND tie.claimIds AS id
    MATCH (claim:Record {id: id})
    RETURN [claim.modality, COLLECT { MATCH (claim)-[:ATTRIBUTED_TO]->(speaker) RETURN speaker.id }[0], id]
  } ELSE [] END`
