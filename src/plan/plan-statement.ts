import { getNamedType, isObjectType, type FieldNode, type GraphQLObjectType } from 'graphql'
import { invariant } from '../errors/invariant'
import type { FieldBinding } from '../model/binding'
import type { Model } from '../model/model'
import { readArguments } from './argument'
import { collectFields, type CollectContext } from './collect-fields'
import { planBlocks } from './fields/blocks'
import { planEmbed, planWords } from './fields/embed'
import { planEnd } from './fields/end'
import { planEvidence } from './fields/evidence'
import { planFollow, planReference } from './fields/follow'
import { planLinked } from './fields/linked'
import { planProperty } from './fields/property'
import { planTieCounts } from './fields/tie-counts'
import { planTies } from './fields/ties'
import type { ListPlan } from './list'
import { planObject } from './object'
import type { Parameter } from './parameter'
import type { FieldPlanner, Planner, SelectedField } from './planner'
import type { Reference } from './reference'
import { planFind, readActorRef } from './roots/find'
import { planList } from './roots/list'
import type { Cost, StatementPlan } from './statement'
import { constant, type Value } from './value'

/** One planner per kind of binding. */
const FIELD_PLANNERS: Readonly<Partial<Record<FieldBinding['kind'], FieldPlanner>>> = {
  property: planProperty,
  linked: planLinked,
  embed: planEmbed,
  words: planWords,
  end: planEnd,
  follow: planFollow,
  reference: planReference,
  ties: planTies,
  blocks: planBlocks,
  evidence: planEvidence,
  tieCounts: planTieCounts,
}

/** Rows that a list without pages is reckoned to bring: aliases, opponents, ties over a claim. */
const SHORT_LIST = 5

/**
 * Plans the one statement that answers a root field; undefined if nothing can be found by what it asks.
 * Throws ClientError BAD_USER_INPUT for arguments that contradict each other.
 */
export function planStatement(
  model: Model,
  context: CollectContext,
  root: SelectedField,
  defaultFirst: number,
): StatementPlan | undefined {
  const state = new StatementState(model, context, defaultFirst)
  const costs: Cost[] = []
  const binding = model.fieldBinding(root.parent.name, root.definition.name)
  if (binding?.kind === 'find') state.offerSpread(root)
  else state.offerSpread(undefined)
  const planned = binding?.kind === 'find' ? planFind(state, root, costs) : planList(state, root, costs)
  if (!planned) return undefined
  return {
    references: [...state.references.values()],
    root: planned.root,
    row: planned.row,
    spread: state.spread,
    shape: planned.shape,
    parameters: [...state.parameters.values()],
    pages: state.pages,
    cost: { rows: constant(1), inner: costs },
  }
}

/** The definition and arguments of each field that a selection asks of one concrete type. */
export function selectFields(
  context: CollectContext,
  type: GraphQLObjectType,
  selectionSets: Parameters<typeof collectFields>[2],
): Map<string, SelectedField | '__typename'> {
  const selected = new Map<string, SelectedField | '__typename'>()
  for (const [key, nodes] of collectFields(context, type, selectionSets)) {
    const name = nodes[0]!.name.value
    if (name === '__typename') {
      selected.set(key, '__typename')
      continue
    }
    const definition = type.getFields()[name]
    if (!definition) continue
    const field: SelectedField = {
      parent: type,
      definition,
      nodes,
      arguments: readArguments(definition, nodes[0]!, context.variables),
      type: getNamedType(definition.type),
    }
    selected.set(key, field)
  }
  return selected
}

class StatementState implements Planner {
  readonly parameters = new Map<string, Parameter>()
  readonly references = new Map<string, Reference>()
  readonly pages: Value[] = []
  readonly limits: Planner['limits']
  spread: ListPlan | undefined
  private maySpread = false
  private symbols = 0

  constructor(
    readonly model: Model,
    readonly context: CollectContext,
    defaultFirst: number,
  ) {
    this.limits = { defaultFirst, shortList: SHORT_LIST }
  }

  object: Planner['object'] = (type, nodes, scope) => planObject(this, planField, type, nodes, scope)

  fields(type: GraphQLObjectType, nodes: readonly FieldNode[]) {
    return selectFields(
      this.context,
      type,
      nodes.flatMap((node) => node.selectionSet ?? []),
    )
  }

  newNode() {
    return { kind: 'node', name: `n${this.symbols++}` } as const
  }

  newTie() {
    return { kind: 'tie', name: `r${this.symbols++}` } as const
  }

  parameter: Planner['parameter'] = (hint, form, source) => {
    const key = JSON.stringify([form, source])
    const known = this.parameters.get(key)
    if (known) return known
    const parameter: Parameter = { name: `${hint}${this.parameters.size}`, form, source }
    this.parameters.set(key, parameter)
    return parameter
  }

  reference: Planner['reference'] = (argument, given) => {
    const { by, value } = readActorRef(given)
    const parameter = this.parameter(by, 'text', by === 'name' ? { kind: 'folded', value } : { kind: 'value', value })
    const known = this.references.get(parameter.name)
    if (known) return known
    const reference: Reference = { name: `ref${this.references.size}`, by, parameter, argument }
    this.references.set(parameter.name, reference)
    return reference
  }

  checkPage(first: Value): void {
    this.pages.push(first)
  }

  /**
   * Offers the statement's rows to the one list of its root: all lists of the root are counted, and if there is just one,
   * and every type of the root has it, its elements become rows. Flat rows cost half of nested ones to decode.
   */
  offerSpread(root: SelectedField | undefined): void {
    this.maySpread = root === undefined || this.rootLists(root) === 1
  }

  takeSpread(scope: Parameters<Planner['takeSpread']>[0]): boolean {
    const taken = this.maySpread && !scope.underList && scope.onlyLabels === undefined
    if (taken) this.maySpread = false
    return taken
  }

  setSpread(list: ListPlan): void {
    this.spread = list
  }

  private rootLists(root: SelectedField): number {
    const types = isObjectType(root.type) ? [root.type] : [...this.context.schema.getPossibleTypes(root.type as never)]
    const lists = new Set<string>()
    for (const type of types) {
      for (const [key, field] of this.fields(type, root.nodes)) {
        if (field === '__typename') continue
        const isPage = this.model.typeBinding(field.type.name)?.kind === 'connection'
        const isShort = ['end', 'follow', 'reference', 'evidence'].includes(
          this.model.fieldBinding(type.name, field.definition.name)?.kind ?? '',
        )
        if (isPage) lists.add(key)
        else if (isShort) return 0
      }
    }
    return lists.size
  }
}

const planField: FieldPlanner = (planner, field, scope) => {
  const binding = planner.model.fieldBinding(field.parent.name, field.definition.name)
  const plan = binding && FIELD_PLANNERS[binding.kind]
  invariant(plan, 'field-planner', `${field.parent.name}.${field.definition.name}`)
  return plan(planner, field, scope)
}
