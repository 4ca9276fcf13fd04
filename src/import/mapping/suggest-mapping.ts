import { stringify } from 'yaml'
import { INSTRUMENTS } from '../../claims/vocabulary'
import { foldName } from '../../text/fold-name'
import { basename, extname } from 'node:path'
import type { Encoding } from '../table/encoding'
import { readTable } from '../table/read-table'
import { slugOf } from './slug'
import { readWrittenDate } from './written-date'

const ROWS_LOOKED_AT = 500

/** What a column may be, by words of its name; the first that fits. */
const ROLES: readonly (readonly [role: string, words: RegExp])[] = [
  [
    'supporterId',
    /^(ext|supporter|sponsor|backer|donor|patron|subject|source actor|side a|actor1|actor a).* id$|^(ext|supporter|sponsor|backer|subject) ?id$/,
  ],
  ['supportedId', /^(supported|backed|recipient|target|object|actor|rebel|group|side b|actor2).* id$/],
  ['opponentId', /^(oppo|opponent|against|enemy).* id$/],
  ['start', /^(start|begin|began|from|since|first)( ?(date|year|day))?$|^(date|year) ?(start|from|begin)$/],
  ['end', /^(end|ended|until|to|last)( ?(date|year|day))?$|^(date|year) ?(end|to|until)$/],
  ['date', /^(date|year|when|day|period|time|observed)$|(^| )(date|year)$/],
  ['instruments', /(instrument|support type|type of support|kind of support|aid|means|form)/],
  ['opponent', /(opponent|against|enemy|oppo)/],
  [
    'supporter',
    /(supporter|sponsor|backer|donor|patron|subject|from|provider|ext name|state a|side a|actor1|actor a|source actor)/,
  ],
  [
    'supported',
    /(supported|backed|recipient|target|object|rebel|group|beneficiary|client|state b|side b|actor2|actor b|actor name|^actor$)/,
  ],
  ['confidence', /(confidence|certainty|probability)/],
  ['origin', /(outlet|newspaper|publisher|media|origin|source)/],
  ['quote', /(quote|quotation)/],
  ['summary', /(summary|description|note|comment|text|details)/],
  ['id', /^(id|row id|row|no|nr|number|record id|key)$/],
]

/** What was seen of a column in the first rows. */
interface Seen {
  readonly name: string
  readonly samples: readonly string[]
  readonly role: string | undefined
}

/**
 * Drafts a mapping for a table from its header and first rows: YAML text with comments on what was guessed and what is left to
 * decide. A draft, to be read and mended.
 */
export async function suggestMapping(path: string, given: { encoding?: Encoding }): Promise<string> {
  const reading = await readTable(path, given)
  const rows: (readonly string[])[] = []
  for await (const lot of reading.rows) {
    for (const row of lot) if (row.fault === null) rows.push(row.cells)
    if (rows.length >= ROWS_LOOKED_AT) break
  }
  const taken = new Set<string>()
  const columns = reading.header.names.map((name, at): Seen => {
    const samples = [...new Set(rows.slice(0, ROWS_LOOKED_AT).map((cells) => (cells[at] ?? '').trim()))].filter(
      (cell) => cell !== '',
    )
    const words = foldName(name.replaceAll(/[_.-]+/g, ' '))
    const role = ROLES.find(([each, pattern]) => !taken.has(each) && pattern.test(words))?.[0]
    if (role) taken.add(role)
    return { name, samples, role }
  })
  return draft(path, columns, reading.delimiter, given.encoding, reading.header.notes)
}

function draft(
  path: string,
  columns: readonly Seen[],
  delimiter: string,
  encoding: Encoding | undefined,
  headerNotes: readonly string[],
): string {
  const table = basename(path, extname(path))
  const of = (role: string) => columns.find((column) => column.role === role)
  const free = columns.filter(({ role, samples }) => role === undefined && looksLikeNames(samples))
  const supporter = of('supporter') ?? free.shift()
  const supported = of('supported') ?? free.shift()
  const notes: string[] = [...headerNotes]
  if (!of('supporter')) notes.push(`who backs: guessed to be "${supporter?.name ?? '?'}"`)
  if (!of('supported')) notes.push(`who is backed: guessed to be "${supported?.name ?? '?'}"`)
  const opponent = of('opponent')
  const { when, dates, note } = draftWhen(of('date'), of('start'), of('end'))
  if (note) notes.push(note)
  const instruments = of('instruments')
  const id = of('id')
  const actor = (column: Seen | undefined, ids: Seen | undefined, kind: string) => ({
    kind,
    name: column ? { column: column.name, ...splitOf(column, true) } : 'NAME THE COLUMN',
    ...(ids && { externalIds: [`ucdp:{${ids.name}}`] }),
  })
  const mapping = {
    ...((encoding || delimiter !== ',') && { file: { ...(encoding && { encoding }), delimiter } }),
    source: { id: slugOf(table) || 'table', title: table, publishedOn: 'YYYY-MM-DD' },
    ...(dates && { dates }),
    empty: ['-', 'n/a', 'NA', 'NULL', 'none'],
    actors: {
      supporter: actor(supporter, of('supporterId'), 'STATE'),
      supported: actor(supported, of('supportedId'), 'MILITIA'),
      ...(opponent && { opponent: actor(opponent, of('opponentId'), 'STATE') }),
    },
    claims: [
      {
        type: 'BACKS',
        ...(id &&
          id.samples.length > 0 && { id: `${slugOf(table) || 'table'}:{${id.name}}`, locator: `row {${id.name}}` }),
        subject: 'supporter',
        object: 'supported',
        ...(opponent && { against: 'opponent' }),
        ...(instruments && {
          instruments: {
            column: instruments.name,
            ...splitOf(instruments, false),
            map: instrumentMap(instruments),
            otherwise: 'refuse',
          },
        }),
        ...(when && { when }),
        ...(of('origin') && { origin: `{${of('origin')!.name}}` }),
        ...(of('confidence') && { confidence: `{${of('confidence')!.name}}` }),
        ...(of('summary') && { summary: `{${of('summary')!.name}}` }),
        ...(of('quote') && { quote: `{${of('quote')!.name}}` }),
      },
    ],
  }
  if (mapping.source.publishedOn === 'YYYY-MM-DD') delete (mapping.source as { publishedOn?: string }).publishedOn
  const unused = columns.filter(
    ({ role, name }) => role === undefined && name !== supporter?.name && name !== supported?.name,
  )
  const comments = [
    `A draft for ${basename(path)}: read it, mend it, then run the import with --check.`,
    'What each entry means is in docs/import.md.',
    'source: give its title, publisher and, as publishedOn, the day it was published.',
    'actors: the kinds are guessed; STATE, MILITIA, OFFICIAL or ORGANIZATION.',
    ...notes,
    ...(unused.length > 0
      ? [
          `Not used: ${unused.map(({ name, samples }) => `"${name}" (${samples.slice(0, 2).join(', ').slice(0, 40)})`).join('; ')}`,
        ]
      : []),
  ]
  return `${comments.map((line) => `# ${line.replaceAll('\n', ' ')}`).join('\n')}\n${stringify(mapping, { lineWidth: 120 })}`
}

const looksLikeNames = (samples: readonly string[]): boolean =>
  samples.length > 0 && samples.filter((cell) => /\p{L}{2}/u.test(cell) && cell.length < 80).length > samples.length / 2

/** A list is guessed from semicolons and bars; commas and "and" stand in names, too. */
function splitOf({ samples }: Seen, isNames: boolean): { split?: string } {
  const separators = isNames ? [';', '|'] : [';', '|', ',', '/', '+']
  const found = separators.find((separator) => samples.some((cell) => cell.includes(separator)))
  return found ? { split: found } : {}
}

function instrumentMap(column: Seen): Record<string, string> {
  const { split } = splitOf(column, false)
  const items = new Set(
    column.samples.flatMap((cell) => (split ? cell.split(split) : [cell])).map((item) => item.trim()),
  )
  const entries = [...items].filter((item) => item !== '').slice(0, 40)
  return Object.fromEntries(entries.map((item) => [item, instrumentOf(item)]))
}

const MEANS: readonly (readonly [RegExp, string])[] = [
  [/weapon|arms|ammunition|rocket|missile/, 'WEAPONS'],
  [/train|advis|expert/, 'TRAINING'],
  [/fund|money|financ|cash|grant/, 'FUNDING'],
  [/troop|soldier|combat/, 'TROOPS'],
  [/presence/, 'PRESENCE'],
  [/sanctuary|territor|haven|refuge/, 'TERRITORY'],
  [/intel/, 'INTELLIGENCE'],
  [/base|infrastructure|operation/, 'INFRASTRUCTURE'],
  [/politic|diplom|statement|endorse/, 'POLITICAL'],
  [/materiel|material|logist|equipment|suppl/, 'MATERIEL'],
  [/unknown|unclear/, 'UNKNOWN'],
]

function instrumentOf(word: string): string {
  const folded = foldName(word)
  const same = INSTRUMENTS.find((each) => each.toLowerCase() === folded)
  return same ?? MEANS.find(([pattern]) => pattern.test(folded))?.[1] ?? 'OTHER'
}

function draftWhen(date: Seen | undefined, start: Seen | undefined, end: Seen | undefined) {
  const used = [date, start, end].filter((each) => each !== undefined)
  const cells = used.flatMap(({ samples }) => samples)
  const { order, note } = orderOf(cells)
  const dates = order
  if (start) return { when: { held: { from: `{${start.name}}`, ...(end && { to: `{${end.name}}` }) } }, dates, note }
  if (date) return { when: { held: `{${date.name}}` }, dates, note }
  return {
    when: undefined,
    dates: undefined,
    note: 'no column of dates was found: claims then count as observed on the day the source was published',
  }
}

/** Day or month first: what the days beyond 12 show. */
function orderOf(cells: readonly string[]): { order?: 'dmy' | 'mdy'; note?: string } {
  const numeric = cells.filter((cell) => /^\d{1,2}[/-]\d{1,2}[/-]\d{4}/.test(cell))
  if (numeric.length === 0) return {}
  const readable = (order: 'dmy' | 'mdy') => numeric.filter((cell) => 'edtf' in readWrittenDate(cell, order)).length
  const [dmy, mdy] = [readable('dmy'), readable('mdy')]
  if (dmy === mdy)
    return { order: 'dmy', note: 'dates: whether day or month comes first does not show; dmy is a guess' }
  const order = dmy > mdy ? 'dmy' : 'mdy'
  const strays = numeric.length - Math.max(dmy, mdy)
  return strays > 0
    ? { order, note: `dates: ${order} by most rows, but ${strays} of ${numeric.length} contradict it` }
    : { order }
}
