import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { load } from '../src/operations/shared/load.ts';
import { operations } from '../src/operations.ts';
import { memoryStore } from '../src/store/index.ts';
import { root, small, smallStore } from './helpers.ts';

const ledger = (file: string) =>
  readFileSync(resolve(root, 'catalog/custody-and-guarantees', `${file}.yaml`), 'utf8');
const files: Readonly<Record<string, string>> = {
  'small/situation.yaml': small.situation,
  'small/evidence.yaml': small.evidence,
  'custody/situation.yaml': ledger('situation'),
  'custody/ledger.yaml': ledger('ledger'),
};

/** Every day and month of the files, by where it stands. */
const days = Object.entries(files).flatMap(([path, text]) =>
  [...text.matchAll(/(?<=: )\d{4}-\d{2}(-\d{2})?\b/g)].map((match) => ({
    path,
    at: match.index,
    line: text.slice(0, match.index).split('\n').length,
    day: match[0],
    none: match[1] === undefined ? '2026-13' : '2026-02-30',
  })),
);

describe('a day that is none', () => {
  test('is tried wherever a file has one', () => {
    expect(new Set(days.map(({ path }) => path)).size).toBe(4);
    expect(days.length).toBeGreaterThan(10);
  });

  test.each(days)('is an error in $path, line $line: $none for $day', async ({ path, at, day, none }) => {
    const text = files[path] ?? '';
    const broken = { ...files, [path]: text.slice(0, at) + none + text.slice(at + day.length) };
    const { situation, diagnostics } = await load(memoryStore(new Map(Object.entries(broken))), {
      situation: path.replace(/\/.*/, ''),
    });
    expect(situation).toBeUndefined();
    const found = diagnostics.filter(({ file, span }) => file === path && span?.start === at);
    expect(found.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      expect.stringContaining(`is '${none}'`),
    ]);
  });

  test.each(['check', 'brief', 'verdict', 'deals', 'votes', 'stability', 'forecast'])(
    'is an error as a setting of %s',
    async (name) => {
      const entry = operations.find((one) => one.name === name);
      const operation = await (entry?.load() ?? Promise.reject(new Error(name)));
      const input = {
        situation: 'small',
        asOf: '2026-02-30',
        ...(name === 'verdict' ? { proposal: 'swap' } : {}),
      };
      await expect(operation.answer(input, { store: smallStore() })).rejects.toMatchObject({
        diagnostics: [{ message: expect.stringContaining('there is no such day: February 2026 has 28') }],
      });
    },
  );
});
