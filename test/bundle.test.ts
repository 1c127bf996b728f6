import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'vite';
import { expect, test } from 'vitest';

/** The analyses must run in a browser: bundled, they may ask for nothing of Node and answer in a bare context. */
test('deals bundle for the browser without anything of Node', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'detente-bundle-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      outDir: folder,
      emptyOutDir: true,
      lib: {
        entry: resolve(import.meta.dirname, '../src/deals/index.ts'),
        name: 'detente',
        formats: ['iife'],
        fileName: () => 'deals.js',
      },
    },
  });
  const script = readFileSync(join(folder, 'deals.js'), 'utf8');
  expect(script.match(/require\(|__vite-browser-external|["'`]node:/)).toBeNull();
  const context: { detente?: typeof import('../src/deals/index.ts') } = {};
  const found = runInNewContext(
    `${script};detente.deals({
      issues: [{ name: 'land', options: ['keep', 'give'] }, { name: 'water', options: ['keep', 'give'] }],
      parties: [{ name: 'up', reservation: 0 }, { name: 'down', reservation: 0 }],
      model: { kind: 'additive', values: [Float64Array.of(0, 0.5, 0, 0.1), Float64Array.of(0, 0.1, 0, 0.5)], tables: [], forbidden: [], limits: [] },
    })`,
    context,
  );
  expect(found.solutions.nash.package).toEqual([1, 1]);
  expect(found.zopa.weak).toBe('4');
});
