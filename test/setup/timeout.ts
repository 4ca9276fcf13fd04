/** Milliseconds for a test: a machine that does other things too must not fail one; a project's `testTimeout` is not heeded. */
jest.setTimeout(60_000)
