import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import type { Stage, Visit, VisitOptions } from './stage'

/** How long the page may take for what it does on a machine that does other things too. */
const PATIENCE = 45_000

/** What a visitor does in every test: comes, looks at the address, the panel and the table, and goes, having met no complaint. */
export interface Hand {
  open(path: string, options?: VisitOptions): Promise<void>
  /** Another address on the same page. */
  goTo(path: string): Promise<void>
  leave(): Promise<void>
  /** Where the browser has to complain: of a service that fails, or of what it lacks. */
  leaveAnyway(): Promise<void>
  page(): Page
  search(): URLSearchParams
  /** Waits until the address says so: the page writes it after it has drawn. */
  addressSays(field: string, value: string | RegExp): Promise<void>
  panel(): Locator
  /** Finds something by the search box and opens it. */
  find(text: string, name: string): Promise<void>
  openTable(): Promise<void>
}

export function makeHand(stage: () => Stage): Hand {
  let visit: Visit
  const page = () => visit.page
  return {
    page,
    async open(path, options) {
      visit = await stage().visit(path, options)
      page().setDefaultTimeout(PATIENCE)
    },
    goTo: async (path) => void (await page().goto(stage().server.url + path)),
    /** Nothing the browser complains of (a policy that is broken is a complaint), nothing asked of the outside. */
    async leave() {
      const { complaints, outside } = visit
      await visit.close()
      expect(complaints).toEqual([])
      expect(outside).toEqual([])
    },
    leaveAnyway: () => visit.close(),
    search: () => new URL(page().url()).searchParams,
    async addressSays(field, value) {
      const says = (said: string | null) => (typeof value === 'string' ? said === value : value.test(said ?? ''))
      await page().waitForURL((url) => says(url.searchParams.get(field)))
    },
    panel: () => page().locator('.panel'),
    async find(text, name) {
      await page().getByRole('combobox', { name: 'Find an actor, event or source' }).fill(text)
      const found = page().getByRole('listbox', { name: 'Found', exact: true })
      await found.getByText(name, { exact: true }).first().waitFor()
      await page().keyboard.press('Enter')
    },
    async openTable() {
      await page().locator('.table-head > button').click()
      await page().locator('.grid tbody tr[data-id]').first().waitFor()
    },
  }
}

/** The picture has something to show. */
export const drawn = (page: Page): Promise<void> =>
  page.locator('.legend input[type="checkbox"]').first().waitFor({ state: 'attached' })

/** Takes a file away by the menu, and reads it. */
export async function takeAway(page: Page, name: string): Promise<Buffer> {
  await page.locator('.menu > summary').click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name, exact: true }).click()
  return readFile(await (await download).path())
}

/** Where each thing stands in the picture, in units of the layout. */
async function placesNow(page: Page): Promise<Record<string, readonly [number, number]>> {
  const gexf = (await takeAway(page, 'Graph (GEXF)')).toString()
  const nodes = [...gexf.matchAll(/<node id="([^"]+)"[^>]*>.*?<viz:position x="([-\d.]+)" y="([-\d.]+)"/g)]
  return Object.fromEntries(nodes.map(([, id, x, y]) => [id!, [Number(x), Number(y)] as const]))
}

/** The same, once the layout has come to rest. */
export async function placesOf(page: Page): Promise<Record<string, readonly [number, number]>> {
  let before = await placesNow(page)
  for (let look = 0; look < 40; look++) {
    await page.waitForTimeout(250)
    const now = await placesNow(page)
    if (JSON.stringify(now) === JSON.stringify(before) && Object.keys(now).length > 0) return now
    before = now
  }
  throw new Error('The layout does not come to rest.')
}

/** Ties that the page counts as seen. */
export async function tiesSeen(page: Page): Promise<number> {
  const [, count = ''] = /([\d,]+) ties?/.exec((await page.locator('.table-head').textContent()) ?? '') ?? []
  return Number(count.replaceAll(',', ''))
}
