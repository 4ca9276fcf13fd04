import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { drawn, tiesSeen, type Hand } from './hand'

const NO_WEBGL = 'HTMLCanvasElement.prototype.getContext = () => null'
/** Whether somebody sees the element where it stands: nothing lies over it. */
const ON_TOP = `(element) => {
  const { x, y, width, height } = element.getBoundingClientRect()
  return element.contains(document.elementFromPoint(x + width / 2, y + height / 2))
}`

/** An article of another site, with a frame in it. */
async function serveArticle(frame: string): Promise<{ url: string; close(): void }> {
  const article = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(`<title>An article</title><iframe src="${frame}" width="800" height="600" title="whobacks"></iframe>`)
  })
  await new Promise<void>((resolve) => article.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(article.address() as AddressInfo).port}/`,
    close: () => {
      article.closeAllConnections()
      article.close()
    },
  }
}

export function lackingTests({ open, goTo, leave, leaveAnyway, page, panel }: Hand): void {
  test('without WebGL the table has it all: the filter, what can be done, the evidence; and nothing lies over the reason', async () => {
    await open('/?open=hamas&select=actor~hamas', { script: NO_WEBGL })
    const row = page().locator('.grid tbody tr', { hasText: 'Iran' }).first()
    await row.waitFor()
    const reason = page().getByText('This browser cannot draw the picture')
    expect(await reason.evaluate(`(${ON_TOP})(document.querySelector('.without [role="status"]'))`)).toBe(true)
    await page()
      .getByRole('region', { name: 'What to do with Hamas' })
      .getByText(/backed by \d/)
      .waitFor()
    const before = await tiesSeen(page())
    await page().locator('.legend').getByLabel('state').uncheck()
    await page().waitForURL((url) => url.searchParams.has('kinds'))
    expect(await tiesSeen(page())).toBeLessThan(before)
    await page().getByRole('button', { name: 'Clear the filter' }).click()
    await row.click()
    await panel()
      .getByText(/^Iran backs Hamas/)
      .waitFor()
    await leaveAnyway()
  })

  test('in a frame of another page it says what it shows and leads to the whole page; other pages may hold that only', async () => {
    await open('/livez')
    const { origin } = new URL(page().url())
    const path = '/?open=hamas&time=2024-01-01~2024-12-31'
    const article = await serveArticle(`${origin}${path}&amp;embed=1`)
    try {
      await page().goto(article.url)
      const frame = page().frameLocator('iframe')
      await frame.getByRole('heading', { level: 1, name: 'Around Hamas · 2024', exact: true }).waitFor()
      await frame.locator('.table-head', { hasText: /[1-9]\d* ties?/ }).waitFor()
      const link = frame.getByRole('link', { name: 'Open in whobacks' })
      const whole = new URLSearchParams((await link.getAttribute('href'))!.slice(1))
      expect([whole.get('open'), whole.get('time'), whole.get('embed')]).toEqual([
        'hamas',
        '2024-01-01~2024-12-31',
        null,
      ])
      expect(await link.getAttribute('target')).toBe('_blank')
      for (const ours of ['.find', '.brand', '.question-form']) expect(await frame.locator(ours).count()).toBe(0)
    } finally {
      article.close()
    }
    const policyOf = async (address: string) => (await page().request.get(address)).headers()['content-security-policy']
    expect(await policyOf(`${origin}${path}&embed=1`)).toContain('frame-ancestors *')
    expect(await policyOf(`${origin}/`)).toContain("frame-ancestors 'none'")
    await leaveAnyway()
  })

  test('a question that fails is told once, in the place of its answer, and asked again there', async () => {
    await open('/?open=hamas')
    await drawn(page())
    await page().route('**/graphql', (route) =>
      /query Backers/.test(route.request().postData() ?? '') ? route.abort() : route.continue(),
    )
    await goTo(`/?ask=BACKERS~${encodeURIComponent('{"of":"hamas","maxHops":1}')}`)
    const answer = page().locator('.answer')
    await answer.getByRole('alert').waitFor()
    expect(await page().getByRole('alert').count()).toBe(1)
    await page().unroute('**/graphql')
    await answer.getByRole('button', { name: 'Try again' }).click()
    await answer.locator('tbody tr', { hasText: 'Iran' }).first().waitFor()
    expect(await page().getByRole('alert').count()).toBe(0)
    await leaveAnyway()
  })

  test('of what is not there, no legend is shown, and no number either', async () => {
    await open('/?open=no-such-record')
    await page().getByRole('alert').getByText('Nothing here is known as no-such-record.').waitFor()
    expect(await page().getByRole('alert').getByRole('button', { name: 'Try again' }).count()).toBe(0)
    expect(await page().locator('.legend').count()).toBe(0)
    await leave()
  })
}
