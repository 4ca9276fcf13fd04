import { z } from 'zod'
import { ROLES, type Role } from '../access/role'
import { DEFAULT_LIMITS, type Limits } from './limits'

/** One variable of the environment or of `.env`. */
export interface Setting {
  readonly name: string
  readonly about: string
  /** As it would be written; empty if there is none. */
  readonly byDefault: string
  readonly schema: z.ZodType<unknown, string>
}

const wholeNumber = (least: number, most: number): z.ZodType<number, string> =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .refine((n) => n >= least && n <= most, `must be from ${least} to ${most}`)

const text = z.string().min(1, 'must not be empty')

const memory = z.string().regex(/^\d+[kmg]$/i, 'must be a size such as 512m or 2g')
const memoryOrAuto = z.string().regex(/^(auto|\d+[kmg])$/i, 'must be auto, or a size such as 512m or 2g')

const address = z
  .string()
  .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^\s/]+$/, 'must read like bolt://host:7687 or neo4j+s://host')

/** Variables with a meaning of their own, apart from the limits. Folders are relative to the root of the project. */
export const SETTINGS = {
  port: setting('PORT', '4000', 'Port of the service; 0 picks a free one.', wholeNumber(0, 65_535)),
  host: setting('HOST', '127.0.0.1', 'Address that the service listens on; 0.0.0.0 opens it to the network.', text),
  neo4jUri: setting(
    'NEO4J_URI',
    '',
    'A Neo4j of your own: bolt://, neo4j:// (cluster), with +s for TLS. Unset: a managed local one.',
    address,
  ),
  neo4jUsername: setting('NEO4J_USERNAME', 'neo4j', 'User at NEO4J_URI.', text),
  neo4jPassword: setting('NEO4J_PASSWORD', '', 'Password at NEO4J_URI.', text),
  neo4jDatabase: setting('NEO4J_DATABASE', 'neo4j', 'Database at NEO4J_URI.', text),
  neo4jHome: setting(
    'NEO4J_HOME',
    '',
    'An unpacked Neo4j whose lib/ the managed database uses; nothing is fetched then.',
    text,
  ),
  dataDir: setting(
    'WHOBACKS_DATA_DIR',
    '.whobacks',
    'Folder of the managed database, its password and its logs.',
    text,
  ),
  cacheDir: setting(
    'WHOBACKS_CACHE_DIR',
    '.cache',
    "Folder of Neo4j's jars, fetched once, and of what makes its starts quick.",
    text,
  ),
  heap: setting('WHOBACKS_NEO4J_HEAP', '512m', 'Heap of the managed database.', memory),
  pageCache: setting(
    'WHOBACKS_NEO4J_PAGECACHE',
    'auto',
    'Page cache of the managed database. auto: the size of the graph, at most a quarter of the memory.',
    memoryOrAuto,
  ),
  seed: setting(
    'WHOBACKS_SEED',
    'first-graph',
    'What an empty database is filled with: first-graph or none.',
    z.enum(['first-graph', 'none']),
  ),
  heatUpSeconds: setting(
    'WHOBACKS_HEAT_UP_SECONDS',
    '20',
    'Seconds for which the service may ask itself what is asked most, after a start and while nobody else asks: it answers faster then. 0: not at all.',
    wholeNumber(0, 600),
  ),
  anonymous: setting(
    'WHOBACKS_ANONYMOUS',
    'reader',
    'What those without a key or token may do: none, or all that a reader, contributor, editor or admin may; above reader on this machine only.',
    z
      .enum(['none', ...ROLES.map((role) => role.toLowerCase() as Lowercase<Role>)])
      .transform((word) => (word === 'none' ? undefined : (word.toUpperCase() as Role))),
  ),
  jwksUrl: setting(
    'WHOBACKS_JWKS_URL',
    '',
    'Public keys (a JWK set) by which tokens are verified; unset: no tokens, only keys.',
    z.url({ protocol: /^https?$/, error: 'must be an address: https://…' }),
  ),
  jwtIssuer: setting('WHOBACKS_JWT_ISSUER', '', 'Who issues the tokens: their claim `iss`.', text),
  jwtAudience: setting('WHOBACKS_JWT_AUDIENCE', '', 'For whom the tokens are: their claim `aud`.', text),
  jwtAlgorithms: setting(
    'WHOBACKS_JWT_ALGORITHMS',
    'RS256,PS256,ES256,EdDSA',
    'Signatures that are accepted; by public keys only.',
    z
      .string()
      .transform((words) => words.split(',').map((word) => word.trim()))
      .refine(
        (words) => words.every((word) => /^((RS|PS|ES)(256|384|512)|EdDSA|Ed25519)$/.test(word)),
        'must be names such as RS256,ES256',
      ),
  ),
  jwtClockTolerance: setting(
    'WHOBACKS_JWT_CLOCK_TOLERANCE',
    '30',
    'Seconds by which clocks may differ.',
    wholeNumber(0, 300),
  ),
  jwtRoleClaim: setting(
    'WHOBACKS_JWT_ROLE_CLAIM',
    'role',
    'The claim that names the role, or several; dots lead into objects. A token without one may read.',
    text,
  ),
  trustedDocuments: setting(
    'WHOBACKS_TRUSTED_DOCUMENTS',
    '',
    'A manifest of documents that are known from the start: JSON that maps the SHA-256 of each to its text.',
    text,
  ),
  onlyTrusted: setting(
    'WHOBACKS_ONLY_TRUSTED',
    'false',
    'Whether documents that are not in the manifest are refused: true or false.',
    z.enum(['true', 'false']).transform((word) => word === 'true'),
  ),
  logLevel: setting(
    'WHOBACKS_LOG_LEVEL',
    'info',
    'debug, info, warn, error or silent.',
    z.enum(['debug', 'info', 'warn', 'error', 'silent']),
  ),
} as const

/** A limit can be lowered to 1 and raised as far as a whole number goes: who raises it knows the machine. */
export const LIMIT_SETTINGS: Readonly<Record<keyof Limits, Setting>> = {
  bodyBytes: limit('bodyBytes', 'WHOBACKS_MAX_BODY_BYTES', 'Bytes of a request body.'),
  tokens: limit('tokens', 'WHOBACKS_MAX_TOKENS', 'Tokens of a document.'),
  depth: limit('depth', 'WHOBACKS_MAX_DEPTH', 'Levels of nesting.'),
  aliases: limit('aliases', 'WHOBACKS_MAX_ALIASES', 'Aliases in a document.'),
  rootFields: limit('rootFields', 'WHOBACKS_MAX_ROOT_FIELDS', 'Root fields of an operation.'),
  directives: limit('directives', 'WHOBACKS_MAX_DIRECTIVES', 'Directives in a document.'),
  defaultFirst: limit('defaultFirst', 'WHOBACKS_DEFAULT_FIRST', 'Size of a page that does not say `first`.'),
  maxFirst: limit('maxFirst', 'WHOBACKS_MAX_FIRST', 'The greatest `first`.'),
  maxHops: limit('maxHops', 'WHOBACKS_MAX_HOPS', 'The greatest `maxHops`.'),
  maxChains: limit('maxChains', 'WHOBACKS_MAX_CHAINS', 'The greatest `limit` of chains.'),
  maxPaths: limit('maxPaths', 'WHOBACKS_MAX_PATHS', 'The greatest `k` of paths.'),
  maxPathLength: limit('maxPathLength', 'WHOBACKS_MAX_PATH_LENGTH', 'The greatest `maxLength` of paths.'),
  maxNeighborhoodDepth: limit(
    'maxNeighborhoodDepth',
    'WHOBACKS_MAX_NEIGHBORHOOD_DEPTH',
    'The greatest `depth` of a neighbourhood.',
  ),
  maxNeighborhoodLimit: limit(
    'maxNeighborhoodLimit',
    'WHOBACKS_MAX_NEIGHBORHOOD_LIMIT',
    'The greatest `limit` of a neighbourhood.',
  ),
  maxChanges: limit('maxChanges', 'WHOBACKS_MAX_CHANGES', 'The greatest `limit` of each list of changes.'),
  maxCost: limit('maxCost', 'WHOBACKS_MAX_COST', 'Estimated rows of an operation, from `first` × nesting.'),
  requestMs: limit('requestMs', 'WHOBACKS_MAX_REQUEST_MS', 'Milliseconds for one request.'),
  shortLane: limit('shortLane', 'WHOBACKS_SHORT_LANE', 'Cheap operations that run at once.'),
  shortQueue: limit('shortQueue', 'WHOBACKS_SHORT_QUEUE', 'Cheap operations that may wait; more are refused (503).'),
  longLane: limit(
    'longLane',
    'WHOBACKS_LONG_LANE',
    'Costly operations that run at once at most; those under a second leave a processor free.',
  ),
  longQueue: limit('longQueue', 'WHOBACKS_LONG_QUEUE', 'Costly operations that may wait; more are refused (503).'),
  longCost: limit(
    'longCost',
    'WHOBACKS_LONG_COST',
    'Estimated rows above which an operation is costly; most questions are.',
  ),
  queueMs: limit('queueMs', 'WHOBACKS_QUEUE_MS', 'Milliseconds that an operation may wait for its turn.'),
  lateMs: limit(
    'lateMs',
    'WHOBACKS_LATE_MS',
    'Milliseconds that the service may be late with what it has begun; later, none may wait for its turn.',
  ),
  streamLagMs: limit(
    'streamLagMs',
    'WHOBACKS_STREAM_LAG_MS',
    'Milliseconds in which a client must take an event of a stream; a slower one is closed.',
  ),
}

export const ALL_SETTINGS: readonly Setting[] = [...Object.values(SETTINGS), ...Object.values(LIMIT_SETTINGS)]

function setting<T>(name: string, byDefault: string, about: string, schema: z.ZodType<T, string>) {
  return { name, byDefault, about, schema }
}

function limit(key: keyof Limits, name: string, about: string): Setting {
  return setting(name, String(DEFAULT_LIMITS[key]), about, wholeNumber(1, Number.MAX_SAFE_INTEGER))
}
