import { isObjectType, type FieldNode, type GraphQLObjectType } from 'graphql'
import { invariant } from '../errors/invariant'
import type { FieldBinding } from '../model/binding'
import type { Model } from '../model/model'
import type { CollectContext } from './collect-fields'
import { planBlocks } from './fields/blocks'
import { planEmbed, planWords } from './fields/embed'
import { planEnd } from './fields/end'
import { planEvidence } from './fields/evidence'
import { planFollow, planReference } from './fields/follow'
import { planLinked } from './fields/linked'
import { planProperty } from './fields/property'
import { planTieCounts } from './fields/tie-counts'
import { planTies } from './fields/ties'
import { planTimeline } from './fields/timeline'
import type { ListPlan } from './list'
import { planObject } from './object'
import type { Parameter } from './parameter'
import type { FieldPlanner, Planner, Scope, SelectedField } from './planner'
import type { Reference } from './reference'
import { readActorRef } from './roots/find'
import { selectFields } from './select-fields'
import type { Value } from './value'

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
  timeline: planTimeline,
}

/** Rows that a list without pages is reckoned to bring: aliases, opponents, ties over a claim. */
const SHORT_LIST = 5

/** Gathers what the planners of fields share while one statement is planned. */
export class StatementPlanner implements Planner {
  readonly parameters = new Map<string, Parameter>()
  readonly references = new Map<string, Reference>()
  readonly pages: Value[] = []
  readonly limits: Planner['limits']
  spread: ListPlan | undefined
  private maySpread = false
  private spreadRow: Scope['row'] | undefined
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
    const source = { kind: by === 'name' ? 'folded' : 'value', value } as const
    return this.refer(argument, by, this.parameter(by, 'text', source))
  }

  listed: Planner['listed'] = (argument, ids) =>
    this.refer(argument, 'ids', this.parameter('ids', 'texts', { kind: 'value', value: ids }))

  private refer(argument: string, by: Reference['by'], parameter: Parameter): Reference {
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

  takeSpread(scope: Scope): boolean {
    const taken = this.maySpread && !scope.underList && scope.onlyLabels === undefined
    if (taken) {
      this.maySpread = false
      this.spreadRow = scope.row
    }
    return taken
  }

  isSpread({ row, underList }: Scope): boolean {
    return underList && row === this.spreadRow
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
