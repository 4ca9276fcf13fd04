import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerIndex } from './index-page'
import { sendFile, type BuiltFiles } from './static-files'

/** Nothing from outside, nothing inline: what a record says can never become script or style. */
const POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self'; " +
  "img-src 'self' data:; base-uri 'none'; form-action 'none'"

/**
 * Answers / and what lies below /explorer. Other pages may frame it at `?embed=1` only: there it shows and asks, and has
 * nothing that could be clicked by trick (no writing, and no cookie that would sign somebody in).
 */
export async function answerExplorer(
  files: BuiltFiles,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const isPage = url.pathname === '/'
  if (files.size === 0 && isPage) return answerIndex(response)
  const file = files.get(isPage ? '/explorer/index.html' : url.pathname)
  const framed = isPage && url.searchParams.get('embed') === '1'
  await sendFile(file, request, response, {
    'content-security-policy': `${POLICY}; frame-ancestors ${framed ? '*' : "'none'"}`,
    ...(framed ? { 'x-frame-options': '', 'cross-origin-opener-policy': 'unsafe-none' } : {}),
  })
}
