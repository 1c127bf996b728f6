import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askHere } from '../src/asking/index.ts';
import { postgresStore } from '../src/database/index.ts';
import { auditFile } from '../src/http/audit.ts';
import { type AppOptions, app } from '../src/http/index.ts';
import { addToken, checkTokens } from '../src/http/tokens.ts';
import { operations } from '../src/operations.ts';
import { memoryStore, type RoleOrNone, type Store } from '../src/store/index.ts';
import { small } from './helpers.ts';
import { type Postgres, postgresPrograms, startPostgres } from './postgres.ts';
import { needing } from './shared-data.ts';

/**
 * What somebody may not read must change nothing that they are told: the same requests are answered with the same bytes before and after it
 * is there. So a list, a search, a suggestion or an error that lets it through is found, whatever it would have said.
 */
type Http = ReturnType<typeof app>;
type Who = 'stranger' | 'reader' | 'analyst' | 'owner';
const everybody = ['stranger', 'reader', 'analyst', 'owner'] as const;

const river = { 'river/situation.yaml': small.situation, 'river/evidence.yaml': small.evidence };
const hidden = {
  'hidden/situation.yaml': small.situation.replace('A small case', 'The cedar affair'),
  'hidden/evidence.yaml': small.evidence,
  'hidden/reports/note.txt': 'The minister of cedar said that water would be shared.',
  'situations/hidden-too/situation.yaml': small.situation,
};

async function write(store: Store, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) await store.writeText(path, text);
}

async function world(options: Pick<AppOptions, 'store'> & Partial<AppOptions>) {
  const file = join(mkdtempSync(join(tmpdir(), 'detente-rights-')), 'tokens.jsonl');
  await write(options.store, river);
  const token = (name: string, role: RoleOrNone, at: RoleOrNone) =>
    addToken(file, { name, role, situations: at === role ? {} : { river: at }, expires: '2999-01-01' });
  const tokens: Readonly<Record<string, string>> = {
    reader: await token('reader', 'none', 'reader'),
    analyst: await token('analyst', 'none', 'analyst'),
    owner: await token('owner', 'none', 'owner'),
    all: await token('all', 'owner', 'owner'),
  };
  const asker = askHere(options.store, operations);
  const access = { tokens: checkTokens(file), perMinute: 100_000 };
  const http = app({ isLocalOnly: true, isWritable: true, asker, access, ...options });
  return { http, tokens, store: options.store };
}

const asked = [
  'GET /files',
  'GET /files?folder=hidden',
  'GET /files?folder=situations',
  'GET /files?folder=river/../hidden',
  'GET /files?after=h&limit=1',
  'GET /files/hidden/situation.yaml',
  'GET /files/hidden/reports/note.txt',
  'GET /files/river/%2e%2e/hidden/situation.yaml',
  'PUT /files/hidden/situation.yaml',
  'PUT /files/hidden/new.md',
  'GET /search?words=cedar',
  'GET /search?words=minister+water&limit=1',
  'GET /versions/hidden/situation.yaml',
  'GET /versions/hidden/situation.yaml?version=1',
  'GET /runs',
  'GET /runs?limit=1',
  'GET /audit',
  'GET /audit?folder=river',
  'GET /audit?folder=hidden',
  'GET /openapi.json',
] as const;

/** Settings of every operation that name what is hidden, a near miss of it, or a file of it from beside it. */
function questions(): readonly (readonly [string, object])[] {
  return operations.flatMap(({ name }) =>
    ['hidden', 'hiden', 'hidden/situation.yaml', 'river/../hidden'].map(
      (situation) =>
        [
          name,
          {
            situation,
            file: situation,
            folder: situation,
            target: `${situation}#title`,
            ours: situation,
            theirs: 'river',
          },
        ] as const,
    ),
  );
}

async function told(http: Http, token: string | undefined): Promise<Readonly<Record<string, string>>> {
  const said: Record<string, string> = {};
  const ask = async (label: string, path: string, init: RequestInit) => {
    const mine = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const headers = { ...init.headers, ...mine, 'x-request-id': 'same' };
    const answer = await http.request(`http://localhost${path}`, { ...init, headers });
    const names = ['etag', 'location', 'content-location', 'allow'].map((name) => answer.headers.get(name));
    said[label] = JSON.stringify([answer.status, ...names, await answer.text()]);
  };
  for (const line of asked) {
    const [method = '', path = ''] = line.split(' ');
    await ask(line, path, method === 'GET' ? {} : { method, body: 'x', headers: { 'if-match': '*' } });
  }
  for (const [name, settings] of questions()) {
    const { input } = (await operations.find((one) => one.name === name)?.load()) ?? {};
    const known = Object.entries(settings).filter(([key]) => input !== undefined && key in input.shape);
    const body = JSON.stringify(Object.fromEntries(known));
    await ask(`${name} ${body}`, `/api/${name}`, { method: 'POST', body });
  }
  return said;
}

async function assisted(http: Http, token: string): Promise<unknown> {
  const client = new Client({ name: 'test', version: '1' });
  const fetching = (url: string | URL, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${token}`);
    return Promise.resolve(http.request(String(url), { ...init, headers }));
  };
  const url = new URL('http://localhost/mcp');
  await client.connect(new StreamableHTTPClientTransport(url, { fetch: fetching }) as Transport);
  const read = (uri: string) => client.readResource({ uri }).catch((error: unknown) => String(error));
  const call = (name: string, settings: Record<string, unknown>) =>
    client.callTool({ name: `detente_${name}`, arguments: settings });
  const said = [
    await client.listResources(),
    await read('detente://files/hidden/situation.yaml'),
    await read('detente://files/hidden/reports/note.txt'),
    await read('detente://files/river%2f..%2fhidden/situation.yaml'),
    await read('detente://trace/hidden#claims.k1'),
    await call('check', { situation: 'hidden' }),
    await call('check', { situation: 'hiden' }),
    await call('trace', { target: 'hidden#claims.k1' }),
    await call('diff', { ours: 'river', theirs: 'hidden' }),
  ];
  await client.close();
  return said;
}

/** Everything that each is told. */
async function heard({ http, tokens }: Awaited<ReturnType<typeof world>>) {
  const all: [Who, unknown][] = [];
  for (const who of everybody)
    all.push([
      who,
      {
        ...(await told(http, tokens[who])),
        assistant: who === 'stranger' ? null : await assisted(http, tokens[who] ?? ''),
      },
    ]);
  return Object.fromEntries(all);
}

/** Puts there what is hidden, and has its owner work with it by every door. */
async function hide({ http, tokens, store }: Awaited<ReturnType<typeof world>>): Promise<void> {
  await write(store, hidden);
  const headers = { authorization: `Bearer ${tokens['all']}` };
  const send = (path: string, method: string, body: string, more: Record<string, string> = {}) =>
    http.request(`http://localhost${path}`, { method, body, headers: { ...headers, ...more } });
  expect((await send('/api/check', 'POST', '{"situation":"hidden"}')).status).toBe(200);
  const changed = await send('/files/hidden/reports/new.txt', 'PUT', 'more cedar', { 'if-none-match': '*' });
  expect(changed.status).toBe(201);
  expect(JSON.stringify(await assisted(http, tokens['all'] ?? ''))).toContain('cedar');
}

async function holds(options: Pick<AppOptions, 'store'> & Partial<AppOptions>): Promise<void> {
  const made = await world(options);
  // What they are told depends on what they themselves have changed and asked: the second time as the first.
  await heard(made);
  const before = await heard(made);
  await hide(made);
  const after = await heard(made);
  for (const who of everybody) expect(after[who], who).toEqual(before[who]);
  expect(JSON.stringify(after)).not.toContain('cedar affair');
}

describe('what somebody may not read changes nothing that they are told', () => {
  test('of a folder, by requests or by an assistant', async () => {
    const audit = auditFile(join(mkdtempSync(join(tmpdir(), 'detente-rights-')), 'audit.jsonl'));
    await holds({ store: memoryStore(new Map()), audit });
    await audit.close();
  });
});

const postgres = needing('PostgreSQL', postgresPrograms() !== undefined);
postgres.describe('what somebody may not read', () => {
  let server: Postgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());
  postgres.test(
    'of a database changes nothing that they are told, in searches and runs neither',
    async () => {
      const store = await postgresStore(server.url, { connections: 2 });
      const { audit, runs, writtenBy } = store;
      await holds({ store, archive: store, audit, runs, writtenBy });
      await store.close();
    },
    { timeout: 600_000 },
  );
});
