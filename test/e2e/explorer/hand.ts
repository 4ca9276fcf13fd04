import { readFile } from 'node:fs/promises'
import type { BrowserContextOptions, Page } from 'playwright-core'

/** What a visitor does in every test: comes, looks at the address and the table, and goes, having met no complaint. */
export interface Hand {
  open(path: string, options?: BrowserContextOptions): Promise<void>
  leave(): Promise<void>
  page(): Page
  search(): URLSearchParams
  openTable(): Promise<void>
}

/** Takes a file away by the menu, and reads it. */
export async function takeAway(page: Page, name: string): Promise<Buffer> {
  await page.locator('.menu > summary').click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name, exact: true }).click()
  return readFile(await (await download).path())
}

/** Where each name stands in the picture, in units of the layout. */
async function placesNow(page: Page): Promise<Record<string, readonly [number, number]>> {
  const svg = (await takeAway(page, 'Picture (SVG)')).toString()
  const texts = [...svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"[^>]*>([^<]*)</g)]
  return Object.fromEntries(texts.map(([, x, y, name]) => [name!, [Number(x), Number(y)] as const]))
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
