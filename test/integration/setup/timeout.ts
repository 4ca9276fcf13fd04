/** Milliseconds for a test that asks a real database, which may be starting or planning; a project's `testTimeout` is not heeded. */
jest.setTimeout(60_000)
