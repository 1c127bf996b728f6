import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { echo, entriesOf } from '../operations/shared/tiny.case.ts';
import { memoryStore } from '../store/index.ts';
import { accessByTokens, addToken } from './access.ts';
import { app } from './index.ts';

const make = () => {
  const file = join(mkdtempSync(join(tmpdir(), 'detente-tokens-')), 'tokens.jsonl');
  writeFileSync(file, '');
  const files = new Map([['a.yaml', 'x']]);
  const writers: string[] = [];
  const store = memoryStore(files);
  const http = app({
    store,
    isLocalOnly: true,
    isWritable: true,
    operations: entriesOf(echo),
    access: accessByTokens(file),
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
  return { file, files, writers, ask };
};
const soon = '2999-01-01';

test('nobody is let in without a good token, and each may do what its role allows', async () => {
  const { file, files, writers, ask } = make();
  const reader = await addToken(file, { name: 'reader-1', role: 'reader', expires: soon });
  const analyst = await addToken(file, { name: 'analyst-1', role: 'analyst', expires: soon });
  const put = { method: 'PUT', headers: { 'if-match': '*' }, body: 'changed' };
  expect((await ask('/health')).status).toBe(200);
  for (const path of [
    '/',
    '/ready',
    '/openapi.json',
    '/files',
    '/files/a.yaml',
    '/mcp',
    '/schema/situation',
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
  expect([files.get('a.yaml'), writers]).toEqual(['x', []]);
  expect((await ask('/files/a.yaml', analyst, put)).status).toBe(204);
  expect([files.get('a.yaml'), writers]).toEqual(['changed', ['analyst-1']]);
});

test('a token is kept as its hash, ends on its day, and at once when its line goes', async () => {
  const { file, ask } = make();
  const old = await addToken(file, { name: 'old', role: 'owner', expires: '2020-01-01' });
  const good = await addToken(file, { name: 'good', role: 'owner', expires: soon });
  expect(readFileSync(file, 'utf8')).not.toContain(good);
  expect([(await ask('/ready', old)).status, (await ask('/ready', good)).status]).toEqual([401, 200]);
  writeFileSync(file, '');
  expect((await ask('/ready', good)).status).toBe(401);
});

test('wrong tokens are counted, and then their sender waits', async () => {
  const { file, ask } = make();
  const good = await addToken(file, { name: 'good', role: 'reader', expires: soon });
  for (let i = 0; i < 20; i++) expect((await ask('/ready', `wrong-${i}`)).status).toBe(401);
  expect([(await ask('/ready', good)).status, (await ask('/health')).status]).toEqual([429, 200]);
});

test('a line that is no token refuses the file, and a bad token is not made', async () => {
  const { file, ask } = make();
  for (const [given, words] of [
    [{ name: 'a b', role: 'reader', expires: soon }, 'a name has'],
    [{ name: 'a', role: 'reader', expires: '2027-02-30' }, 'expires must be a day'],
  ] as const)
    await expect(addToken(file, given)).rejects.toThrow(words);
  expect(readFileSync(file, 'utf8')).toBe('');
  writeFileSync(file, '{"name":"x"}\n');
  expect((await ask('/ready', 'any')).status).toBe(500);
});
