import './workers.mjs'
import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import examples from 'examples:'
import 'graphiql/style.css'
import './page.css'

// A link can bring a query behind the #. It is shown alone and forgotten with the page: tabs of one's own are neither lost nor added to.
const brought = new URLSearchParams(location.hash.slice(1))
const query = brought.get('query')
const kept = new Map()
const forgetful = {
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => void kept.set(key, value),
  removeItem: (key) => void kept.delete(key),
  clear: () => kept.clear(),
  get length() {
    return kept.size
  },
}

const page = createElement(
  GraphiQL,
  {
    fetcher: createGraphiQLFetcher({ url: '/graphql', enableIncrementalDelivery: false }),
    ...(query === null
      ? { defaultTabs: examples.map((example) => ({ query: example })) }
      : { defaultTabs: [{ query, variables: brought.get('variables') ?? '' }], storage: forgetful }),
    defaultEditorToolsVisibility: 'variables',
  },
  createElement(GraphiQL.Logo, null, 'whobacks'),
)

createRoot(document.getElementById('graphiql')).render(page)
