import { resolve } from 'node:path'
import type { z } from 'zod'
import { atLeast } from '../access/role'
import { SetupError } from '../errors/setup-error'
import type { Limits } from './limits'
import { isLoopback } from './loopback'
import { ALL_SETTINGS, LIMIT_SETTINGS, type Setting, SETTINGS } from './setting'

type Values = { readonly [K in keyof typeof SETTINGS]: z.output<(typeof SETTINGS)[K]['schema']> }
type Optional =
  'trustedDocuments' | 'neo4jUri' | 'neo4jPassword' | 'neo4jHome' | 'jwksUrl' | 'jwtIssuer' | 'jwtAudience'

/** All that can be set from outside, checked. Folders are absolute. */
export type Settings = Omit<Values, Optional> & { readonly [K in Optional]?: Values[K] } & {
  readonly limits: Limits
  readonly production: boolean
  /** Names that look like settings of whobacks but are none: a typing mistake, most likely. */
  readonly unknownNames: readonly string[]
}

export type Variables = Readonly<Record<string, string | undefined>>

/** Reads the settings. An empty value is an absent one. Throws one SetupError that lists every problem. */
export function readSettings(variables: Variables, root: string): Settings {
  const problems: string[] = []
  const values = readAll(SETTINGS, variables, problems) as Values
  const limits = readAll(LIMIT_SETTINGS, variables, problems) as unknown as Limits
  if (values.onlyTrusted && !values.trustedDocuments)
    problems.push('WHOBACKS_TRUSTED_DOCUMENTS is needed with WHOBACKS_ONLY_TRUSTED')
  if (values.neo4jUri && !values.neo4jPassword) problems.push('NEO4J_PASSWORD is needed with NEO4J_URI')
  if (values.anonymous && atLeast(values.anonymous, 'CONTRIBUTOR') && !isLoopback(values.host)) {
    problems.push(
      `WHOBACKS_ANONYMOUS may be ${values.anonymous.toLowerCase()} on this machine only: set HOST to 127.0.0.1 (is ${values.host}), or create keys`,
    )
  }
  if (values.jwksUrl && !(values.jwtIssuer && values.jwtAudience))
    problems.push('WHOBACKS_JWT_ISSUER and WHOBACKS_JWT_AUDIENCE are needed with WHOBACKS_JWKS_URL')
  if (limits.defaultFirst > limits.maxFirst) {
    problems.push(
      `WHOBACKS_DEFAULT_FIRST (${limits.defaultFirst}) must not exceed WHOBACKS_MAX_FIRST (${limits.maxFirst})`,
    )
  }
  if (problems.length > 0) {
    throw new SetupError(
      `Settings that need mending (environment or .env):\n${problems.map((line) => `  ${line}`).join('\n')}`,
    )
  }
  return {
    ...values,
    dataDir: resolve(root, values.dataDir),
    cacheDir: resolve(root, values.cacheDir),
    neo4jHome: values.neo4jHome && resolve(root, values.neo4jHome),
    trustedDocuments: values.trustedDocuments && resolve(root, values.trustedDocuments),
    limits,
    production: variables.NODE_ENV === 'production',
    unknownNames: unknownNames(variables),
  }
}

function readAll(
  settings: Readonly<Record<string, Setting>>,
  variables: Variables,
  problems: string[],
): Record<string, unknown> {
  const entries = Object.entries(settings).map(([key, { name, byDefault, schema }]) => {
    const written = variables[name]?.trim() || byDefault
    if (written === '') return [key, undefined]
    const read = schema.safeParse(written)
    if (read.success) return [key, read.data]
    const shown = /PASSWORD/.test(name) ? '' : ` (is "${written}")`
    problems.push(`${name} ${read.error.issues.map(({ message }) => message).join(', ')}${shown}`)
    return [key, undefined]
  })
  return Object.fromEntries(entries) as Record<string, unknown>
}

function unknownNames(variables: Variables): string[] {
  const known = new Set(ALL_SETTINGS.map(({ name }) => name))
  return Object.keys(variables).filter((name) => /^WHOBACKS_(?!TEST_)/.test(name) && !known.has(name))
}
