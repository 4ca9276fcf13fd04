/** Names that plain JavaScript files of this project may use without importing them: those of Node, and of pages for the browser. */
const NAMES = [
  ...[
    'process',
    'console',
    'Buffer',
    'URL',
    'fetch',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'setImmediate',
    'performance',
  ],
  ...['AbortSignal', 'AbortController', 'require', 'module', '__dirname'],
  ...[
    'window',
    'document',
    'location',
    'localStorage',
    'self',
    'Worker',
    'navigator',
    'history',
    'URLSearchParams',
    'matchMedia',
  ],
]

export default Object.fromEntries(NAMES.map((name) => [name, 'readonly']))
