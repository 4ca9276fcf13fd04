import { TIE_TYPES } from '../../src/claims/vocabulary'
import type { Model } from '../../src/model/model'

/** What may stand in a statement. */
export interface GraphVocabulary {
  readonly labels: string[]
  readonly relationshipTypes: string[]
  readonly propertyKeys: string[]
}

/** Small nodes and relationships that the model binds no type to. */
const LABELS = [
  'Name',
  'ExternalId',
  'Migration',
  'MigrationLock',
  'ApiKey',
  'Merged',
  'JournalHead',
  'JournalEntry',
  'Restore',
]
const RELATIONSHIPS = ['NAMES', 'IDENTIFIES', 'MERGED_INTO', 'NOT_SAME_AS']
/** Retired versions of ties, and those put aside while two actors are one. */
const VERSION_TYPES = TIE_TYPES.flatMap((type) => [`WAS_${type}`, `KEPT_WAS_${type}`])
/** Properties that no field of the public API shows under its own name. */
const PROPERTIES = [
  // Names, look-ups, versions of the graph.
  ...['text', 'folded', 'primary', 'version', 'name', 'appliedAt'],
  // Claims and events.
  ...['triple', 'observed', 'reachStart', 'reachEnd', 'deathsLow', 'deathsBest', 'deathsHigh', 'place'],
  ...['latitude', 'longitude', 'earliest', 'latest'],
  // Ties.
  ...['blockKind', 'blockEarliestStart', 'blockLatestStart', 'blockEarliestEnd', 'blockLatestEnd'],
  ...['blockReachStart', 'blockReachEnd', 'blockContested', 'againstIds', 'claimIds', 'denialIds', 'event'],
  ...['knownFrom', 'knownUntil', 'times'],
  // API keys.
  ...['role', 'hash', 'createdAt', 'expiresAt', 'revokedAt', 'lastUsedAt'],
  // The journal and merges.
  ...['via', 'action', 'targets', 'before', 'after', 'tieIds', 'tieChanges'],
  ...['seq', 'at', 'mergeId', 'fromReview', 'own', 'ownSubject', 'ownObject', 'mergedLabel', 'reason', 'mergedInto'],
  ...['file', 'line', 'recorded', 'toReview', 'note', 'by'],
  // Keys of the rows that statements take as parameters.
  ...['subject', 'object', 'basedIn', 'claim', 'record', 'owner', 'of', 'one', 'other', 'as', 'beside', 'shown'],
  ...['stack', 'from', 'to', 'into', 'names', 'label'],
]

/** Labels, relationship types and property keys of the graph: those that schema.graphql binds, and the few of storage alone. */
export function vocabularyOfGraph(model: Model): GraphVocabulary {
  const labels = new Set(LABELS)
  const relationshipTypes = new Set([...TIE_TYPES, ...VERSION_TYPES, ...RELATIONSHIPS])
  const propertyKeys = new Set(PROPERTIES)
  for (const type of Object.values(model.schema.getTypeMap())) {
    if (!('getFields' in type)) continue
    const stored = model.typeBinding(type.name)
    if (stored?.kind === 'node') labels.add(stored.label)
    for (const field of Object.keys(type.getFields())) {
      const binding = model.fieldBinding(type.name, field)
      if (binding?.kind === 'property' || binding?.kind === 'reference') propertyKeys.add(binding.property)
      if (binding?.kind === 'follow')
        binding.relationships.forEach((relationship) => relationshipTypes.add(relationship))
    }
  }
  return { labels: [...labels], relationshipTypes: [...relationshipTypes], propertyKeys: [...propertyKeys] }
}
