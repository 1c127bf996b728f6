import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { askHere, keepAnswers } from '../src/asking/index.ts';
import { type AppOptions, app } from '../src/http/index.ts';
import { makeMeter } from '../src/http/meter.ts';
import { makeSessions } from '../src/http/sessions.ts';
import { addToken, checkTokens } from '../src/http/tokens.ts';
import { operations } from '../src/operations.ts';
import type { Rights } from '../src/store/index.ts';
import type { Described } from './contract.ts';
import { small } from './helpers.ts';

/** Somebody whose account is of another folder, and whoever may read, change or own the one that is asked about. */
const accounts: Readonly<Record<string, Rights>> = {
  foreign: { role: 'none', situations: { other: 'owner' } },
  reader: { role: 'none', situations: { small: 'reader' } },
  analyst: { role: 'none', situations: { small: 'analyst' } },
  owner: { role: 'none', situations: { small: 'owner' } },
};

/** Statuses for: nobody, foreign, reader, analyst, owner. */
type Row = readonly [number, number, number, number, number];
const forMembers: Row = [401, 404, 200, 200, 200];
const forAllKnown: Row = [401, 200, 200, 200, 200];
const forEverybody = (status: number): Row => [status, status, status, status, status];

interface RouteAsked {
  readonly address: string;
  readonly init?: RequestInit;
  readonly row: Row;
  /** Where a folder keeps none of it: 404 for all who are known. */
  readonly isOfDatabase?: true;
}

const ping = { method: 'POST', body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' }) };

/** Every route that is no operation. A new one is to be written down here, or the test fails. */
const routes = (run: string): Readonly<Record<string, RouteAsked>> => ({
  'get /': { address: '/', row: forAllKnown },
  'get /health': { address: '/health', row: forEverybody(200) },
  'get /ready': { address: '/ready', row: forAllKnown },
  'get /metrics': { address: '/metrics', row: forAllKnown },
  'get /openapi.json': { address: '/openapi.json', row: forAllKnown },
  'get /schema/{of}': { address: '/schema/situation', row: forAllKnown },
  'get /docs/{path}': { address: '/docs/none', row: [401, 404, 404, 404, 404] },
  'get /login': { address: '/login', row: forEverybody(303) },
  'get /login/done': { address: '/login/done', row: forEverybody(400) },
  'get /session': { address: '/session', row: forAllKnown },
  'post /logout': { address: '/logout', init: { method: 'POST' }, row: [401, 204, 204, 204, 204] },
  'get /files': { address: '/files?folder=small', row: forMembers },
  'get /files/{path}': { address: '/files/small/situation.yaml', row: forMembers },
  'put /files/{path}': {
    address: '/files/small/notes.md',
    init: { method: 'PUT', body: 'n', headers: { 'if-match': '*' } },
    row: [401, 403, 403, 204, 204],
  },
  'get /versions/{path}': {
    address: '/versions/small/situation.yaml',
    row: forMembers,
    isOfDatabase: true,
  },
  'get /search': { address: '/search?words=harbour', row: forAllKnown, isOfDatabase: true },
  'get /remarks': { address: '/remarks', row: forAllKnown, isOfDatabase: true },
  'get /runs': { address: '/runs', row: forAllKnown, isOfDatabase: true },
  'get /runs/{hash}': { address: run, row: forMembers, isOfDatabase: true },
  'get /runs/{hash}/inputs': { address: `${run}/inputs`, row: forMembers, isOfDatabase: true },
  'get /audit': { address: '/audit?folder=small', row: [401, 403, 403, 403, 200] },
  'post /mcp': { address: '/mcp', init: ping, row: forAllKnown },
});

const situation = 'small';
const few = { situation, samples: 20 };

/** Operations that name no file of the server's: whoever is known may ask. */
const ofNoFile: Readonly<Record<string, object>> = {
  init: {},
  new: {},
  reference: {},
  schema: { of: 'situation' },
  trade: {},
};

/** What is asked of a file that only those with rights have. */
const ofAFile: Readonly<Record<string, object>> = {
  accept: { situation, file: 'small/drafts.yaml' },
  annotations: { situation, file: 'small/annotations.csv', text: 'small/reports/a.txt', report: 'story' },
  brief: few,
  check: { situation },
  cite: { situation, number: 'stances.south.water.position', claim: 'k2', value: '0 to 20' },
  claim: {
    ...{ situation, action: 'add', report: 'story', quote: 'harbour', speaker: 'envoy' },
    statement: 's',
  },
  comment: { situation },
  commitments: { situation },
  deals: few,
  diff: { a: situation, b: situation, samples: 20 },
  drivers: { ...few, proposal: 'swap' },
  evidence: { situation },
  expiry: { situation },
  forecast: few,
  improve: { ...few, proposal: 'swap' },
  ledger: { situation },
  merge: { folder: 'small' },
  origins: { situation, folder: 'small/reports' },
  positions: { situation },
  publish: few,
  read: { situation, file: 'small/reports/a.txt' },
  reconcile: { base: 'small/notes.md', ours: 'small/notes.md', theirs: 'small/notes.md' },
  record: { situation },
  report: few,
  review: { situation },
  robust: { situation },
  roles: { situation },
  score: { file: 'small/record.jsonl' },
  stability: { ...few, proposal: 'swap' },
  sweep: few,
  timeline: { ...few, proposal: 'swap' },
  trace: { target: 'small#claims.k1' },
  upgrade: { situation },
  verdict: { ...few, proposal: 'swap' },
  verdicts: few,
  votes: { situation },
  watch: { situation },
  without: { ...few, source: ['paper'] },
  worlds: { situation },
};

/** Refused to members, too, as the small case has nothing for them: they hear why, others of a file that is not there. */
const refusedToMembers: readonly string[] = [
  ...['accept', 'annotations', 'expiry', 'ledger', 'merge', 'score', 'votes', 'worlds'],
];

/** Answered with what is wrong: that there is no such case. */
const answeredToAll: readonly string[] = ['check'];

export interface Whereabouts {
  readonly options: Pick<AppOptions, 'store'> & Partial<AppOptions>;
  readonly isDatabase: boolean;
}

/**
 * One server for all rows: who is let in where, by login and by token, at the routes and the tools that there are; of the operations all are
 * asked, or two.
 */
export async function askAsEverybody(
  { options, isDatabase }: Whereabouts,
  { asksAll }: { readonly asksAll: boolean },
): Promise<void> {
  const { store } = options;
  for (const [path, text] of Object.entries({
    'situation.yaml': small.situation.replace(/A small case|Water for trade/g, 'The cedar affair'),
    'evidence.yaml': small.evidence,
    'notes.md': 'n',
    'reports/a.txt': 'Cedar harbour.',
    'comments.jsonl': '{"id":"a","by":"ines","at":"2026-01-01T00:00:00Z","on":"claims.k1","text":"cedar?"}\n',
  }))
    await store.writeText(`small/${path}`, text);
  const file = join(mkdtempSync(join(tmpdir(), 'detente-who-')), 'tokens.jsonl');
  const sessions = makeSessions({ hours: 1, idleHours: 1 });
  const rightsOf = async (name: string) => accounts[name];
  const cookie = 'detente';
  const provider = {
    start: async () => ({ url: new URL('https://login.example'), state: 's', nonce: 'n', verifier: 'v' }),
    finish: async () => 'reader',
  };
  const http = app({
    ...{ isLocalOnly: true, isWritable: true, meter: makeMeter() },
    asker: keepAnswers(askHere(store, operations), { store }),
    access: { tokens: checkTokens(file), perMinute: 100_000, people: { sessions, rightsOf, cookie } },
    login: { provider, sessions, rightsOf, isSecure: false },
    ...options,
  });
  const shown: Record<string, () => Record<string, string>> = { nobody: () => ({}) };
  for (const [name, rights] of Object.entries(accounts)) {
    const token = await addToken(file, { name: `${name}-1`, ...rights, expires: '2999-01-01' });
    shown[`${name} by token`] = () => ({ authorization: `Bearer ${token}` });
    shown[`${name} by login`] = () => {
      const { secret, session } = sessions.begin(name);
      return { cookie: `${cookie}=${secret}`, 'x-csrf-token': session.csrf };
    };
  }
  const type = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
  const ask = async (who: string, address: string, init: RequestInit = {}) => {
    const headers = { ...(address === '/mcp' && type), ...init.headers, ...shown[who]?.() };
    const answer = await http.request(`http://localhost${address}`, { ...init, headers });
    const text = await answer.text();
    // Whatever the status: nobody without rights hears of what is in the files.
    if (/^(nobody|foreign)/.test(who)) expect(text, `${who} ${address}`).not.toMatch(/cedar/i);
    return { status: answer.status, text, at: answer.headers.get('content-location') };
  };
  const question = (settings: object) => ({ method: 'POST', body: JSON.stringify(settings) });
  const statuses = async (address: string, init?: RequestInit) => {
    const found: [string, number][] = [];
    for (const who of Object.keys(shown)) found.push([who, (await ask(who, address, init)).status]);
    return Object.fromEntries(found);
  };
  const expected = (row: Row) => {
    const [nobody, ...known] = row;
    return {
      nobody,
      ...Object.fromEntries(
        Object.keys(accounts).flatMap((name, i) => [
          [`${name} by token`, known[i]],
          [`${name} by login`, known[i]],
        ]),
      ),
    };
  };

  const run = (await ask('reader by token', '/api/check', question({ situation }))).at ?? '/runs/none';
  const asked = routes(run);
  const { paths } = JSON.parse((await ask('reader by token', '/openapi.json')).text) as Described;
  const there = Object.entries(paths).flatMap(([path, ways]) =>
    Object.keys(ways).map((method) => `${method} ${path}`),
  );
  const names = operations.map(({ name }) => name);
  const known = [...Object.keys(asked), ...names.map((name) => `post /api/${name}`)];
  expect(there.sort()).toEqual(known.sort());
  expect(Object.keys({ ...ofNoFile, ...ofAFile }).sort()).toEqual([...names].sort());

  // All at once, so that a change shows every row that it moves.
  const told: Record<string, object> = {};
  const wanted: Record<string, object> = {};
  for (const [route, { address, init, row, isOfDatabase }] of Object.entries(asked)) {
    const [nobody] = row;
    const here: Row = isOfDatabase && !isDatabase ? [nobody, 404, 404, 404, 404] : row;
    told[route] = await statuses(address, init);
    wanted[route] = expected(here);
  }

  const tool = async (who: string, method: string, params: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
    const { status, text } = await ask(who, '/mcp', { method: 'POST', body });
    if (status !== 200) return String(status);
    const [, data = '{}'] = /^data: (.*)$/m.exec(text) ?? [];
    const { error, result } = JSON.parse(data);
    return error !== undefined || result.isError === true ? 'refused' : 'answered';
  };
  const allTools = async (method: string, params: object) => {
    const found: [string, string][] = [];
    for (const who of Object.keys(shown)) found.push([who, await tool(who, method, params)]);
    return Object.fromEntries(found);
  };
  const words = (row: Row) => {
    const word = (status: number) => (status === 401 ? '401' : status === 200 ? 'answered' : 'refused');
    return Object.fromEntries(Object.entries(expected(row)).map(([who, status]) => [who, word(status ?? 0)]));
  };
  for (const name of asksAll ? names : ['check', 'schema']) {
    const settings = ofNoFile[name] ?? ofAFile[name] ?? {};
    const member = refusedToMembers.includes(name) ? 422 : 200;
    const foreign = name in ofNoFile || answeredToAll.includes(name) ? 200 : 422;
    const row: Row = [401, foreign, member, member, member];
    told[name] = await statuses(`/api/${name}`, question(settings));
    wanted[name] = expected(row);
    told[`tool ${name}`] = await allTools('tools/call', { name: `detente_${name}`, arguments: settings });
    wanted[`tool ${name}`] = words(row);
  }
  for (const uri of ['detente://files/small/situation.yaml', 'detente://trace/small%23claims.k1']) {
    told[uri] = await allTools('resources/read', { uri });
    wanted[uri] = words(forMembers);
  }
  for (const method of ['resources/list', 'resources/templates/list', 'tools/list']) {
    told[method] = await allTools(method, {});
    wanted[method] = words(forAllKnown);
  }
  expect(told).toEqual(wanted);
}
