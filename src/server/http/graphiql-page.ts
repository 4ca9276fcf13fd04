import type { IncomingMessage, ServerResponse } from 'node:http'
import { Refusal } from './refusal'
import { sendFile, type BuiltFiles } from './static-files'

/** Nothing from outside. The editor writes style sheets at run time, and its fonts and images are partly inlined in them. */
const POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; " +
  "font-src 'self' data:; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Answers /graphiql and what lies below it. Throws a Refusal for what is not there. */
export async function answerGraphiQL(
  files: BuiltFiles,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  if (files.size === 0)
    throw new Refusal(503, 'UNAVAILABLE', 'GraphiQL is not built: run `npm run build`. The API answers at /graphql.')
  const file = files.get(path === '/graphiql' || path === '/graphiql/' ? '/graphiql/index.html' : path)
  await sendFile(file, request, response, { 'content-security-policy': POLICY })
}
