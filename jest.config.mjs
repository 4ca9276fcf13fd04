const options = {
  tsconfig: {
    module: 'commonjs',
    moduleResolution: 'bundler',
    isolatedModules: true,
    esModuleInterop: true,
    target: 'es2023',
    jsx: 'react-jsx',
    jsxImportSource: 'preact',
  },
  // Types are checked by `npm run typecheck`, once for all.
  diagnostics: false,
}

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  // jose has modules of the new kind only, which jest runs in the old.
  transform: {
    '^.+\\.tsx?$': ['ts-jest', options],
    'node_modules/jose/.+\\.js$': ['ts-jest', { ...options, tsconfig: { ...options.tsconfig, allowJs: true } }],
  },
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
  testMatch,
  ...more,
})

/** unit needs nothing; integration and e2e run against a real Neo4j that the global set-up starts. */
export default {
  projects: [
    project('unit', ['<rootDir>/test/**/*.test.ts'], {
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/integration/', '<rootDir>/test/e2e/'],
      setupFilesAfterEnv: ['<rootDir>/test/setup/timeout.ts'],
    }),
    project('integration', ['<rootDir>/test/integration/**/*.test.ts'], {
      globalSetup: '<rootDir>/test/integration/setup/start-neo4j.ts',
      globalTeardown: '<rootDir>/test/integration/setup/stop-neo4j.ts',
      setupFilesAfterEnv: ['<rootDir>/test/setup/timeout.ts'],
    }),
    project('e2e', ['<rootDir>/test/e2e/**/*.test.ts'], {
      globalSetup: '<rootDir>/test/integration/setup/start-neo4j.ts',
      globalTeardown: '<rootDir>/test/integration/setup/stop-neo4j.ts',
      setupFilesAfterEnv: ['<rootDir>/test/setup/timeout.ts'],
    }),
  ],
}
