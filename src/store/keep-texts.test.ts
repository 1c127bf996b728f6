import { mkdtempSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fileStore } from './index.ts';
import { keepTexts } from './keep-texts.ts';

const folder = mkdtempSync(join(tmpdir(), 'detente-kept-'));
const path = join(folder, 'a.txt');

/** Reads through the keeper, and counts how often the file itself was read. */
function counting(text: () => string) {
  const keep = keepTexts(1000);
  let count = 0;
  const read = () =>
    keep(path, async () => {
      count += 1;
      return text();
    });
  return { read, count: () => count };
}

describe('a text that is kept', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
    writeFileSync(path, 'one');
    vi.setSystemTime(Date.now() + 60_000);
  });
  afterEach(() => void vi.useRealTimers());

  test('is given again while its file is the same', async () => {
    const { read, count } = counting(() => 'one');
    expect([await read(), await read(), count()]).toEqual(['one', 'one', 1]);
  });
  test('is read anew once the file is another, or was written in place with its size and time kept', async () => {
    let now = 'one';
    const { read } = counting(() => now);
    await read();
    const { atime, mtime } = statSync(path);
    now = 'two';
    writeFileSync(path, now);
    utimesSync(path, atime, mtime);
    expect(await read()).toBe('two');
    now = 'six';
    writeFileSync(`${path}.tmp`, now);
    utimesSync(`${path}.tmp`, atime, mtime);
    renameSync(`${path}.tmp`, path);
    expect(await read()).toBe('six');
  });
  test('is not kept where the file has just been changed, or is of the future: nothing is known by its times', async () => {
    const { read, count } = counting(() => 'one');
    const changed = statSync(path).ctimeMs;
    for (const clock of [changed, changed + 20, changed - 86_400_000]) {
      vi.setSystemTime(clock);
      await read();
      await read();
    }
    expect(count()).toBe(6);
  });
  test('is gone with its file, and comes back with it', async () => {
    const store = fileStore(folder, { confined: true, keptCharacters: 1000 });
    expect(await store.readText('a.txt')).toBe('one');
    renameSync(path, `${path}.away`);
    expect(await store.readText('a.txt')).toBeUndefined();
    renameSync(`${path}.away`, path);
    expect(await store.readText('a.txt')).toBe('one');
  });
});
