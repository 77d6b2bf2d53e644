/** Jest runs TypeScript through swc; Node itself runs it by type stripping. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
  // Half of a test's time is PostgreSQL's and the sites', so two workers pay even on two cores.
  maxWorkers: 2,
  // Nothing is timed in a test: a busy machine must not make one fail.
  testTimeout: 60_000,
  testMatch: ['**/*.test.ts'],
  globalSetup: './test/postgres/global-setup.ts',
  globalTeardown: './test/postgres/global-teardown.ts',
  testPathIgnorePatterns: ['/node_modules/', '/.data/'],
  modulePathIgnorePatterns: ['/.data/'],
};
