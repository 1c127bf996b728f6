import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { buildCli, built } from './build.ts';

beforeAll(() => {
  buildCli();
});

/** A program with all that it loads before it does anything; what it loads when it is asked stays out. */
function atOnce(name: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(name)) return [];
  seen.add(name);
  const text = readFileSync(join(built, 'workbench', name), 'utf8');
  // `import … from` and a bare `import`, not `import(…)`.
  const next = [...text.matchAll(/(?:\bfrom|\bimport)\s*[`'"]\.\/([^`'"]+)[`'"]/g)].map(
    ([, one]) => one ?? '',
  );
  return [text, ...next.flatMap((one) => atOnce(one, seen))];
}

test('what the page loads at first stays small, the editor, the reader and the analyses left for later', () => {
  const texts = atOnce('page.js');
  expect(texts.length).toBeGreaterThan(3);
  const bytes = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
  expect(bytes).toBeLessThan(250_000);
  expect(texts.join('')).not.toContain('EditorView');
});
