import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describeInBrowser } from './chromium'
import { axeFindings } from './explorer/axe'
import { canvasTests } from './explorer/canvas'
import { LONG, MARKUP } from './explorer/fixture'
import { shareTests } from './explorer/share'
import { hasUcdp, setStage, type Stage, type Visit } from './explorer/stage'
import { timeTests } from './explorer/time'

/** How long the page may take for what it does on a machine that does other things too. */
const PATIENCE = 45_000

// What runs in the page is text: the tests themselves know no document.
/** All ties are there, and two frames were drawn since. */
const DRAWN_WITH_ALL = `new Promise((resolve) => {
  const look = () => {
    const [, count = '0'] = /([\\d,]+) ties/.exec(document.querySelector('.table-head')?.textContent ?? '') ?? []
    if (Number(count.replaceAll(',', '')) > 2_700 && !document.querySelector('.loading.on'))
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)))
    else setTimeout(look, 10)
  }
  look()
})`
/** By how many pixels the page is wider than the screen. */
const TOO_WIDE = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

describeInBrowser('The explorer', () => {
  let stage: Stage
  let visit: Visit
  let page: Page

  beforeAll(async () => {
    stage = await setStage()
  }, 600_000)
  afterAll(() => stage?.close())

  const open = async (path: string, options?: Parameters<Stage['visit']>[1]) => {
    visit = await stage.visit(path, options)
    page = visit.page
    page.setDefaultTimeout(PATIENCE)
  }
  /** Nothing the browser complains of (a policy that is broken is a complaint), nothing asked of the outside. */
  const leave = async () => {
    const { complaints, outside } = visit
    await visit.close()
    expect(complaints).toEqual([])
    expect(outside).toEqual([])
  }
  const search = () => new URL(page.url()).searchParams
  const panel = () => page.locator('.panel')
  const seen = (text: string | RegExp) => page.getByText(text).first().waitFor()
  const find = async (text: string, name: string) => {
    await page.getByRole('combobox', { name: 'Find an actor, event or source' }).fill(text)
    await page.getByRole('listbox', { name: 'Found', exact: true }).getByText(name, { exact: true }).first().waitFor()
    await page.keyboard.press('Enter')
  }
  const openTable = async () => {
    await page.locator('.table-head > button').click()
    await page.locator('.grid tbody tr[data-id]').first().waitFor()
  }

  test('the API answers everything that the page asks', () => {
    expect(stage.refused).toEqual([])
  })

  test('the first visit: who backed Hezbollah in 1990, with what, and who denies it', async () => {
    await open('/')
    await find('hizbullah', 'Hezbollah')
    await panel().getByRole('heading', { name: 'Hezbollah' }).waitFor()
    await page.getByRole('button', { name: 'Who backs it?' }).click()
    const answer = page.locator('.answer')
    await answer.getByRole('heading', { name: 'Who backs Hezbollah?' }).waitFor()
    const days = page.locator('.time input[type="date"]')
    await days.nth(0).fill('1990-01-01')
    await days.nth(1).fill('1990-12-31')
    await answer.getByText('Only between 1990-01-01 and 1990-12-31.').waitFor()
    expect(search().get('time')).toBe('1990-01-01~1990-12-31')
    const row = page.locator('.answer tbody tr', { hasText: 'Iran' })
    await row.waitFor()
    expect(await row.textContent()).toMatch(/weapons/)
    expect(await row.textContent()).toMatch(/certain/)
    expect(await row.textContent()).toMatch(/denied by the subject/)
    // The silence in between is told where the answer is read, not only in the evidence.
    await row.getByText(/^No report for .* to 2019-01-0\d\.$/).waitFor()
    await row.getByRole('button', { name: 'evidence' }).click()
    await panel().getByText('Iran said in 1990 that it gave the party no arms.').waitFor()
    expect(await panel().getByRole('heading', { level: 2 }).textContent()).toMatch(/^Iran backs Hezbollah with /)
    await leave()
  })

  test('1. an actor is found in any spelling, by keyboard alone, and opens with what lies around it', async () => {
    await open('/')
    await page.keyboard.press('/')
    expect(await page.evaluate('document.activeElement?.id')).toBe('find')
    await page.keyboard.type('HÁMAS')
    await page
      .getByRole('listbox', { name: 'Found', exact: true })
      .getByText('Hamas', { exact: true })
      .first()
      .waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await panel().getByRole('heading', { name: 'Hamas' }).waitFor()
    expect(search().get('open')).toBe('hamas')
    await openTable()
    expect(await page.locator('.grid tbody').textContent()).toContain('Iran')
    await leave()
  })

  test('3. two days compared: begun, ended, and changed, each in a list', async () => {
    await open('/?open=hezbollah&compare=1985-06-01~1990-06-01')
    const list = page.locator('.compare')
    await list.getByText(/Begun \(/).waitFor()
    expect(await list.locator('.changes.began').textContent()).toContain('Iran backs Hezbollah')
    await list.getByRole('button', { name: 'Close the comparison' }).click()
    await list.waitFor({ state: 'detached' })
    await leave()
  })

  const hand = { open, leave, page: () => page, search, openTable }
  describe('2. the canvas', () => canvasTests(hand))
  describe('3. time', () => timeTests(hand))
  describe('7. share and take away', () => shareTests(hand))

  describe('4. the evidence panel', () => {
    test('a tie: its sentence, support and denial side by side, speaker, source, locator, silence', async () => {
      await open('/?open=hezbollah')
      await openTable()
      await page.locator('.grid tbody tr', { hasText: 'Iran' }).filter({ hasText: 'Hezbollah' }).first().click()
      await seen(/^Iran backs Hezbollah with .*weapons/)
      expect(search().get('select')).toMatch(/^tie~BACKS:/)
      const support = panel().getByRole('region', { name: 'Claims that support it' })
      const denials = panel().getByRole('region', { name: 'Claims that deny it' })
      await denials.getByText('Iran said in 1990 that it gave the party no arms.').waitFor()
      const denial = (await denials.textContent())!
      for (const part of ['A gazette made up for tests', 'page 4', 'Said by', 'denial']) expect(denial).toContain(part)
      for (let more = 0; more < 3 && !(await support.getByText('In early 2019').count()); more++)
        await panel().locator('.more button').first().click()
      const observed = support.locator('.claim', { hasText: 'In early 2019' })
      expect(await observed.textContent()).toMatch(/Relayed from.*Test wire/)
      // Only addresses of the web are links.
      expect(await observed.getByRole('link', { name: 'Open the source' }).getAttribute('href')).toBe(
        'https://example.org/archive?page=1',
      )
      expect(await denials.getByRole('link', { name: 'Open the source' }).count()).toBe(0)
      expect(await page.locator('a[href^="javascript"]').count()).toBe(0)
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
      await page.goto(`${stage.server.url}/?select=actor~militias-in-iraq&open=militias-in-iraq`)
      await panel()
        .getByText(/somebody whom no source names/)
        .waitFor()
      await leave()
    })
  })

  describe('5. questions', () => {
    const ask = (kind: string, args: object, more = '') =>
      open(`/?ask=${kind}~${encodeURIComponent(JSON.stringify(args))}${more}`)
    const answer = () => page.locator('.answer')
    const status = () => answer().getByRole('status')

    test('chains between two, chosen by search, read as a list that says it is complete', async () => {
      await open('/')
      await page.getByText('Ask a question').click()
      await page.getByLabel('Question', { exact: true }).selectOption('CHAINS')
      for (const [label, name] of [
        ['From the backer', 'Iran'],
        ['To the backed', 'Hamas'],
      ] as const) {
        await page.getByLabel(label, { exact: true }).fill(name)
        await page
          .getByRole('listbox', { name: `Found for ${label}` })
          .getByText(name, { exact: true })
          .first()
          .waitFor()
        await page.keyboard.press('Enter')
      }
      await page.getByRole('button', { name: 'Ask', exact: true }).click()
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
      await visit.close()
      await ask('COMMON', { of: ['hamas', 'hezbollah'], relation: 'BACKERS' })
      await answer().locator('.chain', { hasText: 'Iran' }).first().waitFor()
      await visit.close()
      await ask('WHY_NOT', { backer: 'jordan', backed: 'hamas' })
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
  })

  describe('6. the table', () => {
    test('sorts, goes by keyboard, and its choice is that of the page both ways', async () => {
      await open('/?open=iran&table=1')
      const rows = page.locator('.grid tbody tr[data-id]')
      await rows.first().waitFor()
      const heads = page.getByRole('columnheader', { name: /^Confidence/ })
      await heads.getByRole('button').click()
      expect(await heads.getAttribute('aria-sort')).toBe('ascending')
      await heads.getByRole('button').click()
      expect(await heads.getAttribute('aria-sort')).toBe('descending')
      const shown = await page.locator('.grid tbody tr[data-id] td:nth-child(7)').allTextContents()
      const numbers = shown.map((text) => parseInt(text, 10))
      expect(numbers.length).toBeGreaterThan(3)
      expect(numbers).toEqual([...numbers].sort((one, other) => other - one))
      await rows.first().focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      const id = await page.evaluate<string>('document.activeElement.dataset.id')
      expect(search().get('select')).toBe(`tie~${id}`)
      await panel().getByRole('heading', { level: 2 }).waitFor()
      // The other way: what the page chooses, the table shows.
      const other = await rows.nth(3).getAttribute('data-id')
      await page.goto(`${stage.server.url}/?open=iran&table=1&select=tie~${encodeURIComponent(other!)}`)
      await page.locator(`.grid tr[aria-selected="true"][data-id="${other}"]`).waitFor()
      await leave()
    })

    test('shows everything without WebGL', async () => {
      await open('/livez')
      await page.addInitScript('HTMLCanvasElement.prototype.getContext = () => null')
      await page.goto(`${stage.server.url}/?open=hamas&table=1`)
      await page.locator('.grid tbody tr', { hasText: 'Iran' }).first().click()
      await panel().getByRole('heading', { level: 2 }).waitFor()
      await visit.close()
    })
  })

  describe('8. accessible and robust', () => {
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
      await open(path, { colorScheme, reducedMotion: 'reduce', ...device })
      await page.locator(ready).first().waitFor()
      await page.locator('.loading.on').waitFor({ state: 'detached' })
      expect(await axeFindings(page)).toEqual([])
      await leave()
    })

    test('the keys are told by a key', async () => {
      await open('/?open=hamas')
      await page.locator('.legend label').first().waitFor()
      await page.keyboard.press('?')
      const keys = page.getByRole('dialog', { name: 'Keys' })
      await keys.getByText('Undo', { exact: true }).waitFor()
      expect(await axeFindings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await keys.waitFor({ state: 'detached' })
      await leave()
    })

    test('a service that fails is named, asked again on demand, and nothing is lost', async () => {
      await open('/?open=hamas&table=1')
      await page.locator('.grid tbody tr[data-id]').first().waitFor()
      await page.route('**/graphql', (route) => route.abort())
      await page.locator('.grid tbody tr', { hasText: 'Iran' }).first().click()
      await panel().getByRole('alert').waitFor()
      expect(await page.locator('.grid tbody tr[data-id]').count()).toBeGreaterThan(0)
      await page.unroute('**/graphql')
      await panel().getByRole('button', { name: 'Try again' }).click()
      await panel()
        .getByText(/^Iran backs Hamas/)
        .waitFor()
      await visit.close()
    })

    test('an error of the API is a message, and a refusal offers no retry', async () => {
      await open('/?open=no-such-record')
      await page
        .getByRole('alert')
        .getByText(/no-such-record/)
        .first()
        .waitFor()
      expect(await page.getByRole('alert').getByRole('button', { name: 'Try again' }).count()).toBe(0)
      await leave()
    })

    test('hostile names are text', async () => {
      await open('/?open=jordan&table=1&select=actor~hostile-markup')
      await page.locator('.grid').getByText(MARKUP).first().waitFor()
      await panel().getByRole('heading', { name: MARKUP }).waitFor()
      await page.locator('.grid').getByText(LONG).first().waitFor()
      await page.locator('.grid tbody tr', { hasText: MARKUP }).first().click()
      await panel().getByText(`Support for ${MARKUP}`).waitFor()
      const wide = await page.evaluate<number>(TOO_WIDE)
      expect(wide).toBeLessThanOrEqual(0)
      expect(await page.evaluate('window.hacked')).toBeUndefined()
      expect(await page.locator('main img[src="x"], .table img').count()).toBe(0)
      await leave()
    })

    test('on a phone: found, read and closed by touch, with nothing wider than the screen', async () => {
      await open('/', { viewport: { width: 375, height: 720 }, hasTouch: true, isMobile: true })
      await find('hamas', 'Hamas')
      await panel().getByRole('heading', { name: 'Hamas' }).waitFor()
      await panel().locator('table.ties').getByText('Iran', { exact: true }).first().waitFor()
      const wide = await page.evaluate<number>(TOO_WIDE)
      expect(wide).toBeLessThanOrEqual(0)
      const close = panel().getByRole('button', { name: 'Close the panel' })
      await close.tap()
      await panel().waitFor({ state: 'detached' })
      await leave()
    })
  })

  ;(hasUcdp ? describe : describe.skip)('with all of UCDP ESD on the canvas', () => {
    test('is drawn soon, and pans without much script; the figures are reported, not judged', async () => {
      await open('/')
      const everything = page.getByRole('button', { name: 'Show everything' })
      await everything.waitFor()
      const began = Date.now()
      await everything.click()
      await page.waitForFunction(DRAWN_WITH_ALL, null, { timeout: 100_000 })
      const drawn = Date.now() - began
      const box = (await page.locator('main').boundingBox())!
      const [x, y] = [box.x + box.width / 3, box.y + box.height / 2]
      const client = await page.context().newCDPSession(page)
      await client.send('Performance.enable')
      const script = async () => {
        const { metrics } = await client.send('Performance.getMetrics')
        return metrics.find(({ name }) => name === 'ScriptDuration')!.value * 1_000
      }
      await page.mouse.move(x, y)
      await page.mouse.down()
      const before = await script()
      const moves = 40
      for (let move = 1; move <= moves; move++) await page.mouse.move(x + move * 4, y + Math.sin(move / 5) * 40)
      const perMove = ((await script()) - before) / moves
      await page.mouse.up()
      const figures = {
        ties: 'all of UCDP ESD and the first graph',
        clickToDrawnMs: drawn,
        scriptPerMoveMs: Math.round(perMove * 10) / 10,
      }
      process.stderr.write(`explorer: ${JSON.stringify(figures)}\n`)
      if (process.env.WHOBACKS_FIGURES) writeFileSync(process.env.WHOBACKS_FIGURES, JSON.stringify(figures, null, 2))
      await visit.close()
    }, 150_000)
  })
})
