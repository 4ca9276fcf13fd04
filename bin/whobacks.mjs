#!/usr/bin/env node
import { ensureReady } from '../scripts/ensure-built.mjs'

ensureReady()
const { main } = (await import('../dist/cli/main.js')).default
await main(process.argv.slice(2))
