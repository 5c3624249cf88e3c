import { defineConfig } from 'vitest/config';

const shared = {
  setupFiles: ['test/setup/fuzz.ts'],
  // As long as it takes on a small and busy machine: nothing waits that has come already.
  expect: { poll: { timeout: 15_000 } },
};

/** Most of what a test makes is gone when it ends: larger nurseries spare a quarter of its time. */
const forked = {
  pool: 'forks' as const,
  execArgv: ['--max-semi-space-size=64'],
  testTimeout: 180_000,
  hookTimeout: 60_000,
};

/** A MongoDB and a Redis to test against. */
const { WAYBILL_TEST_MONGODB: mongodb = '', WAYBILL_TEST_REDIS: redis = '' } = process.env;

/** Engines and servers in the test's own process: files share what they load. */
const IN_PROCESS = [
  ...['collaboration', 'diagrams', 'elements', 'encryption', 'engine', 'family', 'golden'],
  ...['intake', 'ledger', 'migration', 'policies', 'random', 'records', 'reports', 'rules'],
  ...['retention', 'scenario', 'second-opinion', 'server'],
].map((folder) => `test/${folder}/**/*.test.ts`);

/** What shows that the interface does not mind which of two servers is asked. */
const ON_TWO_SERVERS = ['sign-in', 'work', 'operations', 'machines', 'business', 'files', 'drafts'];

export default defineConfig({
  test: {
    allowOnly: false,
    passWithNoTests: false,
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: [
            'engine/src/**/*.test.ts',
            'server/src/**/*.test.ts',
            'test/repository/**/*.test.ts',
          ],
          pool: 'threads',
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'in process',
          include: IN_PROCESS,
          ...forked,
          isolate: false,
        },
      },
      {
        // Child processes, kill -9 and browsers: each file in a process of its own.
        test: {
          ...shared,
          name: 'suite',
          include: ['test/**/*.test.ts'],
          exclude: ['test/repository/**', ...IN_PROCESS],
          ...forked,
        },
      },
      ...(mongodb === '' || redis === ''
        ? []
        : [
            {
              test: {
                ...shared,
                name: 'two servers',
                include: ON_TWO_SERVERS.map((name) => `test/server/${name}.test.ts`),
                env: { WAYBILL_TEST_SERVERS: 'two' },
                ...forked,
                isolate: false,
              },
            },
          ]),
    ],
  },
});
