// Makes the pictures of the README from the first graph: npm run pictures. Needs a chromium (CHROMIUM_PATH, or where one is usually found).
//
// Starts the service with a Neo4j of its own on a throw-away folder, opens the explorer, and writes docs/pictures/*.png.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { ensureReady, ROOT } from './ensure-built.mjs'

const question = (kind, args) => `/?ask=${kind}~${encodeURIComponent(JSON.stringify(args))}`

/** What is shown, how, and what must be there before it is taken. */
const PICTURES = [
  {
    name: 'neighbourhood',
    path: '/?open=iran,hamas&select=tie~BACKS:iran-praised-hamas-attack',
    ready: '.panel .claim',
  },
  {
    name: 'attribution',
    path: question('ATTRIBUTION', { event: 'jordan-strike', maxHops: 4 }),
    ready: '.answer .chain',
    dark: true,
  },
]

ensureReady()
const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
)
if (!executablePath) throw new Error('No chromium found: install one or set CHROMIUM_PATH.')

const dataDir = await mkdtemp(join(tmpdir(), 'whobacks-pictures-'))
const port = await freePort()
const url = `http://127.0.0.1:${port}`
const service = spawn(process.execPath, [join(ROOT, 'bin/whobacks.mjs'), 'serve'], {
  cwd: ROOT,
  env: { ...process.env, PORT: String(port), WHOBACKS_DATA_DIR: dataDir, WHOBACKS_SEED: 'first-graph', NEO4J_URI: '' },
  stdio: ['ignore', 'ignore', 'inherit'],
})
try {
  await untilReady()
  await takeAll()
} finally {
  const ended = new Promise((resolve) => service.once('exit', resolve))
  service.kill('SIGTERM')
  await ended
  await rm(dataDir, { recursive: true, force: true })
}

async function takeAll() {
  const folder = join(ROOT, 'docs/pictures')
  await mkdir(folder, { recursive: true })
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--headless=new', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  })
  for (const { name, path, ready, dark, width = 1180, height = 780 } of PICTURES) {
    const page = await browser.newPage({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    })
    // The first time, Neo4j has still to plan what is asked.
    for (let attempt = 0; ; attempt++) {
      await page.goto(url + path)
      const found = page.locator(ready).first().waitFor({ timeout: 20_000 })
      if (
        await found.then(
          () => true,
          () => false,
        )
      )
        break
      if (attempt === 4) throw new Error(`${name}: ${ready} did not appear.`)
    }
    await page.waitForLoadState('networkidle')
    // The layout comes to rest.
    await page.waitForTimeout(4_000)
    await page.screenshot({ path: join(folder, `${name}.png`) })
    console.log(`docs/pictures/${name}.png`)
    await page.close()
  }
  await browser.close()
}

async function untilReady() {
  for (let waited = 0; waited < 180_000; waited += 500) {
    if (service.exitCode !== null) throw new Error('The service ended before it was ready.')
    const response = await fetch(`${url}/readyz`).catch(() => undefined)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error('The service was not ready within three minutes.')
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port: found } = server.address()
      server.close(() => resolve(found))
    })
  })
}
