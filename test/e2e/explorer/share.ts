import { takeAway, type Hand } from './hand'

const COPYING = { permissions: ['clipboard-read', 'clipboard-write'] }

export function shareTests({ open, leave, page, addressSays, openTable }: Hand): void {
  test('the address holds everything, the link is copied, and Back goes back', async () => {
    const path =
      '/?open=hamas,iran&time=2024-04-04~2024-04-04&gap=365&types=BACKS&select=actor~hamas&pin=hamas~10~20&table=1'
    await open(path, COPYING)
    await page().locator('.grid tbody tr[data-id]').first().waitFor()
    await page().locator('.panel').getByRole('heading', { name: 'Hamas' }).waitFor()
    expect(await page().title()).toBe('Around Hamas and Iran · 2024-04-04 – whobacks')
    expect(await page().getByRole('heading', { level: 1 }).textContent()).toBe('Around Hamas and Iran · 2024-04-04')
    await page().locator('.menu > summary').click()
    await page().getByRole('button', { name: 'Copy the link' }).click()
    await page().getByText('The link copied.').waitFor()
    const copied = new URL(await page().evaluate<string>('navigator.clipboard.readText()'))
    for (const name of ['open', 'time', 'gap', 'types', 'select', 'pin', 'table'])
      expect([name, copied.searchParams.get(name)]).toEqual([name, new URLSearchParams(path.slice(1)).get(name)])
    await page().getByRole('button', { name: 'Close the panel' }).click()
    await page().waitForURL((url) => !url.searchParams.has('select'))
    await page().goBack()
    await page().waitForURL((url) => url.searchParams.has('select'))
    await page().locator('.panel').getByRole('heading', { name: 'Hamas' }).waitFor()
    await addressSays('open', 'hamas,iran')
    await leave()
  })

  test('a picture, a table and two kinds of graph files are taken away', async () => {
    await open('/?open=hamas')
    await openTable()
    expect((await takeAway(page(), 'Picture (PNG)')).subarray(1, 4).toString()).toBe('PNG')
    expect((await takeAway(page(), 'Picture (SVG)')).toString()).toMatch(/^<svg[\s\S]*>Hamas<\/text>/)
    expect((await takeAway(page(), 'Ties (CSV)')).toString()).toMatch(
      /^id,subject,subjectName,[\s\S]*\biran,Iran,hamas,Hamas,BACKS/,
    )
    expect((await takeAway(page(), 'Graph (GEXF)')).toString()).toMatch(
      /<node id="hamas" label="Hamas">[\s\S]*<viz:position/,
    )
    expect((await takeAway(page(), 'Graph (GraphML)')).toString()).toMatch(/<node id="hamas"><data key="name">Hamas</)
    await leave()
  })

  test('what was asked is shown as GraphQL, and as Cypher where that is allowed', async () => {
    await open('/?open=hamas')
    await openTable()
    await page().locator('.menu > summary').click()
    await page().getByRole('button', { name: 'Show GraphQL and Cypher' }).click()
    const dialog = page().getByRole('dialog')
    await dialog
      .getByText(/query (AroundActor|WithEvents)\(/)
      .first()
      .waitFor()
    await dialog.getByRole('button', { name: 'Show Cypher' }).first().click()
    await dialog
      .getByText(/MATCH /)
      .first()
      .waitFor()
    await dialog.getByRole('button', { name: 'Close', exact: true }).click()
    await leave()
  })
}
