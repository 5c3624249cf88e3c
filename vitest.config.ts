import { defineConfig } from 'vitest/config';

const shared = { setupFiles: ['test/setup/fuzz.ts'] };

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
          testTimeout: 20_000,
        },
      },
      {
        // Whole engines, child processes and kill -9: each file in a process of its own.
        test: {
          ...shared,
          name: 'suite',
          include: ['test/**/*.test.ts'],
          exclude: ['test/repository/**'],
          pool: 'forks',
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
