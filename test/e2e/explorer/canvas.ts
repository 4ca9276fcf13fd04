import { drawn, placesOf, takeAway, tiesSeen, type Hand } from './hand'
import { hasUcdp } from './stage'

export function canvasTests({ open, leave, page, search, addressSays }: Hand): void {
  const withField = (name: string) => page().waitForURL((url) => url.searchParams.has(name))
  const withoutField = (name: string) => page().waitForURL((url) => !url.searchParams.has(name))
  const frame = () => page().locator('.frame')

  test('by keyboard: from one to the next, alone, hidden, its ties; undone and done again', async () => {
    await open('/?open=hamas')
    await drawn(page())
    await frame().focus()
    await page().keyboard.press('n')
    await withField('select')
    const first = search().get('select')!
    expect(first).toMatch(/^(actor|event)~/)
    await page().keyboard.press('f')
    await withField('focus')
    await page().keyboard.press('Control+z')
    await withoutField('focus')
    await page().keyboard.press('Control+Shift+z')
    await withField('focus')
    await page().keyboard.press('Control+z')
    await withoutField('focus')
    await page().keyboard.press('e')
    await addressSays('select', /^tie~/)
    await page().keyboard.press('n')
    await page().waitForURL((url) => !url.searchParams.get('select')?.startsWith('tie~'))
    const before = await tiesSeen(page())
    await page().keyboard.press('Delete')
    await withField('hide')
    expect(await tiesSeen(page())).toBeLessThan(before)
    await page().getByRole('button', { name: 'Show 1 hidden' }).click()
    await withoutField('hide')
    expect(await tiesSeen(page())).toBe(before)
    await leave()
  })

  test('the legend is the filter: a kind unticked is gone from picture, table and address', async () => {
    await open('/?open=hamas')
    await drawn(page())
    const before = await tiesSeen(page())
    await page().locator('.legend').getByLabel('state').uncheck()
    await withField('kinds')
    expect(await tiesSeen(page())).toBeLessThan(before)
    expect((await takeAway(page(), 'Picture (SVG)')).toString()).not.toContain('>Iran<')
    await page().getByRole('button', { name: 'Clear the filter' }).click()
    await withoutField('kinds')
    expect(await tiesSeen(page())).toBe(before)
    await leave()
  })

  test('dragged, a thing is pinned; the others stay, also when ties come and go with the time', async () => {
    await open('/?open=hamas')
    await drawn(page())
    await placesOf(page())
    await frame().focus()
    await page().keyboard.press('n')
    await withField('select')
    const id = search().get('select')!.split('~')[1]!
    const before = await placesOf(page())
    const box = (await frame().boundingBox())!
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await page().mouse.move(x, y)
    await page().mouse.down()
    for (let step = 1; step <= 4; step++) await page().mouse.move(x + step * 10, y + step * 8)
    await page().mouse.up()
    await withField('pin')
    await addressSays('pin', new RegExp(`^${id}~`))
    const after = await placesOf(page())
    const moved = Object.keys(before).filter((name) => String(before[name]) !== String(after[name]))
    expect(moved).toHaveLength(1)
    const days = page().locator('.time input[type="date"]')
    await days.nth(0).fill('2024-04-04')
    await withField('time')
    const later = await placesOf(page())
    expect(Object.keys(later).length).toBeGreaterThan(1)
    for (const [name, place] of Object.entries(later)) expect([name, place]).toEqual([name, after[name]])
    await leave()
  })

  ;(hasUcdp ? test : test.skip)(
    'a hub brings more of a kind on demand, counted; its leaves are one bubble until it is opened',
    async () => {
      await open('/?open=usa&select=actor~usa')
      await drawn(page())
      const kind = page()
        .getByRole('list', { name: 'Ties by kind' })
        .getByRole('listitem')
        .filter({ hasText: /backs \d+ of \d+/ })
      await kind.waitFor()
      const before = /backs (\d+)/.exec((await kind.textContent()) ?? '')![1]
      await kind.getByRole('button').click()
      await withField('more')
      await page()
        .locator('.expand li', { hasText: new RegExp(`backs (?!${before}\\b)\\d+`) })
        .waitFor()
      await page().goto(`${new URL(page().url()).origin}/?open=usa&more=usa~BACKS~OUT~200,usa~BACKS~IN~200`)
      await drawn(page())
      await page()
        .locator('.table-head', { hasText: /1\d\d ties/ })
        .waitFor()
      const bubble = />\d+ backed by United States</
      expect((await takeAway(page(), 'Picture (SVG)')).toString()).toMatch(bubble)
      await frame().focus()
      await page().keyboard.press('b')
      await withField('apart')
      expect((await takeAway(page(), 'Picture (SVG)')).toString()).not.toMatch(bubble)
      await leave()
    },
  )
}
