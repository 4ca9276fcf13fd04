import { ClientError, type ClientErrorCode } from '../errors/client-error'

/** One thing that is wrong with an input, and where: `["input", "when"]`. */
export interface Problem {
  readonly path: readonly (string | number)[]
  readonly message: string
  readonly code: ClientErrorCode
  /** For a reference that matches nothing, or several. */
  readonly actors?: readonly { readonly id: string; readonly name: string }[]
}

const MOST_IN_WORDS = 20

/** Gathers all that is wrong with an input, to be refused at once. */
export class Problems {
  private readonly all: Problem[] = []

  add(path: Problem['path'], message: string, more: Partial<Pick<Problem, 'code' | 'actors'>> = {}): void {
    this.all.push({ path, message, code: 'BAD_USER_INPUT', ...more })
  }

  get found(): boolean {
    return this.all.length > 0
  }

  /** Throws what was gathered, if anything: one error, each problem with its path in `extensions.problems`. */
  refuse(): void {
    if (this.all.length === 0) return
    const lines = this.all.slice(0, MOST_IN_WORDS).map(({ path, message }) => `${placeOf(path)}: ${message}`)
    if (this.all.length > MOST_IN_WORDS) lines.push(`and ${this.all.length - MOST_IN_WORDS} more`)
    const codes = new Set(this.all.map(({ code }) => code))
    const [only] = codes
    throw new ClientError(codes.size === 1 ? only! : 'BAD_USER_INPUT', lines.join('\n'), { problems: this.all })
  }
}

/** `input.against[1]` */
const placeOf = (path: Problem['path']): string =>
  path.reduce<string>((text, part) => text + (typeof part === 'number' ? `[${part}]` : text ? `.${part}` : part), '')
