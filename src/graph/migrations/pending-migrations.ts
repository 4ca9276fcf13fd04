import { SetupError } from '../../errors/setup-error'
import type { Migration } from './migration'

/**
 * The migrations that a database still needs, in order. Throws SetupError if it has one that this version does not know:
 * a newer one has been here, and its graph may have another shape.
 */
export function pendingMigrations(known: readonly Migration[], applied: readonly number[]): Migration[] {
  const unknown = applied.filter((version) => !known.some((migration) => migration.version === version))
  if (unknown.length > 0) {
    throw new SetupError(
      `The database was migrated by a newer version of whobacks (migration ${unknown.join(', ')}): update this one, or use another database.`,
    )
  }
  return known.filter(({ version }) => !applied.includes(version))
}
