import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import * as library from '../src/index.ts';
import { root } from './helpers.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

test('the README’s program runs as it is printed', async () => {
  const [, program = ''] = /```ts\n([\s\S]*?)```/.exec(read('README.md')) ?? [];
  const folder = mkdtempSync(join(root, '.test-readme-'));
  const file = join(folder, 'program.ts');
  writeFileSync(file, program.replace("'detente'", `'${join(root, 'src/index.ts')}'`));
  const said = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    await import(file);
    expect(said.mock.calls.length).toBe(9);
    for (const [id, accepted] of said.mock.calls)
      expect([typeof id, accepted >= 0 && accepted <= 1]).toEqual(['string', true]);
  } finally {
    said.mockRestore();
    rmSync(folder, { recursive: true });
  }
});

test('a folder is loaded with everything that is wrong in it, and nothing thrown', async () => {
  const good = await library.load('situations/us-russia-2025');
  expect(good.situation?.proposals.length).toBe(9);
  expect(good.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const none = await library.load('nowhere');
  expect([none.situation, none.diagnostics[0]?.code]).toEqual([undefined, 'no-such-file']);
});

test('every subpath of the package has its source', () => {
  const { exports } = JSON.parse(read('package.json')) as { exports: Record<string, string> };
  for (const [name, path] of Object.entries(exports)) {
    const source = path.replace(/^\.\/dist\//, './src/').replace(/\.js$/, '.ts');
    expect(existsSync(join(root, source)), name).toBe(true);
  }
});
