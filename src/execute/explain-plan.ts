import { getVariableValues, type DocumentNode } from 'graphql'
import { LOCAL_CALLER } from '../access/caller'
import { ClientError } from '../errors/client-error'
import type { Model } from '../model/model'
import type { ListPlan, Predicate, Walk } from '../plan/list'
import type { Column } from '../plan/row'
import type { Root, StatementPlan } from '../plan/statement'
import type { TieSymbol } from '../plan/symbol'
import { compileOperation, fragmentsOf, operationOf, type CompiledField } from './compile-operation'

/** The plan of each root field, in words. */
export function describePlans(
  model: Model,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  defaultFirst: number,
): { readonly key: string; readonly lines: readonly string[] }[] {
  const operation = operationOf(document.definitions, undefined)
  if (!operation) throw new ClientError('BAD_USER_INPUT', 'The document must hold exactly one operation.')
  const coerced = getVariableValues(model.schema, operation.variableDefinitions ?? [], variables)
  if (coerced.errors) throw new ClientError('BAD_USER_INPUT', coerced.errors.map(({ message }) => message).join('\n'))
  const fragments = fragmentsOf(document.definitions)
  const { fields } = compileOperation(model, operation, fragments, coerced.coerced, defaultFirst, LOCAL_CALLER.role)
  return fields.map((field) => ({ key: field.key, lines: describeField(field) }))
}

function describeField(field: CompiledField): string[] {
  switch (field.kind) {
    case 'statement':
      return describeStatement(field.plan)
    case 'question':
      return [
        'fetch a part of the graph, find the answer in it, and look up in one statement what is selected of it and did not come along',
        ...field.plan.references.map(({ argument, by }) => `look up ${argument} by ${by}`),
        ...field.plan.groups.flatMap(({ row }, index) => [
          `found ${index}`,
          ...indented(row.columns.flatMap(describeColumn)),
        ]),
      ]
    case 'mutation':
    case 'journal':
      return ['write, and look up in the same transaction what is selected of the answer']
    case 'duplicates':
      return ['compare the names of actors, and look up in one statement what is selected of the pairs']
    case 'nothing':
      return ['nothing can be found by what it asks: no statement']
    case 'introspection':
      return ['answered from the schema: no statement']
  }
}

function describeStatement({ references, root, row, spread }: StatementPlan): string[] {
  return [
    ...references.map(({ name, argument, by }) => `look up ${argument} by ${by} as ${name}`),
    describeRoot(root),
    ...(spread ? indented(['one row per element of', ...indented(describeList(spread, false))]) : []),
    ...indented(row.columns.flatMap(describeColumn)),
  ]
}

function describeRoot(root: Root): string {
  switch (root.kind) {
    case 'unit':
      return 'one row'
    case 'record':
      return `find ${root.node.name}:${root.label} by ${root.by}`
    case 'tie':
      return `find ${root.ends.tie.name}:${root.type} by the claim that founded it`
  }
}

function describeColumn(column: Column): string[] {
  switch (column.kind) {
    case 'property':
      return [`${column.of.name}.${column.property}`]
    case 'typename':
      return [`type of ${column.of.name}`]
    case 'linked':
      return [`${column.property} of each ${column.label} of ${column.of.name}`]
    case 'found':
      return [column.name]
    case 'shared':
      return ['records looked up once', ...indented(describeList(column.list, true))]
    case 'list':
      return ['list', ...indented(describeList(column.list, true))]
    case 'count':
      return ['count', ...indented(describeList(column.list, false))]
    case 'tieCounts':
      return ['count by type and direction', ...indented(describeList(column.list, false))]
  }
}

function describeList({ walk, where, onlyUnder, order, limit, row }: ListPlan, withColumns: boolean): string[] {
  return [
    describeWalk(walk),
    ...(onlyUnder ? [`only if ${onlyUnder.parent.name} is ${onlyUnder.labels.join(' or ')}`] : []),
    ...where.map((predicate) => `where ${describePredicate(predicate)}`),
    ...(order ? [`order ${order.name}, then id`] : []),
    ...(limit ? [`limit ${limit === 1 ? 1 : `$${limit.name}`}`] : []),
    ...(withColumns ? indented(row.columns.flatMap(describeColumn)) : []),
  ]
}

const ARROWS = { IN: ['<-', '-'], OUT: ['-', '->'], EITHER: ['-', '-'] } as const

function describeWalk(walk: Walk): string {
  switch (walk.kind) {
    case 'ties': {
      const [left, right] = ARROWS[walk.reading]
      const office = walk.viaOffice ? ', and of holders of an office of it' : ''
      return `ties (${walk.near.name})${left}[${walk.tie.name}:${walk.types.join('|')}]${right}(${walk.far.name})${office}${describeVersion(walk.tie)}`
    }
    case 'follow': {
      const [left, right] = ARROWS[walk.reading]
      return `records (${walk.near.name})${left}[:${walk.relationships.join('|')}]${right}(${walk.far.name}:${walk.label})`
    }
    case 'all':
      return `all (${walk.far.name}:${walk.label})`
    case 'reference':
      return `(${walk.far.name}:${walk.label}) whose id is in ${walk.owner ? `${walk.owner.name}.` : ''}${walk.property}`
    case 'claimsOfTie':
      return `claims (${walk.far.name}) under ${walk.tie.name}`
    case 'tiesOverClaim':
      return `ties (${walk.tie.name}) over ${walk.claim.name}`
    case 'timeline':
      return `entries of a timeline, of ties (${walk.near.name})-[${walk.tie.name}]-(${walk.far.name})`
    case 'search':
      return `what the full-text index finds (${walk.far.name})`
  }
}

function describeVersion({ version }: TieSymbol): string {
  const knownAt = version?.knownAt ? ` as known at $${version.knownAt.name}` : ''
  return version?.without ? `${knownAt} recomputed by $${version.without.name}` : knownAt
}

function describePredicate(predicate: Predicate): string {
  switch (predicate.kind) {
    case 'compare':
      return `${predicate.of.name}.${predicate.property} ${predicate.operator} $${predicate.parameter.name}`
    case 'among':
      return `${predicate.of.name}.id is in ${predicate.reference.name}`
    case 'oneOf':
      return `${predicate.of.name}.${predicate.property} is in $${predicate.parameter.name}`
    case 'flag':
      return `${predicate.of.name} is ${predicate.is ? '' : 'not '}${predicate.property}`
    case 'labels':
      return `${predicate.of.name} is ${predicate.labels.join(' or ')}`
    case 'answers': {
      const by = predicate.instruments ? ` by a block of $${predicate.instruments.name}` : ''
      const time = predicate.time ? ` for the time asked, ${predicate.time.asked.timing}` : ''
      return `${predicate.tie.name} answers${by}${time}`
    }
    case 'answersByTimes': {
      const by = predicate.letters ? ` by a block of $${predicate.letters.name}` : ''
      const time = predicate.time ? ` for the time asked, ${predicate.time.isCertain ? 'CERTAIN' : 'POSSIBLE'}` : ''
      return `${predicate.tie.name} answers${by}${time}`
    }
    case 'serves':
      return `${predicate.tie.name} serves against ${predicate.reference.name}`
    case 'joined':
      return `${predicate.of.name} has ${predicate.relationships.join('|')} with ${predicate.reference.name}`
    case 'joinedId':
      return `${predicate.of.name} has ${predicate.relationships.join('|')} with $${predicate.id.name}`
    case 'behind':
      return `behind the cursor, in order ${predicate.order.name}`
    case 'accepted':
      return `${predicate.of.name} was accepted, if it is a claim`
    case 'current':
      return `${predicate.of.name} is accepted and not withdrawn, if a claim`
  }
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`)
