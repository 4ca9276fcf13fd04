import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT_ROOT } from '../settings/project-root'
import type { Model } from './model'
import { readModel } from './read-model'

/** The model of the project's own schema.graphql. Throws SchemaFault. */
export function loadModel(): Model {
  return readModel(readFileSync(join(PROJECT_ROOT, 'schema.graphql'), 'utf8'))
}
