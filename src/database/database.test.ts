import { readFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Postgres, startPostgres } from '../../test/postgres.ts';
import { memoryStore } from '../store/index.ts';
import { storeCases } from '../store/store.case.ts';
import { copyFiles, type DatabaseStore, postgresStore } from './index.ts';

describe('a store in PostgreSQL', () => {
  let server: Postgres;
  const opened: DatabaseStore[] = [];
  let count = 0;
  const open = async (schema = `case_${++count}`, url = server.url) => {
    const store = await postgresStore(url, { schema, connections: 2 });
    opened.push(store);
    return store;
  };
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(async () => {
    await Promise.all(opened.map((store) => store.close()));
    server?.stop();
  });

  storeCases(() => open());

  test('keeps every version, and who wrote it', async () => {
    const store = await open();
    await store.writtenBy('analyst').writeText('a/b.yaml', 'one');
    await store.writeText('a/b.yaml', 'one');
    await store.writtenBy('owner').writeText('a/./b.yaml', 'two');
    const versions = await store.versions('a/b.yaml');
    expect(versions.map(({ version, changedBy }) => [version, changedBy])).toEqual([
      [2, 'owner'],
      [1, 'analyst'],
    ]);
    expect(new Date(versions[0]?.changed ?? '').getTime()).toBeGreaterThan(Date.now() - 3_600_000);
    expect(await store.versionText('a/b.yaml', 1)).toBe('one');
    for (const [path, version] of [
      ['a/b.yaml', 3],
      ['a/b.yaml', 1.5],
      ['a/b.yaml', 1e12],
      ['a\0b', 1],
    ] as const)
      expect(await store.versionText(path, version)).toBeUndefined();
    expect(await store.versions('nothing')).toEqual([]);
  });

  test('says what an administrator may run for an account with too few rights, and takes a schema made for it', async () => {
    const admin = new Client(server.url);
    await admin.connect();
    await admin.query('create role clerk login');
    const url = server.url.replace('detente@', 'clerk@');
    const refused: unknown = await open('of_clerk', url).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      message: expect.stringMatching(/has too few rights: permission denied for database postgres$/),
      hint: expect.stringContaining('CREATE SCHEMA of_clerk AUTHORIZATION clerk;'),
    });
    await admin.query('CREATE SCHEMA of_clerk AUTHORIZATION clerk;');
    const store = await open('of_clerk', url);
    await store.writeText('a.yaml', 'one');
    expect(await store.readText('a.yaml')).toBe('one');
    await admin.end();
  });

  test('finds words in texts, not in other files', async () => {
    const store = await open();
    await store.writeText('r/loan.txt', 'The ministry said the loan would be paid. '.repeat(3));
    await store.writeText('r/fleet.md', 'The shadow fleet grew.');
    await store.writeText('r/a.yaml', 'loan: 1');
    await store.writeText('r/long.txt', 'word '.repeat(400_000));
    const found = await store.search('"the loan" -fleet', 10);
    expect(found.map(({ path }) => path)).toEqual(['r/loan.txt']);
    expect(found[0]?.excerpt).toContain('«loan»');
    expect(await store.search('loan or fleet', 1)).toHaveLength(1);
    for (const nothing of ['', "'; drop table file; --", '\0', '&|!']) await store.search(nothing, 5);
    expect(await store.readText('r/fleet.md')).toBe('The shadow fleet grew.');
  });

  test('says what it cannot keep', async () => {
    const store = await open();
    for (const [path, text] of [
      ['', 'x'],
      ['a/', 'x'],
      ['a\0b', 'x'],
      ['a', 'nul \0 within'],
    ] as const)
      await expect(store.writeText(path, text), path).rejects.toThrow(/cannot write/);
  });

  test('two that open it at once, and a second time, find the same tables', async () => {
    const [first, second] = await Promise.all([open('shared'), open('shared')]);
    await first.writeText('a', 'x');
    expect(await second.readText('a')).toBe('x');
    const third = await open('shared');
    expect(await third.readText('a')).toBe('x');
  });

  test('brings the tables of the first version to what this one needs, with all that is in them', async () => {
    const old = new URL('../../test/database/first-store.sql', import.meta.url);
    const client = new Client(server.url);
    await client.connect();
    await client.query(readFileSync(old, 'utf8'));
    const said =
      '{"at":"2026-01-02T00:00:00Z","by":"ines","text":"b"}\nnonsense\n{"at":"2026-01-01T00:00:00Z","by":"olga","text":"a"}';
    await client.query(
      "insert into detente.file (path, version, hash, text, changed_by) values ('river/comments.jsonl', 1, 'h', $1, 'ines')",
      [said],
    );
    await client.end();
    const store = await open('detente');
    expect((await store.remarks.list(9)).map(({ line, entry }) => [line, entry['text']])).toEqual([
      [1, 'b'],
      [3, 'a'],
    ]);
    expect(await store.readText('river/comments.jsonl')).toBe(said);
    const revision = await store.revision();
    expect(await store.revision()).toBe(revision);
    const texts = [
      await store.readText('river/situation.yaml'),
      await store.versionText('river/situation.yaml', 1),
    ];
    expect(texts).toEqual([
      'situation: river\ntitle: Second words\n',
      'situation: river\ntitle: First words\n',
    ]);
    expect((await store.versions('river/situation.yaml')).map(({ changedBy }) => changedBy)).toEqual([
      'olga',
      'ines',
    ]);
    expect((await store.search('water bär', 5)).map(({ path }) => path)).toEqual(['river/reports/a.txt']);
    await store.writeText('river/situation.yaml', 'third');
    expect(await store.revision()).not.toBe(revision);
    expect((await store.audit.read(1))[0]).toMatchObject({ path: 'river/situation.yaml', version: 3 });
  });

  test('writes down each change with its text, and lets nobody change what was written down', async () => {
    const store = await open('audited');
    await store.writtenBy('ines').writeText('a.md', 'x');
    await store.writtenBy('ines').writeText('a.md', 'x');
    await store.writtenBy('olga').writeText('a.md', 'y');
    const event = { time: '2026-01-01T00:00:00.000Z', who: 'olga', what: 'logged-in', path: null } as const;
    await store.audit.append({ ...event, hash: null, version: null });
    const [login, second, first, ...rest] = await store.audit.read(9);
    expect(login).toMatchObject(event);
    expect([second?.who, second?.version, first?.who, first?.version, rest]).toEqual([
      'olga',
      2,
      'ines',
      1,
      [],
    ]);
    expect((await store.audit.read(9, second?.id)).map(({ id }) => id)).toEqual([first?.id]);
    const client = new Client(server.url);
    await client.connect();
    for (const words of [
      "update audited.audit set who = 'x'",
      'delete from audited.audit',
      'truncate audited.audit',
    ])
      await expect(client.query(words), words).rejects.toThrow('the audit log is only added to');
    await client.end();
  });

  test('keeps a question with its answer once, and finds it by the hash of the answer', async () => {
    const store = await open();
    const inputs = [{ path: 'a.yaml', hash: 'h' }];
    const run = { hash: 'r1', operation: 'deals', settings: { situation: 'a\0' }, inputs, program: '1' };
    for (const askedBy of ['ines', 'olga']) await store.runs.keep({ ...run, askedBy }, '{"a":1}');
    await store.runs.keep({ ...run, settings: { situation: 'b' }, askedBy: 'olga' }, '{"a":1}');
    await store.runs.keep({ ...run, hash: 'r2', inputs: [], askedBy: 'olga' }, '{"b":1}');
    const found = await store.runs.find('r1');
    expect([found?.result, found?.runs.map(({ askedBy }) => askedBy)]).toEqual(['{"a":1}', ['ines', 'olga']]);
    expect(found?.runs[0]).toMatchObject(run);
    expect(await store.runs.find('none')).toBeUndefined();
    const [newest, ...older] = await store.runs.list(9);
    expect([newest?.hash, older.length, (await store.runs.list(9, newest?.id)).length]).toEqual(['r2', 2, 2]);
  });

  test('copies a folder in and out without loss, and says what differs', async () => {
    const files = new Map([
      ['case/situation.yaml', 'situation: Fähre\r\n'],
      ['case/reports/a.txt', '\u{1f54a} text'],
      ['case/.hidden/x.yaml', 'x'],
    ]);
    const store = await open();
    const copied = await copyFiles(memoryStore(files), store, 'case', { replaces: false });
    expect(copied).toEqual({ written: ['case/situation.yaml', 'case/reports/a.txt'], same: [] });
    const out = new Map<string, string>();
    await copyFiles(store, memoryStore(out), '.', { replaces: false });
    files.delete('case/.hidden/x.yaml');
    expect(new Map([...out].sort())).toEqual(new Map([...files].sort()));
    const again = await copyFiles(memoryStore(files), store, 'case', { replaces: false });
    expect(again).toEqual({ written: [], same: ['case/situation.yaml', 'case/reports/a.txt'] });
    files.set('case/reports/a.txt', 'other');
    await expect(copyFiles(memoryStore(files), store, 'case', { replaces: false })).rejects.toThrow(
      "cannot write 'case/reports/a.txt': another text is there already",
    );
    expect(await store.readText('case/reports/a.txt')).toBe('\u{1f54a} text');
    await copyFiles(memoryStore(files), store, 'case', { replaces: true });
    expect((await store.versions('case/reports/a.txt')).length).toBe(2);
  });

  test('a change whose end was not answered is found done, and not done twice', async () => {
    const between = await breakingAtCommit(server.url);
    const store = await open(undefined, between.url);
    await store.writeText('n', '0');
    between.breakNext();
    expect(await store.changeText('n', (old) => String(Number(old) + 1))).toBe(true);
    expect([between.broken(), await store.readText('n')]).toEqual([1, '1']);
    expect((await store.versions('n')).map(({ version }) => version)).toEqual([2, 1]);
    // What stands there by another's hand is not taken for our own.
    expect(await store.changeText('n', (old) => String(Number(old) + 1))).toBe(true);
    expect(await store.readText('n')).toBe('2');
    between.close();
  });

  test('goes on through a crash of the server, and loses no change', async () => {
    const store = await open();
    await store.writeText('n', '0');
    let isDone = false;
    const adding = (async () => {
      for (let i = 0; i < 200; i++) await store.changeText('n', (old) => String(Number(old) + 1));
      isDone = true;
    })();
    await new Promise((resolve) => setTimeout(resolve, 50));
    server.crashAndRestart();
    await adding;
    expect([isDone, await store.readText('n')]).toEqual([true, '200']);
    const texts = await Promise.all(Array.from({ length: 201 }, (_, i) => store.versionText('n', i + 1)));
    expect(texts).toEqual(Array.from({ length: 201 }, (_, i) => String(i)));
  });
});

test('an address where nobody answers is said in words, without its password', async () => {
  const error = await postgresStore('postgresql://me:secret@127.0.0.1:1/none').catch((it: unknown) => it);
  expect(String(error)).toContain('the database at 127.0.0.1:1/none cannot be used');
  expect(String(error)).not.toContain('secret');
});

/** Stands before a server, and once it is told to, hands a commit on and breaks the connection instead of bringing back the answer. */
async function breakingAtCommit(url: string) {
  const { port, hostname } = new URL(url);
  const open = new Set<Socket>();
  let isArmed = false;
  let broken = 0;
  const between = createServer((client) => {
    const server = connect(Number(port), hostname);
    let isLost = false;
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => other.destroy());
    }
    client.on('data', (asked) => {
      if (isArmed && asked.includes('commit')) [isArmed, isLost] = [false, true];
      server.write(asked);
    });
    server.on('data', (answer) => {
      if (!isLost) return void client.write(answer);
      broken++;
      client.destroy();
    });
  });
  await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve));
  const address = between.address();
  const own = new URL(url);
  own.port = String(typeof address === 'object' && address !== null ? address.port : 0);
  return {
    url: own.href,
    breakNext: () => {
      isArmed = true;
    },
    broken: () => broken,
    close: () => {
      for (const socket of open) socket.destroy();
      between.close();
    },
  };
}
