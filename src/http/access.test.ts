import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { AuditLog } from '../database/index.ts';
import { echo, entriesOf } from '../operations/shared/tiny.case.ts';
import { memoryStore, type RoleOrNone } from '../store/index.ts';
import { auditFile } from './audit.ts';
import { app } from './index.ts';
import { addToken, checkTokens } from './tokens.ts';

const soon = '2999-01-01';
type Situations = Readonly<Record<string, RoleOrNone>>;

/** Files that stay open until somebody closes them. */
const opened: AuditLog[] = [];
afterAll(() => Promise.all(opened.map((one) => one.close())));

const make = ({ perMinute = 1200 } = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'detente-tokens-'));
  const [file, auditAt] = [join(folder, 'tokens.jsonl'), join(folder, 'audit.jsonl')];
  writeFileSync(file, '');
  const files = new Map([
    ['a.yaml', 'x'],
    ['river/notes.md', 'water'],
    ['hill/notes.md', 'stone'],
  ]);
  const writers: string[] = [];
  const audit = auditFile(auditAt);
  opened.push(audit);
  const store = memoryStore(files);
  const http = app({
    store,
    isLocalOnly: true,
    isWritable: true,
    operations: entriesOf(echo),
    access: { tokens: checkTokens(file), perMinute },
    audit,
    writtenBy: (name) => {
      writers.push(name);
      return store;
    },
  });
  const ask = (path: string, token?: string, init: RequestInit = {}) =>
    http.request(`http://localhost${path}`, {
      ...init,
      headers: { ...init.headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    });
  const token = (name: string, role: RoleOrNone, situations: Situations = {}) =>
    addToken(file, { name, role, situations, expires: soon });
  return { file, files, writers, ask, token, auditAt };
};
const put = { method: 'PUT', headers: { 'if-match': '*' }, body: 'changed' };

test('nobody is let in without a good token, and each may do what its role allows', async () => {
  const { files, writers, ask, token } = make();
  const reader = await token('reader-1', 'reader');
  const analyst = await token('analyst-1', 'analyst');
  expect((await ask('/health')).status).toBe(200);
  for (const path of [
    '/',
    '/ready',
    '/openapi.json',
    '/files',
    '/files/a.yaml',
    '/mcp',
    '/schema/situation',
    '/audit',
    '/runs',
  ]) {
    const refused = await ask(path);
    expect([refused.status, refused.headers.get('www-authenticate')], path).toEqual([
      401,
      'Bearer realm="detente"',
    ]);
  }
  for (const token of ['x', `${reader}x`, reader.slice(0, -1)])
    expect((await ask('/files', token)).status).toBe(401);
  const question = { method: 'POST', body: '{"text":"a"}' };
  expect((await ask('/api/echo', undefined, question)).status).toBe(401);
  expect((await ask('/api/echo', reader, question)).status).toBe(200);
  expect((await ask('/files/a.yaml', reader, put)).status).toBe(403);
  expect(files.get('a.yaml')).toBe('x');
  expect((await ask('/files/a.yaml', analyst, put)).status).toBe(204);
  expect([files.get('a.yaml'), writers.at(-1)]).toEqual(['changed', 'analyst-1']);
});

test('a role holds in its folder alone: elsewhere files are neither shown nor changed', async () => {
  const { files, ask, token } = make();
  const guest = await token('guest', 'none', { river: 'analyst' });
  const names = await (await ask('/files?folder=.', guest)).json();
  expect(names.names).toEqual(['river/']);
  for (const path of ['/files/hill/notes.md', '/files/a.yaml', '/files/river%2f..%2fhill%2fnotes.md'])
    expect((await ask(path, guest)).status, path).toBe(404);
  expect((await ask('/files/river/notes.md', guest, put)).status).toBe(204);
  for (const path of ['/files/hill/notes.md', '/files/river/..%2fhill/notes.md'])
    expect((await ask(path, guest, put)).status, path).toBe(403);
  expect([files.get('river/notes.md'), files.get('hill/notes.md')]).toEqual(['changed', 'stone']);
  const barred = await token('barred', 'analyst', { hill: 'reader', river: 'none' });
  expect((await ask('/files/hill/notes.md', barred, put)).status).toBe(403);
  expect((await ask('/files/river/notes.md', barred)).status).toBe(404);
});

test('what was done and what was refused is written down, for owners to see, and never over what was', async () => {
  const { ask, token, auditAt } = make();
  const [reader, analyst] = [await token('reader-1', 'reader'), await token('analyst-1', 'analyst')];
  const owner = await token('owner-1', 'reader', { river: 'owner' });
  const all = await token('owner-2', 'owner', { hill: 'reader' });
  await ask('/files/river/notes.md', analyst, put);
  await ask('/files/hill/notes.md', reader, put);
  const before = readFileSync(auditAt, 'utf8');
  await ask('/files/hill/notes.md', analyst, put);
  expect(readFileSync(auditAt, 'utf8').startsWith(before)).toBe(true);
  for (const [path, token] of [
    ['/audit', analyst],
    ['/audit', owner],
    ['/audit?folder=hill', owner],
    ['/audit?folder=river/../hill', owner],
  ] as const)
    expect((await ask(path, token)).status).toBe(403);
  const seen = async (path: string, token: string) =>
    (await (await ask(path, token)).json()).entries.map(
      ({ who, what, path }: Record<string, string>) => `${who} ${what} ${path}`,
    );
  expect(await seen('/audit?folder=river', owner)).toEqual(['analyst-1 changed river/notes.md']);
  expect(await seen('/audit', all)).toEqual(['analyst-1 changed river/notes.md']);
  expect((await ask('/audit?limit=0', all)).status).toBe(422);
});

test('the audit log gives its pages in order, and forgets only the line that a crash has cut', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'detente-audit-')), 'deep/audit.jsonl');
  const event = (who: string) =>
    ({
      time: '2026-01-01T00:00:00Z',
      who,
      what: 'logged-in',
      path: null,
      hash: null,
      version: null,
    }) as const;
  const first = auditFile(file);
  await Promise.all(['a', 'b', 'c'].map((who) => first.append(event(who))));
  await first.close();
  writeFileSync(file, `${readFileSync(file, 'utf8')}{"time":"2026`);
  const second = auditFile(file);
  await second.append(event('d'));
  const newest = await second.read(2);
  expect(newest.map(({ who }) => who)).toEqual(['d', 'c']);
  expect((await second.read(9, newest.at(-1)?.id)).map(({ who }) => who)).toEqual(['b', 'a']);
  await second.close();
});

test('a token is kept as its hash, ends on its day, and at once when its line goes', async () => {
  const { file, ask, token } = make();
  const old = await addToken(file, { name: 'old', role: 'owner', situations: {}, expires: '2020-01-01' });
  const good = await token('good', 'owner');
  expect(readFileSync(file, 'utf8')).not.toContain(good);
  expect([(await ask('/ready', old)).status, (await ask('/ready', good)).status]).toEqual([401, 200]);
  writeFileSync(file, '');
  expect((await ask('/ready', good)).status).toBe(401);
});

test('wrong tokens are counted, and then their sender waits', async () => {
  const { ask, token } = make();
  const good = await token('good', 'reader');
  for (let i = 0; i < 20; i++) expect((await ask('/ready', `wrong-${i}`)).status).toBe(401);
  expect([(await ask('/ready', good)).status, (await ask('/health')).status]).toEqual([429, 200]);
});

test('one visitor’s many requests make nobody else wait', async () => {
  const { ask, token } = make({ perMinute: 5 });
  const [busy, calm] = [await token('busy', 'reader'), await token('calm', 'reader')];
  for (let i = 0; i < 5; i++) expect((await ask('/ready', busy)).status).toBe(200);
  const late = await ask('/ready', busy);
  expect([late.status, late.headers.get('retry-after')]).toEqual([429, '60']);
  expect((await ask('/ready', calm)).status).toBe(200);
});

test('of an assistant’s messages that come together each counts as a request', async () => {
  const { ask, token } = make({ perMinute: 150 });
  const reader = await token('reader-1', 'reader');
  const send = (messages: unknown) =>
    ask('/mcp', reader, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: JSON.stringify(messages),
    });
  const pings = Array.from({ length: 100 }, (_, id) => ({ jsonrpc: '2.0', id, method: 'ping' }));
  const first = await send(pings);
  expect([first.status, (await first.text()).match(/"result":\{\}/g)?.length]).toEqual([200, 100]);
  const second = await send(pings);
  expect([second.status, second.headers.get('retry-after')]).toEqual([429, '60']);
  // What was refused took the one turn of its request: 101 are gone, and 49 are left.
  expect((await send(pings.slice(0, 49))).status).toBe(200);
  expect((await send(pings[0])).status).toBe(429);
});

test('a line that is no token refuses the file, and a bad token is not made', async () => {
  const { file, ask } = make();
  for (const [given, words] of [
    [{ name: 'a b', role: 'reader', situations: {}, expires: soon }, 'a name has'],
    [{ name: 'a', role: 'reader', situations: {}, expires: '2027-02-30' }, 'expires must be a day'],
    [{ name: 'a', role: 'none', situations: { a: 'king' as RoleOrNone }, expires: soon }, 'a role must be'],
  ] as const)
    await expect(addToken(file, given)).rejects.toThrow(words);
  expect(readFileSync(file, 'utf8')).toBe('');
  writeFileSync(file, '{"name":"x"}\n');
  expect((await ask('/ready', 'any')).status).toBe(500);
});
