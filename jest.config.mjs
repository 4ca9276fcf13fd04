const transform = { '^.+\\.ts$': ['ts-jest', { tsconfig: { module: 'commonjs', moduleResolution: 'bundler', isolatedModules: true, esModuleInterop: true, target: 'es2023' }, diagnostics: false }] }
const project = (displayName, extra) => ({ displayName, rootDir: import.meta.dirname, testEnvironment: 'node', transform, testMatch: [`<rootDir>/test/**/*.test.ts`], ...extra })

export default project('whobacks')
