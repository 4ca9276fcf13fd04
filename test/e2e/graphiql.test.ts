import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { createExecutor } from '../../src/execute/create-executor'
import type { Neo4jDatabase } from '../../src/graph/neo4j-database'
import { defaultSeedFiles, seedFiles } from '../../src/import/seed/seed-files'
import { loadModel } from '../../src/model/load-model'
import { DEFAULT_LIMITS } from '../../src/settings/limits'
import { emptyGraph, openTestDatabase } from '../integration/database'
import { serve, type Served } from '../server/serve'
import { describeInBrowser, launchChromium } from './chromium'

const root = join(__dirname, '../..')

describeInBrowser('GraphiQL', () => {
  let folder: string
  let database: Neo4jDatabase
  let server: Served
  let browser: Browser
  let page: Page
  const complaints: string[] = []
  const outside: string[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'whobacks-graphiql-'))
    await promisify(execFile)(process.execPath, [join(root, 'scripts/build-graphiql.mjs'), folder])
    database = await openTestDatabase()
    await emptyGraph(database)
    await seedFiles(database, defaultSeedFiles(), { now: '2026-01-01T00:00:00Z' })
    const executor = createExecutor(loadModel(), database, DEFAULT_LIMITS)
    server = await serve({}, { executor, graphiqlFolder: folder })
    browser = await launchChromium()
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
    page.on(
      'console',
      (message) => void (['error', 'warning'].includes(message.type()) && complaints.push(message.text())),
    )
    page.on('pageerror', (error) => void complaints.push(error.message))
    page.on('requestfailed', (request) => void complaints.push(`failed: ${request.url()}`))
    page.on(
      'response',
      (response) => void (response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`)),
    )
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      if (protocol !== 'data:' && origin !== server.url) outside.push(request.url())
    })
    await page.goto(server.url + '/graphiql')
    await page.waitForSelector('.graphiql-tab')
    // The button is there before the editor is: a click that comes earlier asks nothing.
    await page
      .locator('.graphiql-query-editor .view-lines')
      .getByText('WhoBacksHamas')
      .first()
      .waitFor({ timeout: 60_000 })
    await page.waitForLoadState('networkidle')
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await server?.close()
    await database?.close()
    await rm(folder, { recursive: true, force: true })
  })

  const response = () => page.locator('.graphiql-response .view-lines')

  test('each example is a tab', async () => {
    const titles = await page.locator('.graphiql-tab-button').allTextContents()
    expect(titles).toHaveLength(readdirSync(join(root, 'src/server/graphiql/examples')).length)
    expect(titles.slice(0, 3)).toEqual(['WhoBacksHamas', 'WhomDoesIranBack', 'StrikeInJordan'])
  })

  test('the first question is answered: Iran', async () => {
    await page.click('.graphiql-execute-button')
    await response().getByText('"Iran"').first().waitFor({ timeout: 60_000 })
    expect(await response().textContent()).not.toContain('errors')
  })

  test('the schema is explained', async () => {
    await page.click('[aria-label="Show Documentation Explorer"]')
    await page.locator('.graphiql-doc-explorer').getByText('Query', { exact: true }).first().click()
    await page.getByText('One actor; null if there is none.').waitFor({ timeout: 15_000 })
  })

  test('the query can be formatted', async () => {
    await page.locator('.graphiql-tab-button', { hasText: 'Search' }).click()
    await page.click('[aria-label*="Prettify"]')
    await page.waitForTimeout(1_000)
    expect(await page.locator('.graphiql-query-editor .view-lines').textContent()).toContain('search')
  })

  test('the browser has nothing to complain of, and nothing was asked of the outside', () => {
    expect(complaints).toEqual([])
    expect(outside).toEqual([])
  })
})
