import { refuseFaults } from '../faults'

/** Refuses a whole file for what is wrong at one place of it: BAD_USER_INPUT. */
export function refuseTable(file: string, place: string, message: string): never {
  refuseFaults([{ file, place, message }])
  throw new Error('unreachable')
}
