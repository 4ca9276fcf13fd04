import { access, constants } from 'node:fs/promises'
import { resolve } from 'node:path'
import { SetupError } from '../errors/setup-error'

/** The absolute path of a file that can be read; throws SetupError otherwise, before anything slow begins. */
export async function readableFile(path: string): Promise<string> {
  const absolute = resolve(path)
  await access(absolute, constants.R_OK).catch((error: NodeJS.ErrnoException) => {
    throw new SetupError(
      error.code === 'ENOENT' ? `There is no file ${absolute}.` : `${absolute} cannot be read (${error.code}).`,
    )
  })
  return absolute
}
