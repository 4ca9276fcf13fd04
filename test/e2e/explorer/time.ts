import { tiesSeen, type Hand } from './hand'

export function timeTests({ open, leave, page, search, addressSays }: Hand): void {
  const withTime = (is: (time: string | null) => boolean) =>
    page().waitForURL((url) => is(url.searchParams.get('time')))

  test('the slider takes a year and a period, a film plays on from there, and all times come back', async () => {
    await open('/?open=hezbollah')
    const [first, last] = [page().getByLabel('First year'), page().getByLabel('Last year')]
    await first.waitFor()
    await page().locator('.track rect.certain').first().waitFor({ state: 'attached' })
    await last.fill('0')
    await withTime((time) => time !== null)
    const [from, to] = search().get('time')!.split('~')
    expect([from!.slice(0, 4), from!.slice(4), to!.slice(4)]).toEqual([to!.slice(0, 4), '-01-01', '-12-31'])
    await last.fill('3')
    const year = Number(from!.slice(0, 4))
    await withTime((time) => time === `${from}~${year + 3}-12-31`)
    await page().getByRole('button', { name: 'Play' }).click()
    await withTime((time) => time!.startsWith(`${year + 1}-`))
    await page().getByRole('button', { name: 'Stop' }).click()
    await page().getByRole('button', { name: 'All times' }).click()
    await withTime((time) => time === null)
    await leave()
  })

  test('what may have held and what surely held differ, and the gap is named', async () => {
    // Last reported in January 2019, with an open end.
    await open('/?open=hezbollah&time=2019-12-01~2019-12-01&table=1')
    const row = page().locator('.grid tbody tr', { hasText: 'Iran' }).filter({ hasText: 'Hezbollah' }).first()
    await row.waitFor()
    expect(await row.textContent()).toMatch(/possible.*11 months/)
    // Beside the time of the tie, where it is seen without moving the table.
    const heads = await page().getByRole('columnheader').allTextContents()
    expect(heads.slice(heads.indexOf('When'), heads.indexOf('Last reported'))).toEqual(['When', 'At the time', 'Gap'])
    const possible = await tiesSeen(page())
    await page().getByLabel('How sure').selectOption('CERTAIN')
    await addressSays('sure', '1')
    expect(await tiesSeen(page())).toBeLessThan(possible)
    expect(await row.count()).toBe(0)
    await leave()
  })

  test('two days compared: begun, ended, and changed, each in a list', async () => {
    await open('/?open=hezbollah&compare=1985-06-01~1990-06-01')
    const list = page().locator('.compare')
    await list.getByText(/Begun \(/).waitFor()
    expect(await list.locator('.changes.began').textContent()).toContain('Iran backs Hezbollah')
    await list.getByRole('button', { name: 'Close the comparison' }).click()
    await list.waitFor({ state: 'detached' })
    await leave()
  })
}
