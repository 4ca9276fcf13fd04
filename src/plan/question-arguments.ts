import { meant, type Argument, type Arguments } from './argument'
import { resolve, type Variables } from './value'

/** Arguments as plain values for one request: defaults filled in, absent ones left out; a null that means something stays. */
export function plainArguments(args: Arguments, variables: Variables): Record<string, unknown> {
  const plain: Record<string, unknown> = {}
  for (const [name, argument] of args) {
    const value = name === 'maxGapDays' && argument.kind === 'null' ? null : plainArgument(argument, variables)
    if (value !== undefined) plain[name] = value
  }
  return plain
}

function plainArgument(argument: Argument, variables: Variables): unknown {
  const what = meant(argument)
  switch (what.kind) {
    case 'absent':
      return undefined
    case 'value':
      return resolve(what.value, variables)
    case 'word':
      return what.word
    case 'words':
      return what.words
    case 'object':
      return plainArguments(what.fields, variables)
    case 'objects':
      return what.items.map((item) => plainArguments(item, variables))
  }
}
