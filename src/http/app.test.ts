import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { toJson } from '../operations/shared/run.ts';
import { echo, entriesOf, fail, refuse, slow, writing } from '../operations/shared/tiny.case.ts';
import type { Operation } from '../operations/shared/types.ts';
import { operations } from '../operations.ts';
import { fileStore, memoryStore } from '../store/index.ts';
import { app, isLoopback } from './index.ts';
import { makeMeter } from './meter.ts';
import type { LogLine } from './request-log.ts';

const store = memoryStore(new Map());
const tiny = entriesOf(echo, refuse, fail, writing([{ path: 'a', text: 'x' }]));
const http = app({ store, isLocalOnly: true, operations: [...tiny, ...operations] });
const get = (path: string, headers: Record<string, string> = {}) =>
  http.request(`http://localhost${path}`, { headers });
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  http.request(`http://localhost${path}`, { method: 'POST', body, headers });

/** Server-sent events as a client reads them: the lines of data joined again. */
function eventsIn(text: string): { readonly event: string; readonly data: string }[] {
  return text
    .split('\n\n')
    .filter((block) => block.includes('event:'))
    .map((block) => {
      const fields = block.split('\n').map((line) => /^(\w+): ?(.*)$/.exec(line) ?? []);
      const of = (name: string) => fields.filter(([, key]) => key === name).map(([, , value = '']) => value);
      return { event: of('event').join(), data: of('data').join('\n') };
    });
}

describe('an operation over HTTP', () => {
  const given = { text: 'a b', more: ['c', 'd'], howMany: 3, isLoud: true, colour: 'red', weights: [1] };
  test('takes its settings as JSON, and answers the same bytes', async () => {
    const response = await post('/api/echo', JSON.stringify(given));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.text()).toBe(toJson({ given }));
  });
  test('is not started by an address, which any page can make a browser ask for', async () => {
    for (const path of ['/api/echo?text=a', '/api/check', '/api/verdict?situation=x']) {
      const response = await get(path);
      expect([response.status, response.headers.get('allow')], path).toEqual([405, 'POST']);
    }
  });
  test.each([
    ['/api/echo', '{}', "'text' is missing"],
    ['/api/echo', '{"text":"a","howMany":"many"}', "howMany is 'many'; it must be a number"],
    ['/api/echo', '{"text":"a","howmany":1}', "did you mean 'howMany'?"],
    ['/api/echo', '{"text":"a","__proto__":1}', "'__proto__' is no setting"],
    ['/api/refuse', '', "'rus' is no actor"],
  ])('%s answers %s with what is wrong', async (path, body, words) => {
    const response = await post(path, body);
    expect(response.status).toBe(422);
    const { diagnostics } = (await response.json()) as { diagnostics: { message: string; hint?: string }[] };
    expect(diagnostics.map(({ message, hint = '' }) => `${message}; ${hint}`).join()).toContain(words);
  });
  test('refuses what is no JSON, too much, or unknown', async () => {
    for (const body of ['{', 'text=a', '{"text":}']) expect((await post('/api/echo', body)).status).toBe(400);
    for (const body of ['', '[]', '1', 'null', '"x"'])
      expect((await post('/api/echo', body)).status).toBe(422);
    expect((await post('/api/echo', JSON.stringify({ text: 'x'.repeat(1_000_001) }))).status).toBe(413);
    const unknown = await post('/api/verdit', '{}');
    expect(unknown.headers.get('content-type')).toBe('application/problem+json');
    expect(await unknown.json()).toEqual({
      title: 'Not Found',
      status: 404,
      instance: `urn:request:${unknown.headers.get('x-request-id')}`,
      detail: "'verdit' is no operation",
      hint: "did you mean 'verdict'?",
    });
    for (const path of ['/api', '/api/', '/api/echo/x', '/etc/passwd', '/..%2f..%2fetc/passwd'])
      expect((await get(path)).status, path).toBe(404);
  });
  test('says where a body is no JSON, and of one that is none it says so', async () => {
    const told = async (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) => {
      const answer = await http.request('http://localhost/api/echo', { method: 'POST', body, headers });
      const { detail, diagnostics = [] } = (await answer.json()) as {
        readonly detail: string;
        readonly diagnostics?: readonly {
          readonly line: number;
          readonly column: number;
          readonly source: string;
        }[];
      };
      const [first] = diagnostics;
      return [answer.status, detail, first?.line, first?.column, (first?.source.length ?? 0) <= 200];
    };
    const deep = (open: string, close: string) => `${open.repeat(100_000)}1${close.repeat(100_000)}`;
    const tooDeep = 'the body is not JSON: nesting is deeper than 100 levels';
    expect(await told(deep('[', ']'))).toEqual([400, tooDeep, 1, 102, true]);
    expect(await told(`{"text":${deep('{"a":', '}')}}`)).toEqual([400, tooDeep, 1, 509, true]);
    const twice = "the body is not JSON: 'text' stands twice in one map";
    expect(await told('{"text":"a",\n"text":"b"}')).toEqual([400, twice, 2, 1, true]);
    expect((await told('{"text":1e999}')).slice(0, 2)).toEqual([
      400,
      "the body is not JSON: '1e999' is no finite number",
    ]);
    expect((await told(new Uint8Array([0x22, 0xff, 0x22]))).slice(0, 2)).toEqual([
      400,
      'the body is not UTF-8',
    ]);
    expect((await told('{"text":"a"}', { 'content-encoding': 'gzip' })).slice(0, 2)).toEqual([
      415,
      "a body that is packed ('gzip') is not read",
    ]);
    expect((await post('/api/echo', '\ufeff{"text":"a"}')).status).toBe(200);
    expect((await post('/api/echo', JSON.stringify({ ['k'.repeat(500_000)]: 1 }))).status).toBe(422);
  });
  test('a method that an address does not have is told with those that it has', async () => {
    for (const [path, allow] of [
      ['/health', 'GET, HEAD'],
      ['/', 'GET, HEAD'],
      ['/files', 'GET, HEAD'],
      ['/files/a/b.md', 'GET, HEAD, PUT'],
      ['/schema/situation', 'GET, HEAD'],
      ['/api/echo', 'POST'],
      ['/mcp', 'POST'],
    ] as const)
      for (const method of ['DELETE', 'OPTIONS', 'PATCH', 'PROPFIND']) {
        const answer = await http.request(`http://localhost${path}`, { method });
        expect([answer.status, answer.headers.get('allow')], `${method} ${path}`).toEqual([405, allow]);
      }
    // A stream for what no request has asked would be held open for nothing.
    const headers = { accept: 'text/event-stream' };
    expect((await http.request('http://localhost/mcp', { headers })).status).toBe(405);
    expect((await http.request('http://localhost/none', { method: 'DELETE' })).status).toBe(404);
    expect((await http.request('http://localhost/health', { method: 'HEAD' })).status).toBe(200);
  });
  test('hides a failure of ours', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const response = await post('/api/fail', '');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
  test('stops where its asker has left, and says so to nobody', async () => {
    const stop = new AbortController();
    const steps: number[] = [];
    const long: Operation = {
      ...slow,
      answer: (raw, context) =>
        slow.answer(raw, {
          ...context,
          progress: (done) => {
            steps.push(done);
            if (done === 2) stop.abort();
          },
        }),
    };
    const own = app({ store, isLocalOnly: true, operations: entriesOf(long) });
    const request = new Request('http://localhost/api/slow', { method: 'POST', signal: stop.signal });
    expect((await own.request(request)).status).toBe(499);
    expect(steps).toEqual([0, 1, 2]);
  });
  test('tells how far it is as events, then answers the same bytes', async () => {
    const own = app({ store, isLocalOnly: true, operations: entriesOf(slow, refuse) });
    const asked = (name: string) =>
      own.request(`http://localhost/api/${name}`, {
        method: 'POST',
        headers: { accept: 'text/event-stream' },
      });
    const response = await asked('slow');
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const events = eventsIn(await response.text());
    expect(events.map(({ event }) => event)).toEqual([...Array(13).fill('progress'), 'answer']);
    expect(JSON.parse(events[4]?.data ?? '')).toEqual({ done: 4, total: 13, phase: 'waiting' });
    expect(events.at(-1)?.data).toBe(toJson({}));
    const [problem] = eventsIn(await (await asked('refuse')).text());
    expect(problem?.event).toBe('problem');
    expect(JSON.parse(problem?.data ?? '')).toMatchObject({
      status: 422,
      diagnostics: [{ message: "'rus' is no actor", file: 'f.yaml', line: 1, column: 5 }],
    });
  });
  test('keeps the id that a request brings, if it is one', async () => {
    const given = async (id: string) =>
      (await get('/health', { 'x-request-id': id })).headers.get('x-request-id');
    expect(await given('trace-1')).toBe('trace-1');
    for (const bad of ['a b', '"', 'x'.repeat(81)]) expect(await given(bad)).toMatch(/^[0-9a-f-]{36}$/);
  });
  test('is told to the log without its settings, and counted', async () => {
    const lines: LogLine[] = [];
    const meter = makeMeter();
    const own = app({
      store,
      isLocalOnly: true,
      operations: tiny,
      meter,
      log: (line) => void lines.push(line),
    });
    await own.request('http://localhost/api/echo?secret=1', { method: 'POST', body: '{"text":"secret"}' });
    await own.request('http://localhost/made/up/secret');
    expect(lines.map(({ method, path, status }) => [method, path, status])).toEqual([
      ['POST', '/api/echo', 200],
      ['GET', '/made/up/secret', 404],
    ]);
    expect(JSON.stringify(lines[0])).not.toContain('secret');
    const told = await (await own.request('http://localhost/metrics')).text();
    expect(told).toContain('detente_http_requests_total{route="/api/echo",status="200"} 1');
    expect(told).toContain('detente_http_requests_total{route="unknown",status="404"} 1');
    expect(told).toContain('detente_questions{state="working"} 0');
  });
  test('returns files and writes none', async () => {
    expect(await (await post('/api/writing', '{}')).json()).toEqual({ files: [{ path: 'a', text: 'x' }] });
    expect(await store.readText('a')).toBeUndefined();
  });
});

describe('what is not this machine', () => {
  test.each([
    ['host', 'evil.example', 403],
    ['host', '127.0.0.1.evil.example', 403],
    ['host', 'localhost.evil.example:4114', 403],
    ['host', 'localhost@evil.example', 403],
    ['host', '127.0.0.1:4114', 200],
    ['host', 'localhost', 200],
    ['host', '[::1]:4114', 200],
    ['origin', 'https://evil.example', 403],
    ['origin', 'null', 403],
    ['origin', 'http://localhost:5173', 200],
    ['sec-fetch-site', 'cross-site', 403],
    ['sec-fetch-site', 'same-site', 200],
    ['sec-fetch-site', 'same-origin', 200],
    ['sec-fetch-site', 'none', 200],
  ])('%s %s is answered with %i', async (name, value, status) => {
    for (const path of ['/health', '/', '/schema/situation'])
      expect((await get(path, { [name]: value })).status, path).toBe(status);
    expect((await post('/api/echo', '{"text":"a"}', { [name]: value })).status).toBe(status);
  });
  test('may hold a link here, but no form', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await get('/', headers)).status).toBe(200);
    expect((await post('/api/echo', '{"text":"a"}', headers)).status).toBe(403);
  });
  test('sends no page that may ask a server opened to others', async () => {
    const open = app({ store, isLocalOnly: false, operations: tiny });
    const ask = (origin: string) =>
      open.request('http://office.example:4114/api/echo', {
        method: 'POST',
        body: '{"text":"a"}',
        headers: { host: 'office.example:4114', origin },
      });
    expect((await ask('http://office.example:4114')).status).toBe(200);
    for (const origin of ['https://evil.example', 'null', 'http://localhost:5173', 'http://office.example'])
      expect((await ask(origin)).status, origin).toBe(403);
  });
  test('is answered when the user opened the door, and still gets no CORS', async () => {
    const open = app({ store, isLocalOnly: false });
    const headers = { host: 'evil.example', origin: 'https://evil.example' };
    const response = await open.request('http://localhost/health', { headers });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
  test.each([
    ['127.0.0.1', true],
    ['::1', true],
    ['localhost', true],
    ['0.0.0.0', false],
    ['::', false],
    ['example.org', false],
  ])('%s is reached from this machine alone: %s', (host, is) => expect(isLoopback(host)).toBe(is));
});

test('nothing outside the served folder is read', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'detente-'));
  writeFileSync(join(outside, 'situation.yaml'), 'situation: secret');
  const inside = mkdtempSync(join(tmpdir(), 'detente-'));
  symlinkSync(outside, join(inside, 'link'));
  const confined = app({ store: fileStore(inside, { confined: true }), isLocalOnly: true });
  const ways = [outside, `../${basename(outside)}`, 'link', 'link/situation.yaml', '\0', 'x'.repeat(5000)];
  for (const situation of [...ways, '../../etc/passwd']) {
    const body = JSON.stringify({ situation });
    const response = await confined.request('http://localhost/api/check', { method: 'POST', body });
    expect(response.status, situation.slice(0, 40)).toBe(200);
    expect(await response.text(), situation.slice(0, 40)).toContain('no-such-file');
  }
});

describe('what the server says of itself', () => {
  test('is OpenAPI 3.1 with every operation, and every reference leads somewhere', async () => {
    const spec = (await (await get('/openapi.json')).json()) as Record<string, Record<string, unknown>>;
    expect(spec['openapi']).toBe('3.1.0');
    expect(Object.keys(spec['paths'] ?? {})).toEqual([
      ...[...tiny, ...operations].map(({ name }) => `/api/${name}`),
      '/schema/{of}',
      '/files',
      '/versions/{path}',
      '/search',
      '/files/{path}',
      '/health',
      '/ready',
      '/metrics',
      '/login',
      '/login/done',
      '/session',
      '/logout',
      '/audit',
      '/remarks',
      '/runs',
      '/runs/{hash}',
      '/runs/{hash}/inputs',
      '/',
      '/openapi.json',
      '/mcp',
      '/docs/{path}',
    ]);
    const text = JSON.stringify(spec);
    for (const [, path = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      const found = path
        .split('/')
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], spec);
      expect(found, path).toBeDefined();
    }
    const ids = [...text.matchAll(/"operationId":"([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const body = ['/api/echo', 'post', 'requestBody', 'content', 'application/json', 'schema', 'properties'];
    const properties = body.reduce<unknown>(
      (at, key) => (at as Record<string, unknown>)?.[key],
      spec['paths'],
    );
    expect(properties).toMatchObject({ howMany: { type: 'integer', default: 2, maximum: 9 } });
  });
  test('is a page whose links lead somewhere, without scripts', async () => {
    const page = await (await get('/')).text();
    expect(page).not.toContain('<script');
    const links = [...page.matchAll(/href="(\/[^"]*)"/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(2 * operations.length);
    for (const link of links.filter((one) => !/(echo|refuse|fail|writing)-/.test(one)))
      expect((await get(link)).status, link).toBe(200);
  });
  test('is the JSON Schema of every format', async () => {
    for (const of of ['situation', 'evidence.json', 'verdict-input']) {
      const response = await get(`/schema/${of}`);
      expect(response.headers.get('content-type')).toContain('application/schema+json');
      expect(await response.json()).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
      });
    }
    const unknown = await get('/schema/sitation');
    expect(unknown.status).toBe(404);
    expect(await unknown.text()).toContain("did you mean 'situation'?");
  });
});
