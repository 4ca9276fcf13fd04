import { createHash } from 'node:crypto'
import { foldName } from '../../text/fold-name'

const LONGEST = 100

/**
 * A readable id made of a name: folded, hyphens for all that is neither letter nor digit. Names that fold to different texts get
 * different ids: where the hyphens hide a difference, a few digits of a hash tell them apart.
 */
export function slugOf(name: string): string {
  const folded = foldName(name)
  const slug = folded
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, LONGEST)
  if (slug.replaceAll('-', ' ') === folded) return slug
  const digits = createHash('sha256').update(folded).digest('hex').slice(0, 6)
  return slug ? `${slug}-${digits}` : digits
}
