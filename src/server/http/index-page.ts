import type { ServerResponse } from 'node:http'
import { respond } from './respond'

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>whobacks</title></head>
<body>
<h1>whobacks</h1>
<p>Who backs whom, with what, since when, says who, and who denies it.</p>
<p>The explorer is not built: run <code>npm run build</code>.</p>
<ul>
<li><a href="/graphiql">GraphiQL</a>: ask, with examples</li>
<li><code>/graphql</code>: the API</li>
<li><a href="/livez">/livez</a>, <a href="/readyz">/readyz</a>: is it up, can it answer</li>
</ul>
</body>
</html>
`

/** Answers / while the explorer is not built: what there is and where. */
export function answerIndex(response: ServerResponse): void {
  respond(response, 200, PAGE, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
}
