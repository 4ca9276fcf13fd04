import {
  buildASTSchema,
  isInterfaceType,
  isObjectType,
  isScalarType,
  parse,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql'
import { setScalarRules } from './scalars'

/**
 * The executable schema of a text: scalars with their rules, descriptions inherited. A field without words has those of
 * the interface that it implements; an argument those of the first argument of the same name and type.
 */
export function readSchema(text: string): { schema: GraphQLSchema; document: DocumentNode } {
  const document = parse(text)
  const schema = buildASTSchema(document)
  const argumentWords = new Map<string, string>()
  const composites = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'))
  for (const type of composites) {
    if (isScalarType(type)) setScalarRules(type)
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    for (const field of Object.values(type.getFields())) {
      for (const argument of field.args) {
        const key = `${argument.name}: ${argument.type.toString()}`
        if (argument.description && !argumentWords.has(key)) argumentWords.set(key, argument.description)
      }
    }
  }
  for (const type of composites) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    for (const field of Object.values(type.getFields())) {
      field.description ??= type
        .getInterfaces()
        .map((parent) => parent.getFields()[field.name]?.description)
        .find(Boolean)
      for (const argument of field.args) {
        argument.description ??= argumentWords.get(`${argument.name}: ${argument.type.toString()}`)
      }
    }
  }
  return { schema, document }
}
