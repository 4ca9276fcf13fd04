// npm start: installs and builds what is missing or stale, then serves in this same process, so that signals need no forwarding.
import { ensureReady } from './ensure-built.mjs'

ensureReady()
const { main } = (await import('../dist/cli/main.js')).default
await main(['serve', ...process.argv.slice(2)])
