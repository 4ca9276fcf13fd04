import { Command, CommanderError } from 'commander'
import { ClientError } from '../errors/client-error'
import { SetupError } from '../errors/setup-error'
import { addBackup } from './backup'
import { addDoctor } from './doctor'
import { addExplain } from './explain'
import { addExport } from './export'
import { addGenerate } from './generate'
import { addImport } from './import'
import { addKey } from './key'
import { addSeed } from './seed'
import { addServe } from './serve'

/** Runs the command line `whobacks …`. Sets the exit status: 0, or 1 with a message on standard error. */
export async function main(args: readonly string[]): Promise<void> {
  const program = new Command('whobacks')
    .description('Who backs whom, with what, since when, says who, and who denies it')
    .exitOverride()
  for (const add of [addServe, addSeed, addImport, addExport, addGenerate, addExplain, addDoctor, addKey, addBackup])
    add(program)
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    report(error)
  }
}

/** The stack of a mistake that is the user's to mend would hide the message. */
function report(error: unknown): void {
  if (error instanceof CommanderError) {
    // Commander has printed its message, or the help that was asked for.
    process.exitCode = error.exitCode
    return
  }
  process.exitCode = 1
  const isForTheUser = error instanceof SetupError || error instanceof ClientError
  console.error(isForTheUser ? error.message : error)
}
