import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { SetupError } from '../../errors/setup-error'

/** The first line of a backup file, as JSON; the dump of the database follows. */
export interface Manifest {
  readonly format: 'whobacks-backup-1'
  /** ISO text. */
  readonly madeAt: string
  /** The release that wrote the store: an older one cannot read it. */
  readonly neo4j: string
  /** Of the dump. */
  readonly bytes: number
  readonly sha256: string
}

const MOST_HEADER = 4_096

/** Writes a dump and its manifest as one file, which is there whole or not at all. */
export async function writeBackupFile(
  file: string,
  dump: string,
  { madeAt, neo4j }: Pick<Manifest, 'madeAt' | 'neo4j'>,
): Promise<Manifest> {
  const { size: bytes } = await stat(dump)
  const sha256 = await hashFrom(dump, 0)
  const manifest: Manifest = { format: 'whobacks-backup-1', madeAt, neo4j, bytes, sha256 }
  const partial = `${file}.partial`
  try {
    const header = createWriteStream(partial, { mode: 0o600 })
    header.write(JSON.stringify(manifest) + '\n')
    await pipeline(createReadStream(dump), header)
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
  return manifest
}

/** The manifest of a backup whose dump is whole, and where the dump begins. Throws SetupError for any other file. */
export async function checkBackupFile(file: string): Promise<{ manifest: Manifest; start: number }> {
  const { manifest, start } = await readHeader(file)
  const { size } = await stat(file)
  if (size - start !== manifest.bytes || (await hashFrom(file, start)) !== manifest.sha256)
    throw new SetupError(`${file} is damaged: its content does not match its checksum. Nothing was changed.`)
  return { manifest, start }
}

/** Takes the dump out of a backup file. */
export const extractDump = (file: string, start: number, dump: string): Promise<void> =>
  pipeline(createReadStream(file, { start }), createWriteStream(dump, { mode: 0o600 }))

async function readHeader(file: string): Promise<{ manifest: Manifest; start: number }> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MOST_HEADER), 0, MOST_HEADER, 0)
    const end = buffer.subarray(0, bytesRead).indexOf('\n')
    const manifest = JSON.parse(buffer.toString('utf8', 0, Math.max(0, end))) as Manifest
    if (manifest.format === 'whobacks-backup-1') return { manifest, start: end + 1 }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  } finally {
    await handle.close()
  }
  throw new SetupError(`${file} is no backup made by \`whobacks backup\`. Nothing was changed.`)
}

async function hashFrom(file: string, start: number): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file, { start }), hash)
  return hash.digest('hex')
}
