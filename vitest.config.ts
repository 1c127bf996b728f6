import { defineConfig } from 'vitest/config';

const every = ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'catalog/**/*.test.ts'];
/** Pure functions that keep nothing: their files share a process, and so the time to load what they test. */
const pure = ['numeric', 'evidence', 'exchange', 'deals'].map((stage) => `src/${stage}/**/*.test.ts`);

export default defineConfig({
  test: {
    globalSetup: ['test/one-build.ts'],
    setupFiles: ['test/seed.ts'],
    // By default one core of two stays idle.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      { extends: true, test: { name: 'whole', include: every, exclude: ['**/node_modules/**', ...pure] } },
    ],
  },
});
