import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Where a browser is: CHROMIUM_PATH, or a place where one is usually found. */
export const findChromium = (): string | undefined =>
  [process.env.CHROMIUM_PATH, ...KNOWN].find((path) => path !== undefined && existsSync(path))

/** `describe`, or a loud skip where there is no browser; in CI (CI=true) that is a failure. */
export function describeInBrowser(name: string, body: () => void): void {
  if (findChromium() || process.env.CI === 'true') return describe(name, body)
  process.stderr.write(`\nSKIPPED: ${name}: no chromium found; install one or set CHROMIUM_PATH.\n\n`)
  describe.skip(name, body)
}

export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('no chromium found: install one or set CHROMIUM_PATH')
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--headless=new'] })
}
