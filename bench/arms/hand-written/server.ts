// The hand-written arm: a bare node:http server over the driver. POST /KIND with the variables as JSON.
import { createServer } from 'node:http'
import neo4j from 'neo4j-driver'
import type { Kind, Variables } from '../../requests'
import { HANDLERS } from './handlers'
import { DRIVER_OPTIONS, readBy } from './read'

const { NEO4J_URI = '', NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '' } = process.env
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD), DRIVER_OPTIONS)
const read = readBy(driver)

const server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    if (request.method !== 'POST') return void response.writeHead(405).end()
    const handler = HANDLERS[decodeURIComponent(request.url!.slice(1)) as Kind]
    const send = (status: number, text: string) => {
      const body = Buffer.from(text)
      response.writeHead(status, { 'content-type': 'application/json', 'content-length': body.length })
      response.end(body)
    }
    const variables = JSON.parse(Buffer.concat(parts).toString()) as Variables
    handler(read, variables).then(
      (data) => send(200, JSON.stringify({ data })),
      (error: Error) => send(500, JSON.stringify({ errors: [{ message: error.message }] })),
    )
  })
})
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  console.log(`ready on ${(server.address() as { port: number }).port}`)
})
process.on('SIGTERM', () => process.exit(0))
