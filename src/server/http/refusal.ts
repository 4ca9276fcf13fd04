/** An answer to a request that never became a GraphQL operation. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly more: {
      readonly details?: Readonly<Record<string, unknown>>
      readonly headers?: Readonly<Record<string, string>>
    } = {},
  ) {
    super(message)
    this.name = 'Refusal'
  }
}

export const badRequest = (message: string, status = 400): Refusal => new Refusal(status, 'BAD_REQUEST', message)
