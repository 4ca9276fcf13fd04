import type { Hand } from './hand'

export function evidenceTests({ open, leave, page, addressSays, goTo, panel, openTable }: Hand): void {
  test('a tie: its sentence, support and denial side by side, speaker, source, locator, silence', async () => {
    await open('/?open=hezbollah')
    await openTable()
    await page().locator('.grid tbody tr', { hasText: 'Iran' }).filter({ hasText: 'Hezbollah' }).first().click()
    await page()
      .getByText(/^Iran backs Hezbollah with .*weapons/)
      .first()
      .waitFor()
    await addressSays('select', /^tie~BACKS:/)
    const support = panel().getByRole('region', { name: 'Claims that support it' })
    const denials = panel().getByRole('region', { name: 'Claims that deny it' })
    await denials.getByText('Iran said in 1990 that it gave the party no arms.').waitFor()
    const denial = (await denials.textContent())!
    for (const part of ['A gazette made up for tests', 'page 4', 'Said by', 'denial']) expect(denial).toContain(part)
    // Not after a comma that could stand alone on its line.
    expect(await denials.locator('.imprint').textContent()).toBe('Test press, 2001-05-04')
    for (let more = 0; more < 3 && !(await support.getByText('In early 2019').count()); more++)
      await panel().locator('.more button').first().click()
    const observed = support.locator('.claim', { hasText: 'In early 2019' })
    expect(await observed.textContent()).toMatch(/Relayed from.*Test wire/)
    // Only addresses of the web are links.
    expect(await observed.getByRole('link', { name: 'Open the source' }).getAttribute('href')).toBe(
      'https://example.org/archive?page=1',
    )
    expect(await denials.getByRole('link', { name: 'Open the source' }).count()).toBe(0)
    expect(await page().locator('a[href^="javascript"]').count()).toBe(0)
    await panel().getByText('The same in words').click()
    expect(await panel().locator('.bar-words').textContent()).toMatch(/weapons.*reported/s)
    expect(await panel().locator('.bar-chart .reported').count()).toBeGreaterThan(1)
    expect(await panel().locator('.bar-chart .silent').count()).toBeGreaterThan(0)
    await leave()
  })

  test('an actor: aliases, offices, ties as a table, a timeline; a placeholder is explained', async () => {
    await open('/?open=iran&select=actor~iran')
    await panel().getByText('Tehran').waitFor()
    await panel().getByRole('button', { name: 'President' }).first().waitFor()
    await panel().locator('table.ties').getByText('Hamas', { exact: true }).first().waitFor()
    await panel()
      .getByText(/^Timeline/)
      .click()
    await panel().locator('.timeline li').first().waitFor()
    await goTo(`/?select=actor~militias-in-iraq&open=militias-in-iraq`)
    await panel()
      .getByText(/somebody whom no source names/)
      .waitFor()
    await leave()
  })
}
