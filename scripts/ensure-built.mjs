// Brings a checkout to the point where dist/ can run, with nothing but Node: used by `npm start`, `npx whobacks` and `npm test`.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')

/** The least Node, as in package.json's engines. */
const LEAST_NODE = [20, 19]

/** Ends the process with a message and no stack. */
export function stop(message) {
  console.error(message)
  process.exit(1)
}

export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return
  stop(
    `whobacks needs Node ${LEAST_NODE.join('.')} or later, and this is ${version}: get it from nodejs.org, or with \`nvm install 22\`.`,
  )
}

/**
 * Are the packages that the lock file names installed, in these versions? npm notes what it installed in
 * node_modules/.package-lock.json, at the very end. Optional ones may be missing: they are for other platforms.
 */
export function isInstalled(root = ROOT) {
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'))
  if (!installed) return false
  const wanted = packagesIn(join(root, 'package-lock.json')) ?? {}
  return Object.entries(wanted).every(([path, { version, optional, devOptional, peer }]) => {
    if (path === '') return true
    const there = installed[path]
    return there ? there.version === version : Boolean(optional || devOptional || peer)
  })
}

function packagesIn(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages
  } catch {
    return undefined
  }
}

export function ensureInstalled(progress = console.error) {
  if (isInstalled()) return
  progress('Installing packages (once) …')
  const { status } = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (status !== 0) stop('`npm ci` failed: see above. Is there a network?')
}

/** npm as it was started, if it was; otherwise the one on the PATH. Its output goes to standard error. */
function npm(args) {
  const options = { cwd: ROOT, stdio: ['ignore', 2, 2], env: { ...process.env, NODE_ENV: 'development' } }
  const cli = process.env.npm_execpath
  return cli?.endsWith('.js') ? spawnSync(process.execPath, [cli, ...args], options) : spawnSync('npm', args, options)
}

const BUILD_INPUTS = [
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'scripts/build-service.mjs',
  'scripts/build-graphiql.mjs',
  'scripts/build-explorer.mjs',
]

/** A digest of all that the build reads; kept in dist/ to tell whether that is stale. */
export function sourceDigest(root = ROOT) {
  const hash = createHash('sha256')
  const files = ['src', 'explorer']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .concat(BUILD_INPUTS.map((name) => join(root, name)))
    .filter((file) => existsSync(file))
    .sort()
  for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

export function ensureBuilt(progress = console.error) {
  const note = join(ROOT, 'dist', '.digest')
  const digest = sourceDigest()
  if (existsSync(note) && readFileSync(note, 'utf8') === digest) return
  progress('Building …')
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true })
  const { status } = npm(['run', 'build', '--silent'])
  if (status !== 0) stop('The build failed: see above.')
  writeFileSync(note, digest)
}

/** Everything above, in order. */
export function ensureReady(progress = console.error) {
  checkNode()
  ensureInstalled(progress)
  ensureBuilt(progress)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureReady()
