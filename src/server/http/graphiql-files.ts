import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Refusal } from './refusal'
import { writeHead } from './respond'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
}

/** Nothing from outside. The editor writes style sheets at run time, and its fonts and images are partly inlined in them. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; " +
  "font-src 'self' data:; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

interface BuiltFile {
  readonly path: string
  readonly size: number
  readonly tag: string
}

export type BuiltFiles = ReadonlyMap<string, BuiltFile>

/** The files of the built page by their address below /graphiql; none if it has not been built. Only these are ever opened. */
export async function findBuiltFiles(folder: string): Promise<BuiltFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile() && extname(entry.name) in TYPES)
  const found = await Promise.all(
    files.map(async (entry): Promise<[string, BuiltFile]> => {
      const path = join(entry.parentPath, entry.name)
      const { size, mtimeMs } = await stat(path)
      const tag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`
      return ['/graphiql/' + relative(folder, path).split(sep).join('/'), { path, size, tag }]
    }),
  )
  return new Map(found)
}

/** Answers /graphiql and what lies below it. Throws a Refusal for what is not there. */
export async function answerGraphiQL(
  files: BuiltFiles,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const file = files.get(path === '/graphiql' || path === '/graphiql/' ? '/graphiql/index.html' : path)
  if (!file) {
    throw files.size === 0
      ? new Refusal(503, 'UNAVAILABLE', 'GraphiQL is not built: run `npm run build`. The API answers at /graphql.')
      : new Refusal(404, 'NOT_FOUND', 'There is no such file.')
  }
  const headers = { etag: file.tag, 'cache-control': 'no-cache', 'content-security-policy': PAGE_POLICY }
  if (request.headers['if-none-match'] === file.tag) {
    writeHead(response, 304, headers)
    response.end()
    return
  }
  writeHead(response, 200, {
    ...headers,
    'content-type': TYPES[extname(file.path)]!,
    'content-length': String(file.size),
  })
  if (request.method === 'HEAD') response.end()
  // A client that goes away in between is no fault.
  else await pipeline(createReadStream(file.path), response).catch(() => response.destroy())
}
