import { axeFindings } from './axe'
import type { Hand } from './hand'

export function accessibleTests({ open, leave, page }: Hand): void {
  const tie = 'BACKS:iran-praised-hamas-attack'
  const actor = '/?open=hezbollah&select=actor~hezbollah&table=1'
  const evidence = `/?open=hamas&select=tie~${tie}&table=1`
  const attribution = `/?ask=ATTRIBUTION~${encodeURIComponent('{"event":"jordan-strike"}')}`
  const comparison = '/?open=hezbollah&compare=1985-06-01~1990-06-01'
  const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
  test.each([
    ['the start page, light', '/', '.start .chips button', 'light', {}],
    ['the start page on a phone, dark', '/', '.start .chips button', 'dark', PHONE],
    ['an actor with the table, light', actor, '.panel table.ties', 'light', {}],
    ['an actor on a phone, dark', actor, '.panel table.ties', 'dark', PHONE],
    ['the evidence of a tie, dark', evidence, '.panel .claim', 'dark', {}],
    ['the evidence of a tie on a phone, light', evidence, '.panel .claim', 'light', PHONE],
    ['an answer, dark', attribution, '.answer .chain', 'dark', {}],
    ['an answer on a phone, light', attribution, '.answer .chain', 'light', PHONE],
    ['a comparison, light', comparison, '.compare .changes', 'light', {}],
    ['a comparison on a phone, dark', comparison, '.compare .changes', 'dark', PHONE],
  ] as const)('axe finds nothing serious in %s', async (_, path, ready, colorScheme, device) => {
    await open(path, { colorScheme, ...device })
    await page().locator(ready).first().waitFor()
    await page().locator('.loading.on').waitFor({ state: 'detached' })
    expect(await axeFindings(page())).toEqual([])
    await leave()
  })
}
