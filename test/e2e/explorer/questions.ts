import type { Hand } from './hand'

export function questionTests({ open, goTo, leave, page }: Hand): void {
  const address = (kind: string, args: object, more = '') =>
    `/?ask=${kind}~${encodeURIComponent(JSON.stringify(args))}${more}`
  const ask = (...question: Parameters<typeof address>) => open(address(...question))
  const answer = () => page().locator('.answer')
  const status = () => answer().getByRole('status')

  test('chains between two, chosen by search, read as a list that says it is complete', async () => {
    await open('/')
    await page().getByText('Ask a question').click()
    await page().getByLabel('Question', { exact: true }).selectOption('CHAINS')
    for (const [label, name] of [
      ['From the backer', 'Iran'],
      ['To the backed', 'Hamas'],
    ] as const) {
      await page().getByLabel(label, { exact: true }).fill(name)
      await page()
        .getByRole('listbox', { name: `Found for ${label}` })
        .getByText(name, { exact: true })
        .first()
        .waitFor()
      await page().keyboard.press('Enter')
    }
    await page().getByRole('button', { name: 'Ask', exact: true }).click()
    await answer()
      .getByText(/^Chains of backing from Iran to Hamas/)
      .waitFor()
    await answer().locator('.chain').first().waitFor()
    expect(await status().textContent()).toMatch(/nothing was cut|cut:/)
    expect(await answer().locator('.chain').first().textContent()).toMatch(/Iran.*backs.*Hamas/s)
    await leave()
  })

  test('an event is attributed by a chain of cards with the evidence of each link', async () => {
    await ask('ATTRIBUTION', { event: 'jordan-strike' })
    const chain = answer().locator('.chain', { hasText: 'Iran' }).first()
    await chain.waitFor()
    const text = (await chain.textContent())!
    expect(text).toMatch(/Strike on US troops in Jordan.*Militias in Iraq, unnamed.*Iran/s)
    for (const part of ['stated', 'through somebody unnamed', 'weakest', 'paragraph 12']) expect(text).toContain(part)
    await leave()
  })

  test('shortest connections, common backers, and why not', async () => {
    await ask('PATHS', { from: 'raisi', to: 'hamas' })
    await answer().locator('.chain').first().waitFor()
    expect(await answer().locator('.chain').first().textContent()).toMatch(
      /Ebrahim Raisi.*President.*Iran.*Hamas|Ebrahim Raisi.*Iran.*Hamas/s,
    )
    await goTo(address('COMMON', { of: ['hamas', 'hezbollah'], relation: 'BACKERS' }))
    await answer().locator('.chain', { hasText: 'Iran' }).first().waitFor()
    await goTo(address('WHY_NOT', { backer: 'jordan', backed: 'hamas' }))
    await answer().locator('.chain').first().waitFor()
    await leave()
  })

  test('an empty answer that is complete says that there is none', async () => {
    await ask('CHAINS', { backer: 'jordan', backed: 'zahedi' })
    await answer().getByText('There is none, and nothing was cut.').waitFor()
    await leave()
  })

  test('the time chosen is applied, and said', async () => {
    await ask('BACKERS', { of: 'hezbollah', maxHops: 1 }, '&time=1950-01-01~1950-12-31')
    await answer().getByText('Only between 1950-01-01 and 1950-12-31.').waitFor()
    await answer().getByText('There is none, and nothing was cut.').waitFor()
    await leave()
  })
}
