/** What a citation is made of. */
export interface Cited {
  readonly id: string
  readonly summary: string
  readonly locator: string | null
  readonly origin: string | null
  readonly attributedTo: { readonly name: string } | null
  readonly source: {
    readonly title: string
    readonly publisher: string | null
    readonly publishedOn: string | null
    readonly url: string | null
  }
}

/** A claim to cite: who says it where, what it says, and under which id it is kept here. */
export function citeClaim({ id, summary, locator, origin, attributedTo, source }: Cited): string {
  const by = source.publisher ? `${source.publisher}, ` : ''
  const where = [`${by}“${source.title}”`, source.publishedOn, locator].filter(Boolean).join(', ')
  const speaker = [attributedTo?.name, origin && origin !== attributedTo?.name ? `by ${origin}` : null].filter(Boolean)
  const said = speaker.length ? ` (${speaker.join(', ')})` : ''
  return `${where}${said}: ${summary}${source.url ? ` ${source.url}` : ''} [claim ${id}]`
}

/** A tie to cite: its sentence, the claims for and against it, and the address under which all of it can be seen again. */
export function citeTie(sentence: string, claims: readonly (Cited & { stance: string })[], address: string): string {
  const lines = (stance: string, title: string) => {
    const those = claims.filter((claim) => claim.stance === stance)
    return those.length ? [title, ...those.map((claim) => `- ${citeClaim(claim)}`)] : []
  }
  return [sentence, ...lines('SUPPORTS', 'Reported by:'), ...lines('DENIES', 'Denied by:'), `Seen at ${address}`].join(
    '\n',
  )
}
