import { getNullableType, isListType, isNonNullType, type GraphQLOutputType } from 'graphql'
import { TIMES_PLACE, type TimesDay } from '../../claims/tie-times'
import { invariant } from '../../errors/invariant'
import type { FieldPlanner, Scope } from '../planner'
import type { Form } from '../row'
import type { Shape } from '../shape'
import type { GraphSymbol } from '../symbol'
import { timesColumn } from './times'

const FORM_OF_SCALAR: Readonly<Record<string, Form>> = {
  Date: 'day',
  DateTime: 'instant',
  Int: 'integer',
  Float: 'float',
  Boolean: 'boolean',
}

/** A property of the node or tie. An absent one is null, or false or empty where the field promises a value. */
export const planProperty: FieldPlanner = (planner, field, scope) => {
  const binding = planner.model.fieldBinding(field.parent.name, field.definition.name)
  invariant(binding?.kind === 'property', 'property-binding', field.definition.name)
  if (binding.forWriters && planner.context.acceptedOnly) return { kind: 'constant', value: null }
  const form = formOf(field.definition.type)
  const ofTie = timesDay(scope, binding.property)
  if (ofTie) return ofTie
  const otherwise = !isNonNullType(field.definition.type)
    ? null
    : form === 'boolean'
      ? false
      : form === 'texts'
        ? []
        : null
  return { kind: 'scalar', column: propertyColumn(scope, binding.property, form), form, otherwise }
}

/** A day of the scope's tie, which comes with all its days. */
function timesDay(scope: Scope, property: string): Shape | undefined {
  if (!scope.ends || scope.embedded || !Object.hasOwn(TIMES_PLACE, property)) return undefined
  return { kind: 'timesDay', column: timesColumn(scope.row, scope.ends.tie), at: TIMES_PLACE[property as TimesDay] }
}

/** The place of a property in the scope's row. */
export function propertyColumn(scope: Scope, property: string, form: Form): number {
  const embedded = scope.embedded?.get(property)
  if (embedded !== undefined) return embedded
  return scope.row.place({ kind: 'property', of: symbolOf(scope), property, form })
}

/** Where the scope's properties stand: on its tie, else on its node. */
export function symbolOf(scope: Scope): GraphSymbol {
  const symbol = scope.ends?.tie ?? scope.node
  invariant(symbol, 'scope-symbol')
  return symbol
}

function formOf(type: GraphQLOutputType): Form {
  const nullable = getNullableType(type)
  if (isListType(nullable)) return 'texts'
  return FORM_OF_SCALAR['name' in nullable ? nullable.name : ''] ?? 'text'
}
