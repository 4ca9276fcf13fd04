import { axeFindings } from './axe'
import { LONG, MARKUP } from './fixture'
import { drawn, type Hand } from './hand'

/** By how many pixels the page is wider than the screen. */
const TOO_WIDE = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

export function robustTests({ open, leave, leaveAnyway, goTo, page, panel, find }: Hand): void {
  test('the keys are told by a key', async () => {
    await open('/?open=hamas')
    await drawn(page())
    await page().keyboard.press('?')
    const keys = page().getByRole('dialog', { name: 'Keys' })
    await keys.getByText('Undo', { exact: true }).waitFor()
    expect(await axeFindings(page())).toEqual([])
    await page().keyboard.press('Escape')
    await keys.waitFor({ state: 'detached' })
    await leave()
  })

  test('a service that fails is named, asked again on demand, and nothing is lost', async () => {
    await open('/?open=hamas&table=1')
    await page().locator('.grid tbody tr[data-id]').first().waitFor()
    await page().route('**/graphql', (route) => route.abort())
    await page().locator('.grid tbody tr', { hasText: 'Iran' }).first().click()
    await panel().getByRole('alert').waitFor()
    expect(await page().locator('.grid tbody tr[data-id]').count()).toBeGreaterThan(0)
    await page().unroute('**/graphql')
    await panel().getByRole('button', { name: 'Try again' }).click()
    await panel()
      .getByText(/^Iran backs Hamas/)
      .waitFor()
    await leaveAnyway()
  })

  test('hostile names are text', async () => {
    await open('/?open=jordan&table=1&select=actor~hostile-markup')
    await page().locator('.grid').getByText(MARKUP).first().waitFor()
    await panel().getByRole('heading', { name: MARKUP }).waitFor()
    await page().locator('.grid').getByText(LONG).first().waitFor()
    await page().locator('.grid tbody tr', { hasText: MARKUP }).first().click()
    await panel().getByText(`Support for ${MARKUP}`).waitFor()
    const wide = await page().evaluate<number>(TOO_WIDE)
    expect(wide).toBeLessThanOrEqual(0)
    expect(await page().evaluate('window.hacked')).toBeUndefined()
    // However long a name is, what can be done with it stays within reach.
    await goTo('/?open=jordan&table=1&select=actor~hostile-length')
    const box = await page().getByRole('region', { name: 'What to do with Endless' }).boundingBox()
    const canvas = await page().locator('.canvas').boundingBox()
    expect(box!.y).toBeGreaterThan(canvas!.y)
    expect(await page().locator('main img[src="x"], .table img').count()).toBe(0)
    await leave()
  })

  test('on a phone: found, read and closed by touch, with nothing wider than the screen', async () => {
    await open('/', { viewport: { width: 375, height: 720 }, hasTouch: true, isMobile: true })
    await find('hamas', 'Hamas')
    await panel().getByRole('heading', { name: 'Hamas' }).waitFor()
    await panel().locator('table.ties').getByText('Iran', { exact: true }).first().waitFor()
    const wide = await page().evaluate<number>(TOO_WIDE)
    expect(wide).toBeLessThanOrEqual(0)
    // The time stands under the picture that it is of, and nothing of the panel is said twice.
    const [time, read] = [await page().locator('.time').boundingBox(), await panel().boundingBox()]
    expect(time!.y + time!.height).toBeLessThanOrEqual(read!.y)
    expect(await page().locator('.chosen').getByRole('button', { name: 'Focus' }).isVisible()).toBe(false)
    const close = panel().getByRole('button', { name: 'Close the panel' })
    await close.tap()
    await panel().waitFor({ state: 'detached' })
    await leave()
  })
}
