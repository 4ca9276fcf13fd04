import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Refusal } from './refusal'
import { writeHead, type Headers } from './respond'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
}

/** How a file may lie beside itself, compressed by the build; the tightest first. */
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

/** The build names these after their content. */
const HASHED = /[-.][\w-]{8,}\.(js|css)$/

interface Stored {
  readonly path: string
  readonly size: number
}

export interface BuiltFile extends Stored {
  readonly tag: string
  readonly type: string
  readonly compressed: ReadonlyMap<string, Stored>
}

/** Files by their address. Only these are ever opened. */
export type BuiltFiles = ReadonlyMap<string, BuiltFile>

/** The files of a built page, by their address below `mount` (`/graphiql`); none if it has not been built. */
export async function findBuiltFiles(folder: string, mount: string): Promise<BuiltFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const paths = new Set(entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)))
  const found = [...paths]
    .filter((path) => extname(path) in TYPES)
    .map(async (path): Promise<[string, BuiltFile]> => {
      const { size, mtimeMs } = await stat(path)
      const compressed = ENCODINGS.filter(([, ending]) => paths.has(path + ending)).map(
        async ([name, ending]): Promise<[string, Stored]> => [
          name,
          { path: path + ending, size: (await stat(path + ending)).size },
        ],
      )
      return [
        `${mount}/${relative(folder, path).split(sep).join('/')}`,
        {
          path,
          size,
          tag: `${size.toString(36)}-${Math.round(mtimeMs).toString(36)}`,
          type: TYPES[extname(path)]!,
          compressed: new Map(await Promise.all(compressed)),
        },
      ]
    })
  return new Map(await Promise.all(found))
}

/** Sends a file, compressed if the client takes it so; what the build names after its content is kept for a year. */
export async function sendFile(
  file: BuiltFile | undefined,
  request: IncomingMessage,
  response: ServerResponse,
  headers: Headers,
): Promise<void> {
  if (!file) throw new Refusal(404, 'NOT_FOUND', 'There is no such file.')
  const encoding = [...file.compressed.keys()].find((name) => accepts(request.headers['accept-encoding'], name))
  const { path, size } = encoding ? file.compressed.get(encoding)! : file
  const tag = `"${file.tag}${encoding ? `-${encoding}` : ''}"`
  const common = {
    ...headers,
    etag: tag,
    'cache-control': HASHED.test(file.path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(file.compressed.size > 0 ? { vary: 'accept-encoding' } : {}),
  }
  if (request.headers['if-none-match'] === tag) {
    writeHead(response, 304, common)
    response.end()
    return
  }
  writeHead(response, 200, {
    ...common,
    ...(encoding ? { 'content-encoding': encoding } : {}),
    'content-type': file.type,
    'content-length': String(size),
  })
  if (request.method === 'HEAD') response.end()
  // A client that goes away in between is no fault.
  else await pipeline(createReadStream(path), response).catch(() => response.destroy())
}

function accepts(header: string | string[] | undefined, encoding: string): boolean {
  const [, weight] = new RegExp(`(?:^|,)\\s*${encoding}\\s*(?:;\\s*q=([\\d.]+))?\\s*(?:,|$)`).exec(
    String(header ?? ''),
  ) ?? ['', '0']
  return weight === undefined || Number(weight) > 0
}
