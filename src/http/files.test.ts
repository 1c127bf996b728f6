import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileStore, memoryStore, seenWith } from '../store/index.ts';
import { app } from './index.ts';

const files = () =>
  new Map([
    ['case/situation.yaml', 'situation: Fähre\n'],
    ['case/reports/a.txt', '<script>alert(1)</script>'],
    ['case/.secret.yaml', 'x'],
    ['case/key.pem', 'x'],
    ...Array.from({ length: 5 }, (_, i) => [`many/${i}.csv`, String(i)] as const),
  ]);
const make = (isWritable = true) => {
  const kept = files();
  const http = app({ store: memoryStore(kept), isLocalOnly: true, isWritable });
  const ask = (path: string, init: RequestInit = {}) => http.request(`http://localhost/files${path}`, init);
  return { kept, ask };
};

describe('files over HTTP', () => {
  test('are listed a page at a time, and nothing that is no text of a case', async () => {
    const { ask } = make();
    expect(await (await ask('')).json()).toEqual({ folder: '.', names: ['case/', 'many/'], next: null });
    expect(await (await ask('?folder=case')).json()).toMatchObject({
      names: ['situation.yaml', 'reports/'],
    });
    const pages: string[][] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page = await ask(`?folder=many&limit=2${after === '' ? '' : `&after=${after}`}`);
      const { names, next }: { names: string[]; next: string | null } = await page.json();
      pages.push(names);
      after = next;
    }
    expect(pages).toEqual([['0.csv', '1.csv'], ['2.csv', '3.csv'], ['4.csv']]);
    for (const [query, status] of [
      ['?folder=nowhere', 404],
      ['?limit=0', 422],
      ['?limit=x', 422],
      ['?after=nobody', 422],
    ] as const)
      expect((await ask(query)).status, query).toBe(status);
  });
  test('are read as plain text, with a tag that saves reading twice', async () => {
    const { ask } = make();
    const first = await ask('/case/reports/a.txt');
    expect(first.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(first.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await first.text()).toBe('<script>alert(1)</script>');
    const tag = first.headers.get('etag') ?? '';
    const again = await ask('/case/reports/a.txt', { headers: { 'if-none-match': `"x", W/${tag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    for (const path of [
      '/case/key.pem',
      '/case/.secret.yaml',
      '/.git/x.yaml',
      '/case',
      '/nowhere.yaml',
      '/case/%00.yaml',
    ])
      expect((await ask(path)).status, path).toBe(404);
  });
  test('that are large go out part by part, with the same tag, to those alone who may read them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'detente-large-'));
    const large = 'Fähre\n'.repeat(300_000);
    mkdirSync(join(folder, 'case'));
    writeFileSync(join(folder, 'case/a.txt'), large);
    writeFileSync(join(folder, 'case/latin.txt'), new Uint8Array(2_000_000).fill(0xe4));
    const store = fileStore(folder, { confined: true });
    const ask = (path: string, init: RequestInit = {}, seen = store) =>
      app({ store: seen, isLocalOnly: true }).request(`http://localhost/files/case/${path}`, init);
    const first = await ask('a.txt');
    const tag = `"${createHash('sha256').update(large).digest('hex')}"`;
    expect([first.status, first.headers.get('etag'), first.headers.get('content-length')]).toEqual([
      200,
      tag,
      String(Buffer.byteLength(large)),
    ]);
    expect(await first.text()).toBe(large);
    expect((await ask('a.txt', { headers: { 'if-none-match': tag } })).status).toBe(304);
    expect((await ask('a.txt', { method: 'HEAD' })).headers.get('etag')).toBe(tag);
    expect((await ask('latin.txt')).status).toBe(422);
    const other = seenWith({ role: 'none', situations: { other: 'owner' } }, store);
    expect((await ask('a.txt', {}, other)).status).toBe(404);
  });
  test('are written in the place of the text that was read, and of no other', async () => {
    const { ask, kept } = make();
    const path = '/case/situation.yaml';
    const tag = (await ask(path)).headers.get('etag') ?? '';
    const put = (headers: Record<string, string>, body = 'new') =>
      ask(path, { method: 'PUT', headers, body });
    expect((await put({})).status).toBe(428);
    expect((await put({ 'if-match': '"other"' })).status).toBe(412);
    expect((await put({ 'if-none-match': '*' })).status).toBe(412);
    expect(kept.get('case/situation.yaml')).toBe('situation: Fähre\n');
    const written = await put({ 'if-match': tag }, 'first');
    expect(written.status).toBe(204);
    expect((await put({ 'if-match': tag }, 'second')).status).toBe(412);
    expect(kept.get('case/situation.yaml')).toBe('first');
    expect((await put({ 'if-match': written.headers.get('etag') ?? '' }, 'third')).status).toBe(204);
    expect(kept.get('case/situation.yaml')).toBe('third');
  });
  test('are made where none is, and only texts', async () => {
    const { ask, kept } = make();
    const make1 = (path: string) =>
      ask(path, { method: 'PUT', headers: { 'if-none-match': '*' }, body: 'x' });
    expect([(await make1('/new/situation.yaml')).status, kept.get('new/situation.yaml')]).toEqual([201, 'x']);
    expect((await make1('/new/run.sh')).status).toBe(422);
    expect(
      (await ask('/new/b.yaml', { method: 'PUT', headers: { 'if-match': '*' }, body: 'x' })).status,
    ).toBe(412);
  });
  test('are made under names alone that every disk takes; odd ones that are there stay as they are', async () => {
    const { ask, kept } = make();
    const put = (name: string, headers: Record<string, string> = { 'if-none-match': '*' }) =>
      ask(`/case/${encodeURIComponent(name)}`, { method: 'PUT', headers, body: 'x' });
    const odd = 'a\u202egnp.md';
    for (const name of [
      odd,
      'a\u0007.md',
      'nul.md',
      'what?.md',
      ' a.md',
      'u\u0308.md',
      `${'x'.repeat(5000)}.md`,
    ]) {
      const answer = await put(name);
      expect([answer.status, answer.headers.get('content-type')], name).toEqual([
        422,
        'application/problem+json',
      ]);
    }
    expect((await (await put(odd)).json()).detail).toBe(
      "cannot write 'case/a\\u{202e}gnp.md': it holds a mark that cannot be seen",
    );
    expect((await (await put('SITUATION.yaml')).json()).detail).toContain('by capitals alone');
    expect([...kept]).toEqual([...files()]);
    kept.set(`case/${odd}`, 'there already');
    const path = `/case/${encodeURIComponent(odd)}`;
    const read = await ask(path);
    expect([read.status, await read.text()]).toEqual([200, 'there already']);
    expect((await put(odd, { 'if-match': read.headers.get('etag') ?? '' })).status).toBe(204);
  });
  test('are left alone by a server that was not told to write', async () => {
    const { ask, kept } = make(false);
    const headers = { 'if-match': '*' };
    expect((await ask('/case/situation.yaml', { method: 'PUT', headers, body: 'x' })).status).toBe(403);
    expect(kept.get('case/situation.yaml')).toBe('situation: Fähre\n');
  });

  test('a change that comes too late is told what stands there, and put together with it where asked', async () => {
    const { kept, ask } = make();
    const base = 'title: Fähre # kept\nask: 1\nwant: 2\n';
    kept.set('case/situation.yaml', base);
    const tag = (await ask('/case/situation.yaml')).headers.get('etag') ?? '';
    const first = await ask('/case/situation.yaml', {
      method: 'PUT',
      headers: { 'if-match': tag },
      body: base.replace('ask: 1', 'ask: 7 # theirs'),
    });
    const now = first.headers.get('etag');
    const put = (text: string, more: object = { base }) =>
      ask('/case/situation.yaml?reconcile', {
        method: 'PUT',
        headers: { 'if-match': tag, 'content-type': 'application/json' },
        body: JSON.stringify({ text, ...more }),
      });
    const apart = await put(base.replace('want: 2', 'want: 3'));
    expect([apart.status, apart.headers.get('etag')]).toEqual([412, now]);
    const merged = 'title: Fähre # kept\nask: 7 # theirs\nwant: 3\n';
    expect(await apart.json()).toMatchObject({
      current: { etag: now, reconciled: { text: merged, conflicts: [] } },
    });
    const both = await (await put(base.replace('ask: 1', 'ask: 9'))).json();
    expect(both).toMatchObject({
      current: {
        reconciled: { text: null, conflicts: [{ path: 'ask', base: '1', ours: '9', theirs: '7' }] },
      },
    });
    expect(await (await put('x', {})).json()).toMatchObject({ current: { etag: now, reconciled: null } });
    const written = await ask('/case/situation.yaml', {
      method: 'PUT',
      headers: { 'if-match': now ?? '' },
      body: merged,
    });
    expect([written.status, kept.get('case/situation.yaml')]).toEqual([204, merged]);
    const plain = await ask('/case/situation.yaml?reconcile', {
      method: 'PUT',
      headers: { 'if-match': tag },
      body: 'x',
    });
    expect(plain.status).toBe(400);
    kept.delete('case/situation.yaml');
    expect(await (await put('x')).json()).toMatchObject({ status: 412, current: null });
  });
  test('are written letter by letter as they were sent, and what is no UTF-8 or packed is refused', async () => {
    const { kept, ask } = make();
    const put = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
      ask('/case/new.md', { method: 'PUT', headers: { 'if-none-match': '*', ...headers }, body });
    expect((await put(new Uint8Array([0xff, 0xfe, 0x41]))).status).toBe(400);
    expect((await put('x', { 'content-encoding': 'gzip' })).status).toBe(415);
    expect(kept.has('case/new.md')).toBe(false);
    expect((await put('\ufeffa\r\n')).status).toBe(201);
    expect(kept.get('case/new.md')).toBe('\ufeffa\r\n');
  });
});
