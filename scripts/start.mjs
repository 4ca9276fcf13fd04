// npm start: installs and builds what is missing or stale, then serves in this same process, so that signals need no forwarding.
// (The script says `exec` for the same reason: a shell between npm and this process would die of a signal and leave it behind.)
import { ensureReady } from './ensure-built.mjs'

ensureReady()

// npm passes signals on, but not SIGKILL: without npm nobody could stop the service from where it was started.
if (process.env.npm_lifecycle_event === 'start') {
  const npm = process.ppid
  setInterval(() => process.ppid !== npm && process.kill(process.pid, 'SIGTERM'), 1000).unref()
}

const { main } = (await import('../dist/cli/main.js')).default
await main(['serve', ...process.argv.slice(2)])
