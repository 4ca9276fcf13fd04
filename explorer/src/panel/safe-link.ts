/** The address if it leads to the web by http or https; null for anything else, which is then shown as text. */
export function webAddress(text: string | null): string | null {
  if (!text) return null
  try {
    const url = new URL(text)
    return (url.protocol === 'http:' || url.protocol === 'https:') && !url.username && !url.password ? url.href : null
  } catch {
    return null
  }
}

/** Where GraphiQL opens with a query. It stands behind the #, so that it is nobody's log entry. */
export const graphiqlAddress = (query: string, variables: object): string =>
  `/graphiql#query=${encodeURIComponent(query)}&variables=${encodeURIComponent(JSON.stringify(variables, null, 2))}`
