import { printLiteral } from './print-literal'

/** A kept statement as a line of a script, each of its parameters replaced by a literal, with a semicolon at its end. */
export function printScriptStatement(text: string, parameters: Readonly<Record<string, unknown>>): string {
  const filled = text.replace(/\$([a-z]\w*)/g, (_, name: string) => printLiteral(parameters[name]))
  return `${filled};\n`
}
