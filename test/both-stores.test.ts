import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Asker, askHere, keepAnswers } from '../src/asking/index.ts';
import { copyFiles, postgresStore } from '../src/database/index.ts';
import { auditFile } from '../src/http/audit.ts';
import { app } from '../src/http/index.ts';
import { addToken, checkTokens } from '../src/http/tokens.ts';
import { operations } from '../src/operations.ts';
import { fileStore, memoryStore, type Store } from '../src/store/index.ts';
import { type Contract, contractOf, type Described } from './contract.ts';
import { small } from './helpers.ts';
import { type Postgres, postgresPrograms, startPostgres } from './postgres.ts';
import { needing } from './shared-data.ts';
import { askAsEverybody } from './who-may.case.ts';

/** Where the files of a server are; the same requests are put to a server on each. */
interface Place {
  readonly store: Store;
  readonly options: Partial<Parameters<typeof app>[0]>;
  /** Whether older states are known by their etags. */
  readonly knowsStates: boolean;
}

/** Answers that are not as the server describes them, of whatever was asked in a test. */
const undescribed: string[] = [];
afterEach(() => expect(undescribed.splice(0)).toEqual([]));

let contract: Promise<Contract> | undefined;
const described = async (): Promise<Described> =>
  (
    await app({ store: memoryStore(new Map()), isLocalOnly: true }).request('http://localhost/openapi.json')
  ).json();

const temporary = () => mkdtempSync(join(tmpdir(), 'detente-both-'));

async function open({ store, options }: Place, { wraps = (asker: Asker) => asker } = {}) {
  const file = join(temporary(), 'tokens.jsonl');
  const token = (name: string, role: 'reader' | 'analyst' | 'owner') =>
    addToken(file, { name, role, situations: {}, expires: '2999-01-01' });
  const tokens = {
    ines: await token('ines', 'analyst'),
    olga: await token('olga', 'analyst'),
    ravi: await token('ravi', 'reader'),
    mara: await token('mara', 'owner'),
  };
  await store.writeText('small/situation.yaml', small.situation);
  await store.writeText('small/evidence.yaml', small.evidence);
  const asker = wraps(keepAnswers(askHere(store, operations), { store }));
  const access = { tokens: checkTokens(file), perMinute: 100_000 };
  const http = app({ store, isLocalOnly: true, isWritable: true, access, asker, ...options });
  const send = async (
    who: keyof typeof tokens,
    method: string,
    path: string,
    body?: unknown,
    more: Record<string, string> = {},
  ) => {
    const answer = await http.request(`http://localhost${path}`, {
      method,
      headers: { authorization: `Bearer ${tokens[who]}`, ...more },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    contract ??= described().then(contractOf);
    const wrong = await (await contract).wrongWith(method, path, answer);
    if (wrong !== null) undescribed.push(wrong);
    return answer;
  };
  /** Takes a line out of the file of tokens, or gives another role. */
  const change = (name: string, role: string | null) => {
    const lines = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .flatMap((line) => {
        const entry = JSON.parse(line);
        if (entry.name !== name) return [line];
        return role === null ? [] : [JSON.stringify({ ...entry, role })];
      });
    writeFileSync(file, `${lines.join('\n')}\n`);
  };
  return { http, send, change, tokens };
}

function cases(make: () => Promise<Place>): void {
  test('a change that comes too late is put together with what stands there, by base or by etag', async () => {
    const place = await make();
    const { send } = await open(place);
    const base = 'title: Fähre # kept\nask: 1\nwant: 2\n';
    const path = '/files/small/notes.yaml';
    const made = await send('ines', 'PUT', path, base, { 'if-none-match': '*' });
    const tag = made.headers.get('etag') ?? '';
    const first = await send('olga', 'PUT', path, base.replace('ask: 1', 'ask: 7 # theirs'), {
      'if-match': tag,
    });
    const now = first.headers.get('etag');
    const late = async (settings: object, match = tag) => {
      const answer = await send('ines', 'PUT', `${path}?reconcile`, settings, { 'if-match': match });
      return { status: answer.status, etag: answer.headers.get('etag'), ...(await answer.json()) };
    };
    const merged = 'title: Fähre # kept\nask: 7 # theirs\nwant: 3\n';
    const mine = base.replace('want: 2', 'want: 3');
    const reconciled = { text: merged, conflicts: [] };
    expect(await late({ text: mine, base })).toMatchObject({
      status: 412,
      etag: now,
      current: { etag: now, reconciled },
    });
    // Only a database knows what an etag names.
    expect((await late({ text: mine })).current.reconciled).toEqual(place.knowsStates ? reconciled : null);
    expect((await late({ text: mine }, '"never"')).current.reconciled).toBe(null);
    const conflict = await late({ text: base.replace('ask: 1', 'ask: 9'), base });
    expect(conflict.current.reconciled).toMatchObject({
      text: null,
      conflicts: [{ path: 'ask', ours: '9', theirs: '7' }],
    });
    expect((await send('ines', 'PUT', path, merged, { 'if-match': now ?? '' })).status).toBe(204);
    expect(await place.store.readText('small/notes.yaml')).toBe(merged);
  });

  test('reviews and comments are by the account that is logged in, whatever their writer says', async () => {
    const place = await make();
    const { send } = await open(place);
    const said = await send('ines', 'POST', '/api/comment', {
      situation: 'small',
      on: 'claims.k1',
      text: 'why?',
    });
    const { files } = await said.json();
    expect([said.status, JSON.parse(files[0].text).by]).toEqual([200, 'ines']);
    for (const settings of [
      { situation: 'small', on: 'claims.k1', text: 'why?', by: 'olga' },
      { situation: 'small', on: 'claims.k1', text: 'why?', by: ['ines'] },
    ])
      expect((await send('ines', 'POST', '/api/comment', settings)).status).toBe(422);
    const review = { situation: 'small', claim: 'k1', decision: 'reject', reason: 'r' };
    expect((await send('ines', 'POST', '/api/review', { ...review, by: 'olga' })).status).toBe(422);
    const decided = await (await send('olga', 'POST', '/api/review', review)).json();
    expect(decided.claims[0].reviews.at(-1).by).toBe('olga');
    expect((await send('ines', 'POST', '/api/review', { situation: 'small' })).status).toBe(200);

    const path = '/files/small/comments.jsonl';
    const text: string = files[0].text;
    const put = (who: 'ines' | 'olga', body: string, more: Record<string, string>) =>
      send(who, 'PUT', path, body, more);
    const forged = await put('olga', text, { 'if-none-match': '*' });
    expect([forged.status, (await forged.json()).detail]).toEqual([
      403,
      expect.stringContaining('line 1 is not by olga'),
    ]);
    const made = await put('ines', text, { 'if-none-match': '*' });
    expect(made.status).toBe(201);
    const tag = { 'if-match': made.headers.get('etag') ?? '' };
    const own = text.replaceAll('"ines"', '"olga"');
    for (const [body, words] of [
      [own, 'line 1 that stood there is gone'],
      ['', 'line 1 that stood there is gone'],
      [text.replace('why?', 'why not?') + own, 'line 1 that stood there is gone'],
      [text + text.replace('why?', 'because'), 'line 2 is not by olga'],
      [`${text}nonsense\n`, 'line 2 is not by olga'],
      [`${text}{"by":["olga"]}\n`, 'line 2 is not by olga'],
    ] as const) {
      const answer = await put('olga', body, tag);
      expect([answer.status, (await answer.json()).detail], body).toEqual([
        403,
        expect.stringContaining(words),
      ]);
    }
    expect((await put('olga', text + own, tag)).status).toBe(204);
    // What was said at once is put together, and may be written by either.
    const late = await send(
      'ines',
      'PUT',
      `${path}?reconcile`,
      { text: text + text.replace('why?', 'and?'), base: text },
      tag,
    );
    const { current } = await late.json();
    expect((await put('ines', current.reconciled.text, { 'if-match': current.etag })).status).toBe(204);
    const kept = ((await place.store.readText('small/comments.jsonl')) ?? '').trim().split('\n');
    expect(kept.map((line) => JSON.parse(line).by).sort()).toEqual(['ines', 'ines', 'olga']);
  });

  test('every route answers as the server describes it', async () => {
    const place = await make();
    const { send, change } = await open(place);
    const situation = 'small';
    for (const [path, text] of [
      ['small/reports/note.txt', 'water in the river'],
      ['small/comments.jsonl', '{"id":"a","by":"ines","text":"why?"}\n'],
    ] as const) {
      const made = await send('mara', 'PUT', `/files/${path}`, text, { 'if-none-match': '*' });
      // Nobody speaks in another's name.
      expect(made.status).toBe(path.endsWith('.jsonl') ? 403 : 201);
    }
    const tag = (await send('mara', 'GET', '/files/small/reports/note.txt')).headers.get('etag') ?? '';
    await place.store.writeText('small/comments.jsonl', '{"id":"a","by":"ines","text":"why?"}\n');
    const note = '/files/small/reports/note.txt';
    await send('mara', 'GET', note, undefined, { 'if-none-match': tag });
    await send('mara', 'PUT', note, 'more water', { 'if-match': tag });
    await send('mara', 'PUT', note, 'late', { 'if-match': tag });
    await send('mara', 'PUT', note, 'no word of what it replaces');
    await send('mara', 'PUT', `${note}?reconcile`, { text: 'late', base: 'water' }, { 'if-match': tag });
    await send('mara', 'PUT', `${note}?reconcile`, 'no change', { 'if-match': tag });
    await send('ravi', 'PUT', note, 'a reader', { 'if-match': tag });
    const asked = await send('mara', 'POST', '/api/check', { situation });
    const answered = asked.headers.get('content-location') ?? '/runs/none';
    await send(
      'mara',
      'POST',
      '/api/check',
      { situation },
      { 'if-none-match': asked.headers.get('etag') ?? '' },
    );
    await send('mara', 'POST', '/api/check', '{');
    await send('mara', 'POST', '/api/check', { nothing: 1 });
    for (const path of [
      '/',
      '/health',
      '/ready',
      '/metrics',
      '/openapi.json',
      '/schema/situation',
      '/schema/none',
      '/docs/none',
      '/files',
      '/files?folder=small&limit=1',
      '/files?limit=0',
      '/files?folder=none',
      '/files/small/none.md',
      '/versions/small/reports/note.txt',
      '/versions/small/reports/note.txt?limit=1',
      '/versions/small/reports/note.txt?version=1',
      '/versions/small/reports/note.txt?version=9',
      '/versions/small/reports/note.txt?limit=x',
      '/versions/none',
      '/search?words=water',
      '/search',
      '/remarks',
      '/audit',
      '/audit?folder=small&limit=1',
      '/audit?before=0',
      '/runs',
      '/runs?limit=1&before=2',
      answered,
      `${answered}/inputs`,
      '/login',
      '/session',
      '/api/check',
      '/nothing',
    ])
      expect((await send('mara', 'GET', path)).status, path).toBeLessThan(500);
    await send('ravi', 'GET', '/audit');
    change('ravi', null);
    await send('ravi', 'GET', '/files');
  });

  test('what people have said is copied out and in without loss, lines that nobody can read as well', async () => {
    const { store } = await make();
    const line = (by: string, words: string) =>
      JSON.stringify({ id: words, at: '2026-01-01T00:00:00Z', by, on: 'claims.k1', text: words });
    const text = `${line('ines', 'a')}\r\nnonsense\n\n${line('olga', 'Fähre \u{1f54a}')}\n{"by":"x","text":"\\u0000"}`;
    await store.writeText('small/comments.jsonl', text);
    await store.changeText('small/comments.jsonl', (old) => `${old}\n${line('ines', 'b')}\n`);
    const out = new Map<string, string>();
    await copyFiles(store, memoryStore(out), '.', { replaces: false });
    expect(out.get('small/comments.jsonl')).toBe(`${text}\n${line('ines', 'b')}\n`);
    const again = await make();
    await copyFiles(memoryStore(out), again.store, '.', { replaces: true });
    expect(await again.store.readText('small/comments.jsonl')).toBe(out.get('small/comments.jsonl'));
  });

  test('an answer is for those alone who may still read it when it is there', async () => {
    const place = await make();
    let isBegun = () => {};
    let go = () => {};
    const begun = new Promise<void>((resolve) => (isBegun = resolve));
    const held = new Promise<void>((resolve) => (go = resolve));
    const wraps = (asker: Asker): Asker => ({
      ...asker,
      ask: async (question) => {
        const asked = await asker.ask(question);
        isBegun();
        await held;
        return asked;
      },
    });
    const { send, change } = await open(place, { wraps });
    const asked = send('ravi', 'POST', '/api/check', { situation: 'small' });
    const events = send(
      'ravi',
      'POST',
      '/api/check',
      { situation: 'small' },
      { accept: 'text/event-stream' },
    );
    await begun;
    change('ravi', 'none');
    go();
    const [answer, streamed] = await Promise.all([asked, events]);
    expect([answer.status, await answer.text()]).toEqual([403, expect.not.stringContaining('small')]);
    expect(await streamed.text()).toMatch(/^event: problem\ndata: .*"status":403/);
    change('ravi', null);
    expect((await send('ravi', 'POST', '/api/check', { situation: 'small' })).status).toBe(401);
  });

  test('a result that an assistant was given is closed to it with its rights', async () => {
    const place = await make();
    const { http, change, tokens } = await open(place);
    const client = new Client({ name: 'test', version: '1' });
    const fetching = (url: string | URL, init: RequestInit = {}) => {
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer ${tokens.ravi}`);
      return Promise.resolve(http.request(String(url), { ...init, headers }));
    };
    const url = new URL('http://localhost/mcp');
    await client.connect(new StreamableHTTPClientTransport(url, { fetch: fetching }) as Transport);
    const settings = { situation: 'small', proposal: 'swap', samples: 20 };
    const { content } = await client.callTool({ name: 'detente_verdict', arguments: settings });
    const uri = (content as readonly { readonly uri?: string }[])[1]?.uri ?? '';
    const read = () =>
      client.readResource({ uri }).then(
        () => 'read',
        () => 'refused',
      );
    expect(await read()).toBe('read');
    change('ravi', 'none');
    expect(await read()).toBe('refused');
    expect(
      JSON.stringify(await client.callTool({ name: 'detente_verdict', arguments: settings })),
    ).not.toContain('Water for trade');
    change('ravi', 'reader');
    expect(await read()).toBe('read');
    change('ravi', null);
    expect(await read()).toBe('refused');
    await client.close();
  });
}

describe('a server on a folder', () => {
  const opened: { readonly close: () => Promise<void> }[] = [];
  afterAll(async () => void (await Promise.all(opened.map((one) => one.close()))));
  const make = async () => {
    const audit = auditFile(join(temporary(), 'audit.jsonl'));
    opened.push(audit);
    return { store: fileStore(temporary(), { confined: true }), options: { audit }, knowsStates: false };
  };
  cases(make);
  test('whoever asks is answered at every route and by every tool as the table of roles says', async () => {
    const { store, options } = await make();
    await askAsEverybody({ options: { store, ...options }, isDatabase: false }, { asksAll: true });
  });
});

const postgres = needing('PostgreSQL', postgresPrograms() !== undefined);
postgres.describe('a server on a database', () => {
  let server: Postgres;
  let count = 0;
  const opened: { readonly close: () => Promise<void> }[] = [];
  const make = async () => {
    const store = await postgresStore(server.url, { schema: `both_${++count}`, connections: 2 });
    opened.push(store);
    const { audit, runs, remarks, writtenBy } = store;
    return { store, options: { archive: store, audit, runs, remarks, writtenBy }, knowsStates: true };
  };
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(async () => {
    await Promise.all(opened.map((one) => one.close()));
    server?.stop();
  });
  cases(make);
  postgres.test(
    'whoever asks is answered at every route and by every tool as the table of roles says',
    async () => {
      const { store, options } = await make();
      await askAsEverybody({ options: { store, ...options }, isDatabase: true }, { asksAll: false });
    },
  );

  postgres.test(
    'a kept result is closed to those whose rights were taken away since they asked',
    async () => {
      const { send, change } = await open(await make());
      const asked = await send('ravi', 'POST', '/api/check', { situation: 'small' });
      const at = asked.headers.get('content-location') ?? '';
      expect((await send('ravi', 'GET', at)).status).toBe(200);
      change('ravi', 'none');
      for (const path of [at, `${at}/inputs`]) expect((await send('ravi', 'GET', path)).status).toBe(404);
      expect((await (await send('ravi', 'GET', '/runs')).json()).entries).toEqual([]);
      expect((await send('ines', 'GET', at)).status).toBe(200);
    },
  );

  postgres.test(
    'what people have said is in rows, line by line, for those who may read the file',
    async () => {
      const place = await make();
      const { send, change } = await open(place);
      const line = (by: string, words: string) =>
        `${JSON.stringify({ id: words, at: '2026-01-01T00:00:00Z', by, on: 'claims.k1', text: words })}\n`;
      await place.store.writeText(
        'small/comments.jsonl',
        `${line('ines', 'a')}nonsense\n{"by":"x","text":"\\u0000"}\n`,
      );
      await place.store.changeText('small/comments.jsonl', (old) => `${old}${line('olga', 'b')}`);
      await place.store.writeText('other/reviews.jsonl', line('ines', 'c'));
      await place.store.writeText('other/notes.jsonl', line('ines', 'd'));
      const list = async (query: string, who: 'ines' | 'ravi' = 'ines') => {
        const { entries, next } = await (await send(who, 'GET', `/remarks${query}`)).json();
        return [
          entries.map(
            ({
              path,
              line: at,
              kind,
              entry,
            }: {
              path: string;
              line: number;
              kind: string;
              entry: { text: string };
            }) => `${path}:${at} ${kind} ${entry.text}`,
          ),
          next !== null,
        ];
      };
      const [c, b, a] = [
        'other/reviews.jsonl:1 review c',
        'small/comments.jsonl:4 comment b',
        'small/comments.jsonl:1 comment a',
      ];
      expect(await list('')).toEqual([[c, b, a], false]);
      expect(await list('?limit=2')).toEqual([[c, b], true]);
      expect(await list('?by=ines&folder=small')).toEqual([[a], false]);
      expect(await list('?by=%00')).toEqual([[], false]);
      change('ravi', 'none');
      expect(await list('', 'ravi')).toEqual([[], false]);
      // A file that is written anew has the rows of its new text alone.
      await place.store.writeText('small/comments.jsonl', line('olga', 'e'));
      expect(await list('?folder=small')).toEqual([['small/comments.jsonl:1 comment e'], false]);
      expect((await send('ines', 'GET', '/remarks?limit=0')).status).toBe(422);
    },
  );
});

test('every example that a server gives is what its own schemas allow', async () => {
  const { wrongExamples } = contractOf(await described());
  expect(wrongExamples()).toEqual([]);
});

test('a folder says where the remarks of one case are', async () => {
  const answer = await app({ store: memoryStore(new Map()), isLocalOnly: true }).request(
    'http://localhost/remarks',
  );
  expect([answer.status, (await answer.json()).hint]).toEqual([404, expect.stringContaining('/api/comment')]);
});
