import type { ActorRecord, SourceRecord } from '../../../src/claims/record-batch'

/** A militia of which little is known. */
export const actor = (id: string, more: Partial<ActorRecord> = {}): ActorRecord => ({
  id,
  label: 'Militia',
  name: id.toUpperCase(),
  aliases: [],
  externalIds: [],
  description: null,
  iso3: null,
  kind: null,
  placeholder: false,
  born: null,
  died: null,
  basedIn: null,
  ...more,
})

export const source = (id: string): SourceRecord => ({
  id,
  title: id,
  publisher: null,
  origin: null,
  kind: null,
  publishedOn: null,
  url: null,
  licence: null,
})
