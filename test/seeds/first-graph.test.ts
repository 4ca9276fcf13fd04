import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { checkSeeds } from '../../src/import/seed/check-seed'
import { readSeed } from '../../src/import/seed/read-seed'
import { defaultSeedFiles } from '../../src/import/seed/seed-files'

const texts = defaultSeedFiles().map((file) => [basename(file), readFileSync(file, 'utf8')] as const)
const seeds = texts.map(([file, text]) => readSeed(file, text))
const claims = seeds.flatMap((seed) => seed.claims.map(({ value }) => value))
const actors = seeds.flatMap((seed) => seed.actors.map(({ value }) => value))

test('the files are without faults, and need nothing that is not in them', () => {
  expect(seeds.flatMap(({ faults }) => faults)).toEqual([])
  expect(checkSeeds(seeds, new Map())).toEqual([])
})

test('30 to 45 claims, each with an id, a place in the text and a summary', () => {
  expect(claims.length).toBeGreaterThanOrEqual(30)
  expect(claims.length).toBeLessThanOrEqual(45)
  for (const { id, locator, summary } of claims) {
    expect(id).toBeDefined()
    expect(locator).toMatch(/^paragraphs? \d/)
    expect(summary.length).toBeGreaterThan(15)
  }
})

test('what an outlet reports has the outlet as speaker and as origin', () => {
  const relayed = claims.filter(({ attributedTo }) => ['tasnim', 'fars-news', 'wana'].includes(attributedTo ?? ''))
  expect(relayed).toHaveLength(15)
  expect(relayed.every(({ origin }) => origin !== undefined)).toBe(true)
  expect(actors.filter(({ organizationKind }) => organizationKind === 'MEDIA').every((it) => it.description)).toBe(true)
})

test('actors cross-walk to UCDP', () => {
  const crossed = Object.fromEntries(actors.flatMap(({ id, externalIds }) => externalIds.map((other) => [id, other])))
  expect(crossed).toEqual({
    iran: 'ucdp:114',
    iraq: 'ucdp:116',
    israel: 'ucdp:121',
    usa: 'ucdp:3',
    syria: 'ucdp:118',
    lebanon: 'ucdp:119',
    yemen: 'ucdp:123',
    jordan: 'ucdp:120',
    hamas: 'ucdp:209',
  })
})

const articles = join(__dirname, '../../../shared/seeds')
const withArticles = existsSync(articles) ? test : test.skip

withArticles('no run of seven words is the article’s', () => {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const runs = (text: string) => words(text).map((_word, at, all) => all.slice(at, at + 7).join(' '))
  const theirs = new Set(readdirSync(articles).flatMap((name) => runs(readFileSync(join(articles, name), 'utf8'))))
  const ours = texts.flatMap(([, text]) => runs(text)).filter((run) => run.split(' ').length === 7)
  expect(ours.filter((run) => theirs.has(run))).toEqual([])
})

const esd = join(__dirname, '../../../shared/data/ucdp-esd/ucdp-esd-ty-181.csv')
const withEsd = existsSync(esd) ? test : test.skip

withEsd('the UCDP ids are those of the actors meant', () => {
  const text = readFileSync(esd, 'utf8')
  for (const { name, externalIds } of actors) {
    for (const id of externalIds) expect(text).toMatch(new RegExp(`,${id.slice(5)},"?(Government of )?${name}`))
  }
})
