import { getVariableValues, parse, validate } from 'graphql'
import { compileOperation, fragmentsOf, operationOf, type CompiledOperation } from '../src/execute/compile-operation'
import { loadModel } from '../src/model/load-model'

export const model = loadModel()

/** Compiles a valid document as the service does, and fails on one that is not valid. */
export function compile(document: string, variables: Record<string, unknown> = {}): CompiledOperation {
  const parsed = parse(document)
  const problems = validate(model.schema, parsed)
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'))
  const operation = operationOf(parsed.definitions, undefined)!
  const coerced = getVariableValues(model.schema, operation.variableDefinitions ?? [], variables)
  if (coerced.errors) throw coerced.errors[0]!
  return compileOperation(model, operation, fragmentsOf(parsed.definitions), coerced.coerced, 25, 'ADMIN')
}

/** The texts of an operation's statements. */
export const textsOf = (document: string, variables: Record<string, unknown> = {}): string[] =>
  compile(document, variables).fields.flatMap((field) => (field.kind === 'statement' ? [field.printed.text] : []))
