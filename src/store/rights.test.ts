import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileStore, mayAs, memoryStore, type Rights, type RoleOrNone, roleAt, seenWith } from './index.ts';

const files = () =>
  new Map([
    ['a/situation.yaml', 'a'],
    ['a/deep/notes.md', 'n'],
    ['b/situation.yaml', 'b'],
    ['top.md', 't'],
  ]);

test('a folder has the role of its longest name, however its path is spelled', () => {
  const rights: Rights = { role: 'reader', situations: { a: 'none', 'a/deep/': 'owner', './b': 'analyst' } };
  for (const [path, role] of [
    ['a/situation.yaml', 'none'],
    ['x/../a/situation.yaml', 'none'],
    ['./a//situation.yaml', 'none'],
    ['/a/situation.yaml', 'none'],
    ['a/deep/notes.md', 'owner'],
    ['a/deep/../situation.yaml', 'none'],
    ['b', 'analyst'],
    ['bb/x.md', 'reader'],
    ['top.md', 'reader'],
    ['__proto__/x.md', 'reader'],
  ] as const)
    expect(roleAt(rights, path), path).toBe(role);
});

test('what may not be read is not there: not by its name, in a list, nor as a folder', async () => {
  const seen = seenWith({ role: 'none', situations: { 'a/deep': 'reader' } }, memoryStore(files()));
  expect(await seen.readText('a/situation.yaml')).toBeUndefined();
  expect(await seen.readDamaged('b/situation.yaml')).toBeUndefined();
  expect(await seen.readText('a/deep/notes.md')).toBe('n');
  expect([await seen.list('a'), await seen.list('.'), await seen.listFolders('.')]).toEqual([[], [], ['a']]);
  expect([await seen.isFolder('b'), await seen.isFolder('a'), await seen.isFolder('.')]).toEqual([
    false,
    true,
    true,
  ]);
});

test('an absolute spelling of a path below the root reads no more than its plain one', async () => {
  const root = mkdtempSync(join(tmpdir(), 'detente-rights-'));
  mkdirSync(join(root, 'a'));
  writeFileSync(join(root, 'a/x.md'), 'secret');
  const seen = seenWith({ role: 'reader', situations: { a: 'none' } }, fileStore(root, { confined: true }));
  for (const path of [join(root, 'a/x.md'), 'a/x.md', `../${root.split('/').at(-1)}/a/x.md`])
    expect(await seen.readText(path), path).toBeUndefined();
  expect([await seen.list(join(root, 'a')), await seen.isFolder(join(root, 'a'))]).toEqual([[], false]);
});

test('who may only read changes nothing, whichever way', async () => {
  const kept = files();
  const seen = seenWith({ role: 'reader', situations: { b: 'analyst' } }, memoryStore(kept));
  await expect(seen.writeText('a/situation.yaml', 'x')).rejects.toThrow('you may not change it');
  await expect(seen.changeText('b/../a/situation.yaml', () => 'x')).rejects.toThrow('you may not');
  await seen.writeText('b/situation.yaml', 'x');
  expect(kept).toEqual(new Map([...files(), ['b/situation.yaml', 'x']]));
});

test('no spelling of a path reads more than its plain name does', async () => {
  const part = fc.constantFrom('a', 'b', 'deep', '..', '.', '', 'situation.yaml', 'notes.md');
  const role = fc.constantFrom<RoleOrNone>('none', 'reader', 'analyst', 'owner');
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 7 }), role, role, async (parts, everywhere, inA) => {
      const rights: Rights = { role: everywhere, situations: { a: inA } };
      const text = await seenWith(rights, memoryStore(files())).readText(parts.join('/'));
      const isOfA = text === 'a' || text === 'n';
      if (text !== undefined) expect(isOfA ? inA : everywhere).not.toBe('none');
      expect(mayAs(rights, 'owner', 'a/x')).toBe(inA === 'owner');
    }),
  );
});
