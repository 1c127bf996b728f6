import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { compiledSources } from './test/compiled.ts';

const every = ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'catalog/**/*.test.ts'];

/** Stages whose files keep nothing between tests: they share a process, and so the time to load what they test. */
const stages = [
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

/** What spans stages, or stands around them, shares, too, unless it touches what is the whole process's, or starts programs, servers or browsers. */
const touchesProcess =
  /node:(?:child_process|http|net)'|\bprocess\.|\bvi\.|\/(?:build|command|served|postgres|provider|chromium|app-open)\.ts'/;
const spanning = ['src', 'test', 'catalog']
  .flatMap((folder) =>
    readdirSync(join(import.meta.dirname, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  )
  .filter(
    (path) =>
      /\.test\.tsx?$/.test(path) &&
      !touchesProcess.test(readFileSync(join(import.meta.dirname, path), 'utf8')),
  );
const sharing = [...new Set([...stages, ...spanning])];

export default defineConfig({
  plugins: [compiledSources()],
  test: {
    globalSetup: ['test/one-build.ts'],
    setupFiles: ['test/seed.ts'],
    // What is built and compiled is run as Node runs it: nothing in it is to be transformed.
    server: { deps: { external: [/\/\.test-dist-/] } },
    // By default one core of two stays idle, and with two workers both do while a suite waits for a browser, a server or a clock; four
    // take no less time than three.
    maxWorkers: 3,
    // Nothing here is a measurement of time: on a machine that is busy all takes longer, and only what hangs is to fail.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    teardownTimeout: 60_000,
    expect: { poll: { timeout: 120_000 } },
    projects: [
      { extends: true, test: { name: 'sharing', include: sharing, isolate: false } },
      { extends: true, test: { name: 'apart', include: every, exclude: ['**/node_modules/**', ...sharing] } },
    ],
  },
});
