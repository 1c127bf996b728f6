import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtStage, type Drilled, type DrillSetup, pause } from './drill.ts';
import type { Place } from './kill-writers.ts';
import { addLine, serveCommand, startCommand } from './server.ts';

/** A database whose connections are cut again and again, and which crashes once, under a server that is changing a file. */
export async function lostConnection(
  { main, database, seed }: DrillSetup,
  { changes }: { readonly changes: number },
): Promise<Drilled> {
  if (database === null) return { figures: 'a lost connection: no database', failures: [] };
  const server = await startCommand(serveCommand(main, '--database', database.url, '--write'));
  const { Client } = createRequire(import.meta.url)('pg');
  const path = `lost/${seed}.md`;
  let cut = 0;
  let isOver = false;
  const cutting = (async () => {
    while (!isOver) {
      const client = new Client({ connectionString: database.url });
      client.on('error', () => {});
      try {
        await client.connect();
        const { rows } = await client.query(
          'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
        );
        cut += rows.length;
      } catch {
        // The crash cuts this one, too.
      } finally {
        await client.end().catch(() => {});
      }
      await pause(60);
    }
  })();
  const failures: string[] = [];
  try {
    for (let i = 0; i < changes; i++) {
      if (i === Math.floor(changes / 2)) database.crashAndRestart();
      await addLine(server.address, path, `line ${i}`);
    }
  } catch (error) {
    failures.push(`${String(error)}; ${server.told().slice(0, 600)}`);
  } finally {
    isOver = true;
    await cutting;
  }
  if (server.child.exitCode !== null)
    return { figures: 'a lost connection: the server ended', failures: [server.told().slice(0, 1500)] };
  const found = (await (await fetch(`${server.address}/files/${path}`)).text()).trim().split('\n');
  const wanted = Array.from({ length: changes }, (_, i) => `line ${i}`);
  // An answer that was lost makes a client do again what was done: at least once, in order, is what it can know.
  if ([...new Set(found)].join() !== wanted.join()) failures.push(`${found.length} lines of ${changes}`);
  await server.stop();
  return {
    figures: `a lost connection: ${cut} connections cut and one crash amid ${changes} changes; ${failures.length} lost`,
    failures,
  };
}

/** Where Debian keeps the library that gives a program a clock of its own. */
const fakeTime = '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1';
export const canFakeTime = existsSync(fakeTime);

/** A clock that jumps forth and back under a server: changes go on, and a token ends on its day by the clock that there is. */
export async function clockJumps({ main }: DrillSetup): Promise<Drilled> {
  const folder = mkdtempSync(join(tmpdir(), 'detente-clock-'));
  const at = (name: string) => join(folder, name);
  const set = (jump: string) => writeFileSync(at('clock'), `${jump}\n`);
  set('+0');
  writeFileSync(at('notes.md'), '');
  writeFileSync(at('tokens.jsonl'), '');
  const { addToken } = await import(builtStage(main, 'http'));
  const expires = new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10);
  const token = await addToken(at('tokens.jsonl'), { name: 'a', role: 'owner', situations: {}, expires });
  const flags = [
    '--root',
    folder,
    '--write',
    '--tokens',
    at('tokens.jsonl'),
    '--audit',
    at('log/audit.jsonl'),
  ];
  const server = await startCommand(serveCommand(main, ...flags), {
    LD_PRELOAD: fakeTime,
    FAKETIME_TIMESTAMP_FILE: at('clock'),
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  });
  const failures: string[] = [];
  const put = async (body: string) => {
    const headers = { authorization: `Bearer ${token}`, 'if-match': '*' };
    return (await fetch(`${server.address}/files/notes.md`, { method: 'PUT', headers, body })).status;
  };
  const jumps = [
    ['+0', 204],
    ['-400d', 204],
    ['+99d', 204],
    ['+400d', 401],
    ['-1d', 204],
  ] as const;
  for (const [jump, wanted] of jumps) {
    set(jump);
    const status = await put(jump);
    if (status !== wanted) failures.push(`at ${jump} a change is answered with ${status}`);
  }
  await server.stop();
  const lines = readFileSync(at('log/audit.jsonl'), 'utf8').trim().split('\n');
  if (lines.length !== 4) failures.push(`4 changes have ${lines.length} lines in the audit log`);
  return {
    figures: `clock jumps: ${jumps.length} over 800 days; changes in order, tokens by their day`,
    failures,
  };
}

/** Editors that change one file at once, each in the place of what it has read. */
export async function editorsAtOnce(
  { main, database, seed }: DrillSetup,
  place: Place,
  { editors, changes }: { readonly editors: number; readonly changes: number },
): Promise<Drilled> {
  const folder = mkdtempSync(join(tmpdir(), 'detente-editors-'));
  const flags = place === 'folder' ? ['--root', folder] : ['--database', database?.url ?? ''];
  // Two servers of the same files, as on two machines: what one of them reads the other may have written.
  const servers = await Promise.all([1, 2].map(() => startCommand(serveCommand(main, ...flags, '--write'))));
  const [server] = servers;
  if (server === undefined) throw new Error('no server');
  const path = `editors/${seed}.md`;
  const again: number[] = [];
  const edit = async (_: unknown, who: number) => {
    const { address } = servers[who % 2] ?? server;
    for (let i = 0; i < changes; i++) again.push(await addLine(address, path, `${who} ${i}`));
  };
  await Promise.all(Array.from({ length: editors }, edit));
  const found = (await (await fetch(`${server.address}/files/${path}`)).text()).trim().split('\n');
  await Promise.all(servers.map((one) => one.stop()));
  const failures =
    new Set(found).size === editors * changes && found.length === editors * changes
      ? []
      : [`${place}: ${editors * changes} lines were written, ${found.length} are there`];
  return {
    figures: `${place}: ${editors} editors of one file by two servers, ${editors * changes} changes, ${again.reduce((a, b) => a + b, 0)} told to read again, none lost`,
    failures,
  };
}
