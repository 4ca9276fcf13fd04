import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Model } from './model'
import { readModel } from './read-model'

/** The model of the project's own schema.graphql. Throws SchemaFault. */
export function loadModel(): Model {
  return readModel(readFileSync(join(__dirname, '../../schema.graphql'), 'utf8'))
}
