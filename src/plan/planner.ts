import type { FieldNode, GraphQLField, GraphQLNamedOutputType, GraphQLObjectType } from 'graphql'
import type { Model } from '../model/model'
import type { Arguments } from './argument'
import type { CollectContext } from './collect-fields'
import type { ListPlan } from './list'
import type { Parameter, ParameterForm, ParameterSource } from './parameter'
import type { Reference } from './reference'
import type { Row } from './row'
import type { Shape } from './shape'
import type { NodeSymbol, TieEnds, TieSymbol } from './symbol'
import type { Cost } from './statement'
import type { Value } from './value'

/** A field of a selection: all nodes that ask for it under one response key, its definition and arguments. */
export interface SelectedField {
  readonly parent: GraphQLObjectType
  readonly definition: GraphQLField<unknown, unknown>
  readonly nodes: readonly FieldNode[]
  readonly arguments: Arguments
  /** The type of the field's value, without list and non-null. */
  readonly type: GraphQLNamedOutputType
}

/** Where the fields of a selection are read, and what the lists in it count towards. */
export interface Scope {
  readonly row: Row
  readonly node: NodeSymbol | undefined
  readonly ends: TieEnds | undefined
  /** Properties are read under these names instead of their own: an embedded object in other clothes. */
  readonly embedded: EmbeddedColumns | undefined
  /** Concrete types that the selection is for, if not for all: lists in it stay empty for the rest. */
  readonly onlyLabels: readonly string[] | undefined
  /** True below a list: several parents, so no cursor can say where to go on. */
  readonly underList: boolean
  readonly costs: Cost[]
}

/** Places of a made row, by property name. */
export type EmbeddedColumns = ReadonlyMap<string, number>

export type FieldPlanner = (planner: Planner, field: SelectedField, scope: Scope) => Shape

/** What the planners of single fields share while one statement is planned. */
export interface Planner {
  readonly model: Model
  readonly context: CollectContext
  readonly limits: { readonly defaultFirst: number; readonly shortList: number }
  /** The shape of an object, interface or union type for a selection. */
  object(type: GraphQLNamedOutputType, nodes: readonly FieldNode[], scope: Scope): Shape
  /** The fields of one concrete type in a selection, by response key. */
  fields(type: GraphQLObjectType, nodes: readonly FieldNode[]): Map<string, SelectedField | '__typename'>
  newNode(): NodeSymbol
  newTie(): TieSymbol
  parameter(hint: string, form: ParameterForm, source: ParameterSource): Parameter
  reference(argument: string, reference: Arguments): Reference
  /** A list of ids of actors, by which those are meant that merged records have become. */
  listed(argument: string, ids: Value): Reference
  /** Has the size of a page checked before the statement runs. */
  checkPage(first: Value): void
  /** True if this list may become the statement's own rows. Taken at most once. */
  takeSpread(scope: Scope): boolean
  setSpread(list: ListPlan): void
  /** Whether the scope is an element of the list that became the statement's own rows. */
  isSpread(scope: Scope): boolean
}
