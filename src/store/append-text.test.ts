import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { appendText } from './append-text.ts';
import { newToken } from './lock-owner.ts';

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

  test('takes over from a program that is no more, or whose number another has, and waits for one that is', async () => {
    const root = folder();
    const path = join(root, 'a.jsonl');
    const lock = (token: string) => writeFileSync(`${path}.lock`, token);
    const [own = '', began = '', place = '', random = ''] = newToken().split(' ');
    // No process has this number: Linux has at most 4,194,304.
    const tokens = [`4194305 ${began} ${place} ${random}`, `${own} ${Number(began) + 1} ${place} ${random}`];
    for (const [k, token] of tokens.entries()) {
      lock(token);
      writeFileSync(join(root, `.4194305_${place}_left.tmp`), 'half');
      await appendText(path, (old = '') => `${old}${k}\n`, { patience: 0 });
    }
    expect(readdirSync(root).sort()).toEqual([`.4194305_${place}_left.tmp`, 'a.jsonl']);
    lock(newToken());
    const waiting = appendText(path, () => 'never\n', { patience: 60, leftAfter: 0 });
    await expect(waiting).rejects.toThrow(`another program is writing it; if none is, remove '${path}.lock'`);
    expect(readFileSync(path, 'utf8')).toBe('0\n1\n');
  });

  test('takes over from a program that is no more by many at once, and nobody takes another’s turn', async () => {
    const root = folder();
    const path = join(root, 'a.jsonl');
    const [, began = '', place = '', random = ''] = newToken().split(' ');
    const later = (k: number) => new Promise((resolve) => setTimeout(resolve, k % 4));
    const [rounds, writers] = [10, 12];
    for (let round = 0; round < rounds; round++) {
      writeFileSync(`${path}.lock`, `4194305 ${began} ${place} ${random}${round.toString(16)}`);
      const add = async (k: number) => {
        await later(k);
        await appendText(path, (old = '') => `${old}${round} ${k}\n`);
      };
      await Promise.all(Array.from({ length: writers }, (_, k) => add(k)));
    }
    expect(readFileSync(path, 'utf8').trim().split('\n').length).toBe(rounds * writers);
    expect(readdirSync(root)).toEqual(['a.jsonl']);
  });

  test('takes over from one that was killed while it cleared away the lock of another', async () => {
    const root = folder();
    const path = join(root, 'a.jsonl');
    const [, began = '', place = '', random = ''] = newToken().split(' ');
    const dead = (pid: number) => `${pid} ${began} ${place} ${random}`;
    writeFileSync(`${path}.lock`, dead(4194305));
    const mark = createHash('sha256').update(dead(4194305)).digest('hex').slice(0, 24);
    writeFileSync(join(root, `.${mark}.tmp`), dead(4194306));
    await appendText(path, () => 'new\n');
    expect(readdirSync(root)).toEqual(['a.jsonl']);
  });

  test('waits for a lock of another machine as long as it may be held, then takes it for left, and leaves its files alone', async () => {
    const root = folder();
    const path = join(root, 'a.jsonl');
    const foreign = ['4194305 1 00000000 00ff', '4194305 olderversion', ''];
    const half = join(root, '.4194305_00000000_half.tmp');
    writeFileSync(half, 'half');
    for (const token of foreign) {
      writeFileSync(`${path}.lock`, token);
      await expect(appendText(path, () => 'x', { patience: 60 })).rejects.toThrow(
        'another program is writing it',
      );
      await appendText(path, (old = '') => `${old}${token}\n`, { leftAfter: 30 });
    }
    expect(readFileSync(path, 'utf8')).toBe(`${foreign.join('\n')}\n`);
    writeFileSync(`${path}.lock`, foreign[0] ?? '');
    const taking = appendText(path, () => 'new\n', { leftAfter: 100 });
    // Whoever holds it goes on and another comes: that is another lock, which is waited for anew.
    await new Promise((resolve) => setTimeout(resolve, 60));
    writeFileSync(`${path}.lock`, '4194305 2 00000000 00ff');
    await taking;
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
