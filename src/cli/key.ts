import { type Command, Option } from 'commander'
import { stateOf, type ApiKey } from '../access/keys/api-key'
import { createKey, listKeys, revokeKey } from '../access/keys/key-store'
import { ROLES, type Role } from '../access/role'
import { SetupError } from '../errors/setup-error'
import { progress } from './progress'
import { withDatabase } from './with-database'

interface CreateOptions {
  readonly name: string
  readonly role: Lowercase<Role>
  readonly expires?: string
}

const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,99}$/u

export function addKey(program: Command): void {
  const key = program.command('key').description('API keys: who may do what')
  key
    .command('create')
    .description('create a key; its secret is printed once, and stored nowhere')
    .requiredOption('--name <name>', 'who has it: written down with what is written with it')
    .addOption(
      new Option('--role <role>', 'what it may do')
        .choices(ROLES.map((role) => role.toLowerCase()))
        .makeOptionMandatory(),
    )
    .option('--expires <day>', 'the last day on which it is valid (UTC), or an instant: 2027-01-31')
    .action(create)
  key.command('list').description('all keys, revoked ones too').action(list)
  key
    .command('revoke')
    .description('revoke a key for good; running services heed it within seconds')
    .argument('<name>', 'its name')
    .action(async (name: string) => {
      await withDatabase(async (database) => {
        const at = await revokeKey(database, name, new Date().toISOString())
        console.log(`"${name}" is revoked (${at}).`)
      })
    })
}

async function create({ name, role, expires }: CreateOptions): Promise<void> {
  if (!NAME.test(name))
    throw new SetupError(
      '--name must be 1 to 100 letters, digits, spaces and . _ @ -, and begin with a letter or digit.',
    )
  const expiresAt = expires === undefined ? null : readExpiry(expires, Date.now())
  await withDatabase(async (database) => {
    const now = new Date().toISOString()
    const secret = await createKey(database, { name, role: role.toUpperCase() as Role, expiresAt, now })
    progress(
      `Key "${name}", ${role}${expiresAt ? `, valid until ${expiresAt}` : ''}. This is its secret; it is not shown again:`,
    )
    console.log(secret)
    progress('Send it as  Authorization: Bearer …')
  })
}

/** The instant from which a key is no longer valid: behind the day given, or the instant given. Throws SetupError. */
export function readExpiry(text: string, now: number): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text)
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text)
  const at = isDay ? Date.parse(`${text}T00:00:00Z`) + 86_400_000 : Date.parse(text)
  if ((!isDay && !isInstant) || Number.isNaN(at))
    throw new SetupError(`--expires must be a day, 2027-01-31, or an instant, 2027-01-31T12:00:00Z (is "${text}").`)
  if (at <= now) throw new SetupError(`--expires must lie ahead (is "${text}").`)
  return new Date(at).toISOString()
}

async function list(): Promise<void> {
  await withDatabase(async (database) => {
    const keys = await listKeys(database)
    if (keys.length === 0) progress('There is no key yet: `whobacks key create --name … --role …`.')
    for (const key of keys) console.log(describeKey(key, Date.now()))
  })
}

function describeKey(key: ApiKey, now: number): string {
  const state = stateOf(key, now)
  const day = (instant: string) => instant.slice(0, 16) + 'Z'
  return [
    key.name,
    key.role.toLowerCase(),
    state.toLowerCase() + (key.revokedAt ? ` ${day(key.revokedAt)}` : ''),
    `created ${day(key.createdAt)}`,
    key.expiresAt ? `expires ${day(key.expiresAt)}` : 'never expires',
    key.lastUsedAt ? `last used ${day(key.lastUsedAt)}` : 'never used',
  ].join('\t')
}
