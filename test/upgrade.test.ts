import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFiles } from '../src/cli/write-files.ts';
import { load } from '../src/operations/shared/load.ts';
import type { OutputFile } from '../src/operations/shared/types.ts';
import { operation } from '../src/operations/upgrade/upgrade.ts';
import { fileStore, memoryStore, type Store } from '../src/store/index.ts';
import { root, small, smallStore } from './helpers.ts';
import { plantedFiles } from './planted.case.ts';

const folders = ['situations', 'catalog'].flatMap((place) =>
  readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('/situation.yaml'))
    .map((path) => `${place}/${path.replace('/situation.yaml', '')}`),
);
const cases: readonly (readonly [string, Store])[] = [
  ...folders.map((folder) => [folder, fileStore(root)] as const),
  ['small', smallStore()],
  ['river', memoryStore(plantedFiles(true))],
];

const upgraded = (situation: string, store: Store, dryRun = false) =>
  operation.run({ situation, dryRun }, { store });

/** The store with one text in place of another. */
const withText = (store: Store, file: string, text: string): Store => ({
  ...store,
  readText: (path) => (path === file ? Promise.resolve(text) : store.readText(path)),
});

describe.each(cases)('%s, upgraded', (situation, store) => {
  test('loads as it did; no number moves, and gaps stay gaps', async () => {
    const before = await load(store, { situation });
    const { file, files } = await upgraded(situation, store);
    const after = await load(withText(store, file, files[0]?.text ?? before.texts.get(file) ?? ''), {
      situation,
    });
    const estimates = (of: typeof before) =>
      (of.situation?.estimates ?? []).map(({ path, distribution, isDefault }) => ({
        path,
        distribution,
        isDefault,
      }));
    // What acting alone costs has no default that stands in where a file is silent: written out it is new.
    const isNew = ({ path }: { path: string }) => path.includes('.unilateral_cost.');
    const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
    expect(before.situation).toBeDefined();
    const old = estimates(before).sort(byPath);
    const costs = old.filter(isNew).map(({ path }) => path);
    expect(
      estimates(after)
        .filter((one) => !isNew(one) || costs.includes(one.path))
        .sort(byPath),
    ).toEqual(old);
    expect(after.situation?.observed).toEqual(before.situation?.observed);
    expect(after.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('keeps every word and comment of the file, and has nothing to add a second time', async () => {
    const { file, files, gaps } = await upgraded(situation, store);
    const before = (await store.readText(file)) ?? '';
    const after = files[0]?.text ?? before;
    expect(isWithin(before, after)).toBe(true);
    expect(gaps.length > 0).toBe(after !== before);
    const again = await upgraded(situation, withText(store, file, after));
    expect([again.gaps, again.files, again.diff]).toEqual([[], [], '']);
  });
});

/** Are the letters of one text in the other, in their order? */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === part[at]) at++;
  return at === part.length;
}

test('a dry run shows the lines and writes nothing', async () => {
  const { files, diff, gaps } = await upgraded('small', smallStore(), true);
  expect(files).toEqual([]);
  expect(gaps.map(({ path }) => path)).toEqual([
    'actors.north.impatience',
    'actors.north.reply_lag',
    'actors.north.unilateral_cost',
  ]);
  expect(diff.split('\n').map((line) => line.slice(0, 24))).toEqual([
    '@@ line 7',
    '-  north: { name: North,',
    '+  north: { name: North,',
  ]);
});

test('the file that was read is replaced; one that changed since is not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'upgrade-'));
  const path = join(folder, 'situation.yaml');
  const { answer } = operation;
  const { files } = await answer({ situation: 'small' }, { store: smallStore() });
  const own: readonly OutputFile[] = files.map((file) => ({ ...file, path: 'situation.yaml' }));
  const write = () => writeFiles(own, folder, { force: false, signal: new AbortController().signal });
  writeFileSync(path, `${small.situation}# more\n`);
  await expect(write()).rejects.toThrow('exists and differs');
  writeFileSync(path, small.situation);
  await write();
  expect(readFileSync(path, 'utf8')).toBe(own[0]?.text);
});
