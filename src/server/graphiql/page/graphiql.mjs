import './workers.mjs'
import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import examples from 'examples:'
import 'graphiql/style.css'
import './page.css'

const page = createElement(
  GraphiQL,
  {
    fetcher: createGraphiQLFetcher({ url: '/graphql', enableIncrementalDelivery: false }),
    defaultTabs: examples.map((query) => ({ query })),
    defaultEditorToolsVisibility: 'variables',
  },
  createElement(GraphiQL.Logo, null, 'whobacks'),
)

createRoot(document.getElementById('graphiql')).render(page)
