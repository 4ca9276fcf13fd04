import { GraphQLError, type OperationDefinitionNode, type ValidationContext, type ValidationRule } from 'graphql'
import type { Limits } from '../../settings/limits'
import { limitExceeded } from './limit-exceeded'

export interface Bound {
  readonly limit: Parameters<typeof limitExceeded>[0]
  /** What is counted, in the plural. */
  readonly unit: string
  readonly allowed: number
  measure(operation: OperationDefinitionNode, context: ValidationContext): number
}

/** A validation rule that reports each operation of a document that goes over the bound. */
export const limitRule =
  ({ limit, unit, allowed, measure }: Bound): ValidationRule =>
  (context) => ({
    OperationDefinition(operation) {
      const asked = measure(operation, context)
      if (asked <= allowed) return
      const refusal = limitExceeded(limit, unit, asked, allowed)
      context.reportError(new GraphQLError(refusal.message, { nodes: operation, originalError: refusal }))
    },
  })

/** One sentence of the limits, given their values. */
export type LimitRule = (limits: Limits) => ValidationRule
