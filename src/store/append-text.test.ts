import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { appendText } from './append-text.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'detente-append-'));

describe('a file made longer', () => {
  test('begins with what is added, and keeps what stands there', async () => {
    const root = folder();
    const path = join(root, 'a.jsonl');
    for (const line of ['one', 'two']) await appendText(path, (old = '') => `${old}${line}\n`);
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
    expect(readdirSync(root)).toEqual(['a.jsonl']);
  });

  test('by many at once loses no line, and each sees what the one before has left', async () => {
    const path = join(folder(), 'a.jsonl');
    const count = (old = '') => `${old}${old.split('\n').length - 1}\n`;
    await Promise.all(Array.from({ length: 12 }, () => appendText(path, count)));
    expect(readFileSync(path, 'utf8').trim().split('\n').map(Number)).toEqual([...Array(12).keys()]);
  });

  test('by a stopped program stays as it was, and no lock is left behind', async () => {
    const root = folder();
    const path = join(root, 'a.jsonl');
    writeFileSync(path, 'old\n');
    const stop = new AbortController();
    const stopped = appendText(
      path,
      (old = '') => {
        stop.abort();
        return `${old}new\n`;
      },
      { signal: stop.signal },
    );
    await expect(stopped).rejects.toThrow();
    expect([readdirSync(root), readFileSync(path, 'utf8')]).toEqual([['a.jsonl'], 'old\n']);
  });

  test('takes over from a program that is no more, and waits for one that is', async () => {
    const root = folder();
    const path = join(root, 'a.jsonl');
    // No process has this number: Linux has at most 4,194,304.
    writeFileSync(`${path}.lock`, '4194305 dead');
    await appendText(path, () => 'new\n');
    expect(readdirSync(root)).toEqual(['a.jsonl']);
    writeFileSync(`${path}.lock`, `${process.pid} alive`);
    const waiting = appendText(path, () => 'never\n', { patience: 60 });
    await expect(waiting).rejects.toThrow(`another program is writing it; if none is, remove '${path}.lock'`);
    expect(readFileSync(path, 'utf8')).toBe('new\n');
  });

  test('makes no folder, and leaves nothing where what is added cannot be made', async () => {
    const root = folder();
    const missing = appendText(join(root, 'b/a.jsonl'), () => '');
    await expect(missing).rejects.toThrow(`there is no folder '${join(root, 'b')}'`);
    const failing = appendText(join(root, 'a.jsonl'), () => {
      throw new Error('a broken record');
    });
    await expect(failing).rejects.toThrow('a broken record');
    expect(readdirSync(root)).toEqual([]);
  });
});
