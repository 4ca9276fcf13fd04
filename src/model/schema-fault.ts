import type { ASTNode } from 'graphql'

/** schema.graphql says something that cannot be: the service does not start, and names the line. */
export class SchemaFault extends Error {
  constructor(node: ASTNode | undefined, problem: string) {
    const place = (node && 'name' in node ? node.name : undefined)?.loc ?? node?.loc
    super(`schema.graphql${place ? `:${place.startToken.line}` : ''}: ${problem}`)
    this.name = 'SchemaFault'
  }
}
