const POINTS = ['earliestStart', 'latestStart', 'earliestEnd', 'latestEnd']
const FACTS = ['place', 'latitude', 'longitude', 'deathsLow', 'deathsBest', 'deathsHigh']

/** The columns of each table, in order. `whobacks import csv-export` reads the tables by these names. */
export const CSV_COLUMNS = {
  nodes: [
    ...['id', 'kind', 'name', 'aliases', 'externalIds', 'description', 'iso3', 'organizationKind', 'placeholder'],
    ...['born', 'died', 'basedIn', 'eventKind', 'series', 'earliest', 'latest', ...FACTS],
  ],
  ties: [
    ...['id', 'type', 'subject', 'object', 'title', 'event', ...POINTS, 'valid', 'lastReported', 'longestSilenceDays'],
    ...['instruments', 'against', 'supportCount', 'denialCount', 'sourceCount', 'originCount', 'confidence'],
    ...['alleged', 'contested', 'selfDenied', 'claims', 'denials', 'knownFrom'],
  ],
  claims: [
    ...['id', 'type', 'stance', 'modality', 'subject', 'object', 'event', 'against', 'instruments', 'title', ...POINTS],
    ...['observed', 'attributedTo', 'source', 'origin', 'locator', 'summary', 'quote', 'confidence', 'review'],
    ...['recordedAt', 'recordedBy', 'reviewedAt', 'reviewedBy', 'retractedAt', 'retractedBy', 'retractionReason'],
    ...FACTS,
  ],
  sources: ['id', 'title', 'publisher', 'origin', 'kind', 'publishedOn', 'url', 'licence'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Table = keyof typeof CSV_COLUMNS
export const TABLES = Object.keys(CSV_COLUMNS) as [Table, ...Table[]]
