import { expect, test } from 'vitest';
import { reconcile } from '../text/index.ts';
import type { Store } from './types.ts';
import { NameError } from './write-error.ts';

/** What every store does, whatever it keeps its files in; `make` gives an empty one. */
export function storeCases(make: () => Store | Promise<Store>): void {
  test('what was written is read back, whole and over the old', async () => {
    const store = await make();
    for (const text of ['', 'first', 'zweiter – ещё\r\n\u{1f54a}\n']) {
      await store.writeText('a/b/c.yaml', text);
      expect(await store.readText('a/b/c.yaml')).toBe(text);
    }
  });
  test('one file has many spellings', async () => {
    const store = await make();
    await store.writeText('./a//b.yaml', 'x');
    for (const path of ['a/b.yaml', './a/b.yaml', 'a/c/../b.yaml', 'a/./b.yaml'])
      expect(await store.readText(path), path).toBe('x');
  });
  test('what is not there is undefined, empty or false, never a failure', async () => {
    const store = await make();
    await store.writeText('a/b.yaml', 'x');
    for (const path of ['c', 'a', 'a/', 'a/b.yaml/c', 'x'.repeat(5000), 'a\0b', '']) {
      expect(await store.readText(path), path.slice(0, 20)).toBeUndefined();
    }
    for (const path of ['c', 'a/b.yaml', 'a/b.yaml/c', 'x'.repeat(5000), 'a\0b']) {
      expect(await store.list(path), path.slice(0, 20)).toEqual([]);
      expect(await store.isFolder(path), path.slice(0, 20)).toBe(false);
    }
  });
  test('a folder lists its own files, sorted, and no folders', async () => {
    const store = await make();
    for (const path of ['top', 'f/b', 'f/a', 'f/g/c', 'fg']) await store.writeText(path, path);
    expect(await store.list('f')).toEqual(['a', 'b']);
    expect(await store.list('f/')).toEqual(['a', 'b']);
    expect(await store.list('./f/g')).toEqual(['c']);
    expect(await store.list('.')).toEqual(['fg', 'top']);
    expect(await store.list('')).toEqual(['fg', 'top']);
    for (const path of ['f', 'f/', './f/g', '.', '']) expect(await store.isFolder(path), path).toBe(true);
  });
  test('folders are listed, hidden ones left out', async () => {
    const store = await make();
    for (const path of ['g/b/x', 'g/a/y/z', 'g/file', 'g/.hidden/x', 'h/x'])
      await store.writeText(path, path);
    expect(await store.listFolders('g')).toEqual(['a', 'b']);
    expect(await store.listFolders('./g/a/')).toEqual(['y']);
    expect((await store.listFolders('')).filter((name) => name.length === 1)).toEqual(['g', 'h']);
    for (const path of ['c', 'g/file', 'a\0b']) expect(await store.listFolders(path), path).toEqual([]);
  });
  test('a change is given the text that stands there, and none is lost', async () => {
    const store = await make();
    expect(await store.changeText('n/count', (old) => (old === undefined ? '0' : undefined))).toBe(true);
    expect(await store.changeText('n/count', (old) => (old === undefined ? '1' : undefined))).toBe(false);
    await Promise.all(
      Array.from({ length: 20 }, () => store.changeText('n/count', (old) => String(Number(old) + 1))),
    );
    expect(await store.readText('n/count')).toBe('20');
    expect(await store.list('n')).toEqual(['count']);
  });
  test('two who change one file, each putting what the other has written into theirs, lose nothing', async () => {
    const store = await make();
    const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
    await store.writeText('n/a.yaml', keys.map((key) => `${key}: 0 # ${key}\n`).join(''));
    const change = async (key: string) => {
      let base = (await store.readText('n/a.yaml')) ?? '';
      let own = base.replace(`${key}: 0`, `${key}: 1`);
      for (;;) {
        let now: string | undefined;
        const isWritten = await store.changeText('n/a.yaml', (old) => {
          now = old;
          return old === base ? own : undefined;
        });
        if (isWritten || now === undefined) return;
        own = reconcile(base, own, now).text ?? '';
        base = now;
      }
    };
    await Promise.all(keys.map(change));
    expect(await store.readText('n/a.yaml')).toBe(keys.map((key) => `${key}: 1 # ${key}\n`).join(''));
  });
  test('makes no file or folder whose name some disk does not take, or takes for another', async () => {
    const store = await make();
    await store.writeText('f/Note.md', 'x');
    for (const name of oddNames)
      for (const path of [`f/${name}`, `g/${name}/x.md`]) {
        await expect(store.writeText(path, 'odd'), JSON.stringify(path)).rejects.toThrow(NameError);
        await expect(
          store.changeText(path, () => 'odd'),
          JSON.stringify(path),
        ).rejects.toThrow(NameError);
      }
    for (const path of ['f/note.md', 'F/x.md', 'f/NOTE.MD'])
      await expect(store.writeText(path, 'odd'), path).rejects.toThrow('by capitals alone');
    expect([await store.list('f'), await store.listFolders('')]).toEqual([['Note.md'], ['f']]);
    for (const name of plainNames) {
      await store.writeText(`f/${name}`, name);
      expect(await store.readText(`f/${name}`)).toBe(name);
    }
    await store.writeText('f/Note.md', 'y');
    expect(await store.readText('f/Note.md')).toBe('y');
  });
}

/** One of each kind that `whyNoName` refuses. */
const oddNames = [
  'a\nb.md',
  'a\u0007.md',
  'a\u202egnp.md',
  'a\u200b.md',
  'a\u200d.md',
  'a\u3164.md',
  '\ufeffa.md',
  'a\u00a0b.md',
  ' a.md',
  'a.md ',
  'a.md.',
  '...',
  'a\\b.md',
  'what?.md',
  'c:a.md',
  'nul.md',
  'Com1',
  'u\u0308ber.md',
  `${'x'.repeat(198)}.md`,
  `${'ü'.repeat(99)}.md`,
];

const plainNames = [
  'a b – c.md',
  'über.md',
  'می\u200cشود.md',
  '議定書.md',
  'nullity.md',
  `${'ü'.repeat(98)}.md`,
];
