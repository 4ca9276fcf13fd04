import { getNamedType, GraphQLSchema, isSpecifiedDirective } from 'graphql'

/** The schema as clients see it: without the directives that bind it to the graph, and the enums that only they use. */
export function publicSchema(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig()
  const bindings = config.directives.filter((directive) => !isSpecifiedDirective(directive))
  const words = new Set(bindings.flatMap(({ args }) => args.map((argument) => getNamedType(argument.type).name)))
  return new GraphQLSchema({
    ...config,
    directives: config.directives.filter(isSpecifiedDirective),
    // What fields use is reached from them all the same.
    types: config.types.filter(({ name }) => !words.has(name)),
  })
}
