import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DEFAULT_LIMITS } from '../../src/settings/limits'
import { printExample } from '../../src/settings/print-example'
import { ALL_SETTINGS } from '../../src/settings/setting'
import { readSettings } from '../../src/settings/settings'

const ROOT = '/project'

test('nothing set: the defaults, folders below the root', () => {
  const settings = readSettings({}, ROOT)
  expect(settings).toMatchObject({
    port: 4000,
    host: '127.0.0.1',
    neo4jUri: undefined,
    neo4jDatabase: 'neo4j',
    dataDir: '/project/.whobacks',
    cacheDir: '/project/.cache',
    seed: 'first-graph',
    production: false,
  })
  expect(settings.limits).toEqual(DEFAULT_LIMITS)
})

test('an empty value is an absent one', () => {
  expect(readSettings({ PORT: '', NEO4J_URI: ' ' }, ROOT)).toMatchObject({ port: 4000, neo4jUri: undefined })
})

test('each limit has its variable', () => {
  const { limits } = readSettings({ WHOBACKS_MAX_HOPS: '4', WHOBACKS_MAX_REQUEST_MS: '2500' }, ROOT)
  expect(limits).toEqual({ ...DEFAULT_LIMITS, maxHops: 4, requestMs: 2500 })
})

test('all problems are listed at once, with what was written', () => {
  const bad = {
    PORT: '70000',
    WHOBACKS_SEED: 'all',
    WHOBACKS_MAX_DEPTH: '-1',
    NEO4J_URI: 'http://db',
    WHOBACKS_NEO4J_HEAP: 'big',
  }
  expect(() => readSettings(bad, ROOT)).toThrow(
    /PORT must be from 0 to 65535 \(is "70000"\)[^]*NEO4J_URI must read like[^]*WHOBACKS_NEO4J_HEAP must be a size[^]*WHOBACKS_SEED[^]*WHOBACKS_MAX_DEPTH must be a whole number/,
  )
})

test('an address of your own needs a password', () => {
  expect(() => readSettings({ NEO4J_URI: 'neo4j+s://db.example' }, ROOT)).toThrow(
    'NEO4J_PASSWORD is needed with NEO4J_URI',
  )
  expect(readSettings({ NEO4J_URI: 'neo4j+s://db.example', NEO4J_PASSWORD: 'x' }, ROOT).neo4jUri).toBe(
    'neo4j+s://db.example',
  )
})

test('the default page may not exceed the greatest', () => {
  expect(() => readSettings({ WHOBACKS_MAX_FIRST: '10' }, ROOT)).toThrow(
    'WHOBACKS_DEFAULT_FIRST (25) must not exceed WHOBACKS_MAX_FIRST (10)',
  )
})

test('a name that looks like a setting but is none is pointed out', () => {
  expect(readSettings({ WHOBACKS_MAX_HOP: '3', WHOBACKS_TEST_NEO4J_URI: 'x', PATH: 'y' }, ROOT).unknownNames).toEqual([
    'WHOBACKS_MAX_HOP',
  ])
})

test('.env.example lists every setting with its default', () => {
  const example = readFileSync(join(__dirname, '../../.env.example'), 'utf8')
  expect(example).toBe(printExample())
  expect(example.match(/^#[A-Z0-9_]+=/gm)).toHaveLength(ALL_SETTINGS.length)
})

test('without a key one reads, unless the settings say otherwise; more than that on this machine only', () => {
  const { anonymous } = readSettings({}, ROOT)
  expect(anonymous).toBe('READER')
  expect(readSettings({ WHOBACKS_ANONYMOUS: 'none', HOST: '0.0.0.0' }, ROOT).anonymous).toBeUndefined()
  expect(readSettings({ WHOBACKS_ANONYMOUS: 'editor' }, ROOT).anonymous).toBe('EDITOR')
  expect(() => readSettings({ WHOBACKS_ANONYMOUS: 'contributor', HOST: '0.0.0.0' }, ROOT)).toThrow(
    'WHOBACKS_ANONYMOUS may be contributor on this machine only: set HOST to 127.0.0.1 (is 0.0.0.0), or create keys',
  )
})
