import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'catalog/**/*.test.ts'],
    globalSetup: ['test/one-build.ts'],
    setupFiles: ['test/seed.ts'],
    // By default one core of two stays idle.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
