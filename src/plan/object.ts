import {
  isAbstractType,
  isObjectType,
  type FieldNode,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
} from 'graphql'
import { invariant } from '../errors/invariant'
import type { FieldPlanner, Planner, Scope, SelectedField } from './planner'
import type { ObjectShape, Shape } from './shape'

type Collected = Map<string, SelectedField | '__typename'>

/**
 * Plans an object of any composite type. Of an abstract type, what all its concrete types are asked alike is planned
 * once; so the statement does not grow with the number of types.
 */
export function planObject(
  planner: Planner,
  planField: FieldPlanner,
  type: GraphQLNamedOutputType,
  nodes: readonly FieldNode[],
  scope: Scope,
): Shape {
  if (isObjectType(type))
    return { kind: 'object', fields: objectFields(planner, planField, planner.fields(type, nodes), type, scope) }
  invariant(isAbstractType(type), 'object-type', type.name)
  const types = storedTypes(planner, type)
  const collected = types.map((concrete) => planner.fields(concrete, nodes))
  const planned = new Map<string, Shape>()
  const keyOf = (key: string, field: SelectedField) => `${key} ${field.nodes.map((node) => node.loc?.start).join()}`
  const labelsOf = new Map<string, string[]>()
  for (const [index, fields] of collected.entries()) {
    for (const [key, field] of fields) {
      if (field === '__typename') continue
      const labels = labelsOf.get(keyOf(key, field)) ?? []
      labels.push(labelOf(planner, types[index]!))
      labelsOf.set(keyOf(key, field), labels)
    }
  }
  const shapes = collected.map((fields, index) => {
    const shapeOf = (key: string, field: SelectedField): Shape => {
      const identity = keyOf(key, field)
      const labels = labelsOf.get(identity)!
      const onlyLabels = labels.length === types.length ? scope.onlyLabels : labels
      const known = planned.get(identity) ?? planField(planner, field, { ...scope, onlyLabels })
      planned.set(identity, known)
      return known
    }
    return objectShape(fields, types[index]!, shapeOf)
  })
  if (shapes.every((shape) => sameShape(shape, shapes[0]!))) return shapes[0]!
  const column = typenameColumn(planner, types, scope)
  return { kind: 'typed', column, byType: new Map(types.map((concrete, index) => [concrete.name, shapes[index]!])) }
}

const objectFields = (
  planner: Planner,
  planField: FieldPlanner,
  fields: Collected,
  type: GraphQLObjectType,
  scope: Scope,
) => objectShape(fields, type, (_, field) => planField(planner, field, scope)).fields

function objectShape(
  fields: Collected,
  type: GraphQLObjectType,
  shapeOf: (key: string, field: SelectedField) => Shape,
): ObjectShape {
  return {
    kind: 'object',
    fields: [...fields].map(([key, field]) => [
      key,
      field === '__typename' ? { kind: 'constant', value: type.name } : shapeOf(key, field),
    ]),
  }
}

const sameShape = (a: ObjectShape, b: ObjectShape): boolean =>
  a.fields.length === b.fields.length &&
  a.fields.every(([key, shape], index) => {
    const [otherKey, other] = b.fields[index]!
    return (
      key === otherKey &&
      (shape === other || (shape.kind === 'constant' && other.kind === 'constant' && shape.value === other.value))
    )
  })

/** The concrete types that stand on nodes; a tie is never met as a node. */
function storedTypes(planner: Planner, type: GraphQLNamedOutputType): GraphQLObjectType[] {
  invariant(isAbstractType(type), 'stored-types', type.name)
  return planner.context.schema
    .getPossibleTypes(type)
    .filter((possible) => planner.model.typeBinding(possible.name)?.kind === 'node')
}

function labelOf(planner: Planner, type: GraphQLObjectType): string {
  const binding = planner.model.typeBinding(type.name)
  invariant(binding?.kind === 'node', 'label-of-type', type.name)
  return binding.label
}

function typenameColumn(planner: Planner, types: readonly GraphQLObjectType[], scope: Scope): number {
  invariant(scope.node, 'typename-node')
  return scope.row.place({
    kind: 'typename',
    of: scope.node,
    labels: types.map((type) => ({ label: labelOf(planner, type), type: type.name })),
  })
}
