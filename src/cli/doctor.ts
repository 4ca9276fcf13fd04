import type { Command } from 'commander'
import { examine } from './doctor/examine'
import { printFindings } from './doctor/finding'
import { loadSettings } from '../settings/load-settings'

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('check what the service stands on, and say how to mend what is wrong')
    .action(async () => {
      const findings = await examine(loadSettings())
      console.log(printFindings(findings))
      if (findings.some(({ state }) => state === 'wrong')) process.exitCode = 1
    })
}
