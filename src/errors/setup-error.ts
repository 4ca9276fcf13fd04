/** Something outside the program is missing or wrong (a JDK, a port, a setting): the message says what, and how to mend it. Printed without a stack. */
export class SetupError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'SetupError'
  }
}
