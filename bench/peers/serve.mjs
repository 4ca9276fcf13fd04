// A GraphQL schema over bare node:http, documents parsed and validated once: as lean as graphql-js can be served.
import { createServer } from 'node:http'
import { execute, parse, validate } from 'graphql'

/** `contextOf` makes the context value of one request. Prints the port once it listens. */
export function serve(schema, contextOf) {
  const documents = new Map()
  const documentOf = (query) => {
    let document = documents.get(query)
    if (!document) {
      document = parse(query)
      const problems = validate(schema, document)
      if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'))
      documents.set(query, document)
    }
    return document
  }
  const answer = async ({ query, variables }) => {
    try {
      const contextValue = await contextOf()
      return await execute({ schema, document: documentOf(query), variableValues: variables, contextValue })
    } catch (error) {
      return { errors: [{ message: error.message }] }
    }
  }
  const server = createServer((request, response) => {
    if (request.method !== 'POST') return void response.writeHead(405).end()
    const parts = []
    request.on('data', (part) => parts.push(part))
    request.on('end', async () => {
      const body = Buffer.from(JSON.stringify(await answer(JSON.parse(Buffer.concat(parts).toString()))))
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
      response.end(body)
    })
  })
  server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => console.log(`ready on ${server.address().port}`))
  process.on('SIGTERM', () => process.exit(0))
}
