import { writeFileSync } from 'node:fs'
import type { Hand } from './hand'

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

export function everythingTests({ open, leaveAnyway, page }: Hand): void {
  test('is drawn soon, and pans without much script; the figures are reported, not judged', async () => {
    await open('/', { reducedMotion: 'no-preference' })
    const everything = page().getByRole('button', { name: 'Show everything' })
    await everything.waitFor()
    const began = Date.now()
    await everything.click()
    await page().waitForFunction(DRAWN_WITH_ALL, null, { timeout: 100_000 })
    const drawn = Date.now() - began
    const box = (await page().locator('.canvas').boundingBox())!
    const [x, y] = [box.x + box.width / 3, box.y + box.height / 2]
    const client = await page().context().newCDPSession(page())
    await client.send('Performance.enable')
    const script = async () => {
      const { metrics } = await client.send('Performance.getMetrics')
      return metrics.find(({ name }) => name === 'ScriptDuration')!.value * 1_000
    }
    await page().mouse.move(x, y)
    await page().mouse.down()
    const before = await script()
    const moves = 40
    for (let move = 1; move <= moves; move++) await page().mouse.move(x + move * 4, y + Math.sin(move / 5) * 40)
    const perMove = ((await script()) - before) / moves
    await page().mouse.up()
    const figures = {
      ties: 'all of UCDP ESD and the first graph',
      clickToDrawnMs: drawn,
      scriptPerMoveMs: Math.round(perMove * 10) / 10,
    }
    process.stderr.write(`explorer: ${JSON.stringify(figures)}\n`)
    if (process.env.WHOBACKS_FIGURES) writeFileSync(process.env.WHOBACKS_FIGURES, JSON.stringify(figures, null, 2))
    await leaveAnyway()
  }, 150_000)
}
