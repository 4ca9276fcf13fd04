/** The HTTP status of an answer that is nothing but errors with this code. */
export function statusOfCode(code: string): number {
  switch (code) {
    case 'UNAUTHENTICATED':
      return 401
    case 'FORBIDDEN':
      return 403
    case 'CONFLICT':
      return 409
    case 'UNAVAILABLE':
      return 503
    case 'TIMEOUT':
      return 504
    case 'INTERNAL':
      return 500
    default:
      return 400
  }
}
