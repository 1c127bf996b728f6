import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textHash } from '../evidence/index.ts';
import { fileStore, memoryStore, ReadError, withBundled, writeTogether } from './index.ts';
import { storeCases } from './store.case.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'detente-store-'));

describe('a store in memory', () => storeCases(() => memoryStore(new Map())));
describe('a store on a folder', () => storeCases(() => fileStore(folder())));
describe('a confined store', () => {
  storeCases(() => fileStore(folder(), { confined: true }));

  const outside = folder();
  writeFileSync(join(outside, 'secret'), 'secret');
  const inside = folder();
  writeFileSync(join(inside, 'own'), 'own');
  symlinkSync(outside, join(inside, 'link'));
  symlinkSync(join(outside, 'secret'), join(inside, 'alias'));
  symlinkSync('own', join(inside, 'own-alias'));
  symlinkSync('round', join(inside, 'round'));
  const store = fileStore(inside, { confined: true });
  const ways = [
    join(outside, 'secret'),
    `../${basename(outside)}/secret`,
    'link/secret',
    'link/../link/secret',
    'alias',
    'own/../../../../../../etc/passwd',
    '../../etc/passwd',
    '/etc/passwd',
    'round',
    `${inside}-more/secret`,
  ];

  test('reads nothing outside its folder', async () => {
    for (const way of ways) expect(await store.readText(way), way).toBeUndefined();
    expect(await store.list('link')).toEqual([]);
    expect(await store.isFolder('link')).toBe(false);
    expect(await store.isFolder('..')).toBe(false);
  });
  test('writes nothing outside its folder, not even a new file behind a link', async () => {
    for (const way of [...ways, 'link/new', 'link/deep/new', '../new'])
      await expect(store.writeText(way, 'x'), way).rejects.toThrow();
    expect(readdirSync(outside)).toEqual(['secret']);
    expect(readFileSync(join(outside, 'secret'), 'utf8')).toBe('secret');
  });
  test('lets odd names that are there be, read and changed, and gives one where a copy needs it', async () => {
    const there = folder();
    mkdirSync(join(there, 'what?'));
    writeFileSync(join(there, 'what?/a\u202e.md'), 'x');
    const store = fileStore(there, { confined: true });
    expect(await store.changeText('what?/a\u202e.md', (old) => `${old}y`)).toBe(true);
    expect(await store.readText('what?/a\u202e.md')).toBe('xy');
    await store.writeText('what?/b.md', 'y');
    await expect(store.writeText('what?/c?.md', 'y')).rejects.toThrow('which other systems do not take');
    await fileStore(there, { takesAnyName: true }).writeText('what?/c?.md', 'y');
    expect(await store.list('what?')).toEqual(['a\u202e.md', 'b.md', 'c?.md']);
  });
  test('takes a path that no file can have for that of none, without walking along it', async () => {
    const long = 'a/'.repeat(100_000);
    expect([await store.readText(`${long}b`), await store.list(long), await store.isFolder(long)]).toEqual([
      undefined,
      [],
      false,
    ]);
    await expect(store.writeText(`${long}b`, 'x')).rejects.toThrow('its name is too long');
  });
  test('follows links and absolute paths that stay inside', async () => {
    expect(await store.readText('own-alias')).toBe('own');
    expect(await store.readText(join(inside, 'own'))).toBe('own');
  });
});

test('a large text is given part by part as it is taken, and broken off where something is written into it', async () => {
  const there = folder();
  const text = 'Fähre \u{1f54a}\n'.repeat(200_000);
  writeFileSync(join(there, 'a.txt'), text);
  writeFileSync(join(there, 'latin.txt'), new Uint8Array(2_000_000).fill(0xe4));
  writeFileSync(join(there, 'small.txt'), 'x');
  const store = fileStore(there, { confined: true });
  const large = await store.largeText?.('a.txt');
  expect([large?.hash, large?.size]).toEqual([textHash(text), Buffer.byteLength(text)]);
  expect(await new Response(large?.bytes()).text()).toBe(text);
  for (const none of ['latin.txt', 'small.txt', 'none.txt', '../a.txt', '.'])
    expect(await store.largeText?.(none), none).toBeUndefined();
  // What is saved is renamed into its place, and a reader goes on with the one that was there.
  const slow = await store.largeText?.('a.txt');
  await store.writeText('a.txt', `${text}more`);
  expect(await new Response(slow?.bytes()).text()).toBe(text);
  const reader = (await store.largeText?.('a.txt'))?.bytes().getReader();
  expect((await reader?.read())?.value?.byteLength).toBeLessThan(300_000);
  appendFileSync(join(there, 'a.txt'), 'more');
  await expect(reader?.read()).rejects.toThrow('the file was changed while it was read');
});

test('a change writes nothing once another program has taken the file over', async () => {
  const root = folder();
  const store = fileStore(root);
  await store.writeText('a.yaml', 'old');
  const takenOver = store.changeText('a.yaml', () => {
    writeFileSync(join(root, 'a.yaml.lock'), '1 somebody');
    return 'new';
  });
  await expect(takenOver).rejects.toThrow('another program has taken it over; nothing was written');
  expect(await store.readText('a.yaml')).toBe('old');
  expect(readFileSync(join(root, 'a.yaml.lock'), 'utf8')).toBe('1 somebody');
});

describe('what is there and cannot be used is said in words', () => {
  const root = folder();
  execFileSync('mkfifo', [join(root, 'pipe')]);
  symlinkSync('/dev/zero', join(root, 'device'));
  // Reading this file is an error of the system.
  symlinkSync('/proc/self/mem', join(root, 'refused'));
  writeFileSync(join(root, 'wide'), Buffer.from([0xff, 0xfe, 0x61, 0]));
  writeFileSync(join(root, 'latin'), Buffer.from([0x61, 0xe9, 0x62]));
  writeFileSync(join(root, 'large'), 'x'.repeat(11));
  writeFileSync(join(root, 'fits'), 'x'.repeat(10));
  const store = fileStore(root, { mostBytes: 10 });
  test.each([
    ['pipe', 'it is no regular file'],
    ['device', 'it is no regular file'],
    ['refused', 'the disk gives an error'],
    ['wide', 'it is UTF-16; save it as UTF-8'],
    ['latin', 'it is not UTF-8; Latin-1 or Windows-1252, perhaps; save it as UTF-8'],
    ['large', 'it has 11 bytes; at most 10 are read'],
  ])('%s: %s', async (name, words) => {
    await expect(store.readText(name)).rejects.toThrow(new ReadError(name, words));
  });
  test('but for the bytes of a damaged file, where they are asked for', async () => {
    expect(await store.readDamaged('latin')).toBe('a\ufffdb');
    await expect(store.readDamaged('pipe')).rejects.toThrow('it is no regular file');
  });
  test('and the largest file that may be read is read', async () => {
    expect(await store.readText('fits')).toBe('x'.repeat(10));
  });
  test('and no file is put in its place', async () => {
    for (const name of ['pipe', 'device'])
      await expect(store.writeText(name, 'x'), name).rejects.toThrow('it is no regular file');
  });
});

describe('a store with the package behind it', () => {
  storeCases(() => withBundled(memoryStore(new Map())));
  const shipped = 'situations/us-russia-2025/situation.yaml';
  test('finds what is shipped, under situations and catalog alone', async () => {
    const store = withBundled(memoryStore(new Map()));
    expect(await store.readText(shipped)).toContain('situation: us-russia-2025');
    expect(await store.readText('catalog/council-eec-1958/roster.json')).toContain('quota');
    expect(await store.isFolder('catalog/nash-1950')).toBe(true);
    expect(await store.list('./catalog/nash-1950')).toEqual(['situation.yaml']);
    for (const path of ['package.json', 'situations/../package.json', '../package.json', 'src/index.ts'])
      expect(await store.readText(path), path).toBeUndefined();
  });
  test('takes a folder of the user’s own whole, never files of two hands', async () => {
    const store = withBundled(memoryStore(new Map([[shipped, 'mine']])));
    expect(await store.readText(shipped)).toBe('mine');
    expect(await store.readText('situations/us-russia-2025/evidence.yaml')).toBeUndefined();
    expect(await store.list('situations/us-russia-2025')).toEqual(['situation.yaml']);
  });
});

describe('writing together', () => {
  test('refuses two texts for one place, however it is spelled', async () => {
    const root = folder();
    writeFileSync(join(root, 'a'), 'old');
    symlinkSync('a', join(root, 'alias'));
    for (const other of ['a', './a', 'b/../a', 'alias']) {
      const files = ['a', other].map((name) => ({ path: `${root}/${name}`, text: other }));
      await expect(writeTogether(files), other).rejects.toThrow('another result is to be written there');
    }
    expect(readFileSync(join(root, 'a'), 'utf8')).toBe('old');
    const fresh = ['new', './new'].map((name) => ({ path: `${root}/${name}`, text: name }));
    await expect(writeTogether(fresh)).rejects.toThrow('another result is to be written there');
    expect(readdirSync(root).filter((name) => name.endsWith('.tmp') || name === 'new')).toEqual([]);
  });

  test('writes all files or none, and leaves nothing behind', async () => {
    const root = folder();
    mkdirSync(join(root, 'c'));
    writeFileSync(join(root, 'a'), 'old');
    const files = ['a', 'b', 'c'].map((name) => ({ path: join(root, name), text: 'new' }));
    await expect(writeTogether(files)).rejects.toThrow(`cannot write '${join(root, 'c')}': it is a folder`);
    expect(readdirSync(root)).toEqual(['a', 'c']);
    expect(readFileSync(join(root, 'a'), 'utf8')).toBe('old');
    await expect(writeTogether([{ path: join(root, 'a/x'), text: '' }])).rejects.toThrow(
      'a part of the path is a file',
    );
    await expect(writeTogether(files.slice(0, 2), AbortSignal.abort())).rejects.toThrow('aborted');
    expect(readdirSync(root)).toEqual(['a', 'c']);
    await writeTogether(files.slice(0, 2));
    expect(readdirSync(root)).toEqual(['a', 'b', 'c']);
    expect(readFileSync(join(root, 'a'), 'utf8')).toBe('new');
  });
  test('writes through a link', async () => {
    const root = folder();
    mkdirSync(join(root, 'real'));
    writeFileSync(join(root, 'real/file'), 'old');
    symlinkSync('real/file', join(root, 'link'));
    await writeTogether([{ path: join(root, 'link'), text: 'new' }]);
    expect(readFileSync(join(root, 'real/file'), 'utf8')).toBe('new');
    expect(readdirSync(join(root, 'real'))).toEqual(['file']);
  });
});
