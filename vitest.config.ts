import { defineConfig } from 'vitest/config';
import { compiledSources } from './test/compiled.ts';

const every = ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'catalog/**/*.test.ts'];

/** Stages whose files keep nothing between tests: they share a process, and so the time to load what they test. */
const sharing = [
  ...[
    'numeric',
    'text',
    'words',
    'evidence',
    'reading',
    'exchange',
    'situation',
    'study',
    'forecast',
    'deals',
  ],
  ...[
    'votes',
    'stability',
    'ledger',
    'verdict',
    'uncertainty',
    'record',
    'sweep',
    'figures',
    'report',
    'operations',
  ],
].map((stage) => `src/${stage}/**/*.test.{ts,tsx}`);

export default defineConfig({
  plugins: [compiledSources()],
  test: {
    globalSetup: ['test/one-build.ts'],
    setupFiles: ['test/seed.ts'],
    // What is built and compiled is run as Node runs it: nothing in it is to be transformed.
    server: { deps: { external: [/\/\.test-dist-/] } },
    // By default one core of two stays idle.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'sharing', include: sharing, isolate: false } },
      { extends: true, test: { name: 'apart', include: every, exclude: ['**/node_modules/**', ...sharing] } },
    ],
  },
});
