import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { meet, readPageDocuments, withMet, type Met, type PageDocument } from '../../../src/cli/page-documents'
import { createExecutor } from '../../../src/execute/create-executor'
import type { Neo4jDatabase } from '../../../src/graph/neo4j-database'
import { defaultSeedFiles, seedFiles } from '../../../src/import/seed/seed-files'
import { importUcdpEsd } from '../../../src/import/ucdp-esd/import-ucdp-esd'
import { loadModel } from '../../../src/model/load-model'
import { DEFAULT_LIMITS } from '../../../src/settings/limits'
import { emptyGraph, openTestDatabase } from '../../integration/database'
import { serve, type Served } from '../../server/serve'
import { launchChromium } from '../chromium'
import { writeGazette } from './fixture'

const root = join(__dirname, '../../..')
/** A machine that tests runs slower than one that serves. */
const LIMITS = { ...DEFAULT_LIMITS, requestMs: 60_000 }
/** Things hold still: what is centred is in the middle at once, and no frame is drawn for its own sake. */
const USUAL: BrowserContextOptions = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' }
const NOW = '2026-01-01T00:00:00Z'

/** The UCDP External Support Dataset, where it lies beside the project. */
const UCDP = join(root, '../shared/data/ucdp-esd/ucdp-esd-ty-181.csv')
export const hasUcdp = existsSync(UCDP)

/** A page, and what the browser complained of and asked of the outside since it was opened. */
export interface Visit {
  readonly page: Page
  readonly complaints: string[]
  readonly outside: string[]
  close(): Promise<void>
}

/** What the browser is like; `script` runs before those of the page. */
export type VisitOptions = BrowserContextOptions & { readonly script?: string }

/** The real service over the real Neo4j with the first graph, UCDP ESD where it is there, and a gazette made up; and a browser. */
export interface Stage {
  readonly server: Served
  readonly browser: Browser
  readonly folder: string
  /** What the API refused of all that the page asks. */
  readonly refused: readonly string[]
  visit(path: string, options?: VisitOptions): Promise<Visit>
  close(): Promise<void>
}

export async function setStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'whobacks-explorer-'))
  const built = join(folder, 'explorer')
  const building = promisify(execFile)(process.execPath, [join(root, 'scripts/build-explorer.mjs'), built])
  const database: Neo4jDatabase = await openTestDatabase()
  await emptyGraph(database)
  await seedFiles(database, [...defaultSeedFiles(), await writeGazette(folder)], { now: NOW })
  if (hasUcdp) await importUcdpEsd(database, UCDP, { now: NOW })
  await building
  const executor = createExecutor(loadModel(), database, LIMITS)
  const server = await serve({ production: false, limits: LIMITS }, { executor, explorerFolder: built })
  const refused = await askEverything(server, built)
  const browser = await launchChromium()
  /** Visitors of one kind share what the browser keeps of the page: it keeps nothing of theirs. */
  const contexts = new Map<string, Promise<BrowserContext>>()
  const contextFor = (options: BrowserContextOptions) => {
    const key = JSON.stringify(options)
    const made = contexts.get(key) ?? browser.newContext({ ...USUAL, ...options })
    contexts.set(key, made)
    return made
  }
  return {
    server,
    browser,
    folder,
    refused,
    async visit(path, { script, ...options } = {}) {
      const page = await (await contextFor(options)).newPage()
      if (script) await page.addInitScript(script)
      const complaints: string[] = []
      const outside: string[] = []
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type()) && !isDriverTalk(message.text()))
          complaints.push(message.text())
      })
      page.on('pageerror', (error) => void complaints.push(error.message))
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url())
        if (!['data:', 'blob:'].includes(protocol) && origin !== server.url) outside.push(request.url())
      })
      await page.goto(server.url + path)
      return { page, complaints, outside, close: () => page.close() }
    },
    async close() {
      await browser.close()
      await server.close()
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Documents that are asked at once: as many as Neo4j can plan beside one another on a small machine. */
const ABREAST = 2

/**
 * Asks everything that the page asks once, so that Neo4j has planned it: one after the other what others need the ids of, then the rest
 * abreast. Gives what the API refused.
 */
async function askEverything(server: Served, folder: string): Promise<string[]> {
  const refused: string[] = []
  const met: Met = new Map()
  const askOne = async (document: PageDocument) => {
    const variables = withMet(document.variables, met)
    if (!variables) refused.push(`${document.body.slice(0, 40)}: asks about something that was not met`)
    const { body } = await server.ask(document.body, { variables })
    meet(document, body.data, met)
    for (const { message } of body.errors ?? []) refused.push(`${document.body.slice(0, 40)}: ${message}`)
  }
  const documents = await readPageDocuments(folder)
  for (const document of documents.filter(({ meets }) => meets)) await askOne(document)
  const rest = documents.filter(({ meets }) => !meets)
  const lane = async () => {
    for (let document = rest.shift(); document; document = rest.shift()) await askOne(document)
  }
  await Promise.all(Array.from({ length: ABREAST }, lane))
  return refused
}

/** What Chromium says of drawing in software, on machines without a graphics card: nobody's fault. */
const isDriverTalk = (text: string): boolean => /GPU stall|GL Driver Message|swiftshader/i.test(text)
