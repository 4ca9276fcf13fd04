import type { Hand } from './hand'

export function tableTests({ open, leave, page, addressSays, goTo, panel }: Hand): void {
  test('sorts, goes by keyboard, and its choice is that of the page both ways', async () => {
    await open('/?open=iran&table=1')
    const rows = page().locator('.grid tbody tr[data-id]')
    await rows.first().waitFor()
    const heads = page().getByRole('columnheader', { name: /^Confidence/ })
    await heads.getByRole('button').click()
    expect(await heads.getAttribute('aria-sort')).toBe('ascending')
    await heads.getByRole('button').click()
    expect(await heads.getAttribute('aria-sort')).toBe('descending')
    const shown = await page().locator('.grid tbody tr[data-id] td:nth-child(7)').allTextContents()
    const numbers = shown.map((text) => parseInt(text, 10))
    expect(numbers.length).toBeGreaterThan(3)
    expect(numbers).toEqual([...numbers].sort((one, other) => other - one))
    await rows.first().focus()
    await page().keyboard.press('ArrowDown')
    await page().keyboard.press('Enter')
    const id = await page().evaluate<string>('document.activeElement.dataset.id')
    await addressSays('select', `tie~${id}`)
    await panel().getByRole('heading', { level: 2 }).waitFor()
    // The other way: what the page chooses, the table shows.
    const other = await rows.nth(3).getAttribute('data-id')
    await goTo(`/?open=iran&table=1&select=tie~${encodeURIComponent(other!)}`)
    await page().locator(`.grid tr[aria-selected="true"][data-id="${other}"]`).waitFor()
    await leave()
  })
}
