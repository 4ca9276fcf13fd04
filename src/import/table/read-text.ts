import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { detectEncoding, markedEncoding, type Encoding } from './encoding'
import { otherThanText } from './no-table'
import { refuseTable } from './table-refusal'

const CHUNK_BYTES = 256 * 1024

export interface TextChunk {
  readonly text: string
  /** Bytes of the file read so far, this chunk included. */
  readonly bytes: number
}

/**
 * The text of a file, chunk by chunk, without its byte order mark; memory stays bounded whatever its size. Throws
 * BAD_USER_INPUT that names the line at which the bytes are not of the encoding.
 */
export async function* readText(
  path: string,
  given: Encoding | undefined,
  signal?: AbortSignal,
): AsyncGenerator<TextChunk> {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  let encoding: Encoding = given ?? 'utf-8'
  let line = 1
  let bytes = 0
  const decode = (chunk: Uint8Array, last: boolean): string => {
    try {
      return decoder!.decode(chunk, { stream: !last })
    } catch {
      return refuseTable(
        basename(path),
        `line ${line + linesBeforeFault(chunk, encoding)}`,
        adviceOn(encoding, given === encoding),
      )
    }
  }
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES, signal }) as AsyncIterable<Buffer>) {
    if (!decoder) {
      const other = otherThanText(chunk)
      if (other) refuseTable(basename(path), 'line 1', `this is no table but ${other}`)
      encoding = markedEncoding(chunk) ?? given ?? detectEncoding(chunk.subarray(0, 4096))
      decoder = new TextDecoder(encoding, { fatal: true })
    }
    bytes += chunk.length
    const text = decode(chunk, false)
    line += countLines(text)
    if (text) yield { text, bytes }
  }
  const rest = decoder ? decode(new Uint8Array(), true) : ''
  if (rest) yield { text: rest, bytes }
}

function adviceOn(encoding: Encoding, isGiven: boolean): string {
  const found = `bytes that are not ${encoding.toUpperCase()}`
  return isGiven
    ? `${found}, the encoding that was named: name the one that the file was saved in, or save it as UTF-8`
    : `${found}: save the file as UTF-8, or name its encoding by --encoding or in the mapping, as \`file: { encoding: windows-1252 }\` (most older Western files; windows-1256 for Arabic ones)`
}

/** Lines in the chunk before the first bytes that cannot be decoded. */
function linesBeforeFault(chunk: Uint8Array, encoding: Encoding): number {
  const text = new TextDecoder(encoding).decode(chunk)
  const fault = text.indexOf('\ufffd')
  return countLines(fault < 0 ? text : text.slice(0, fault))
}

function countLines(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}
