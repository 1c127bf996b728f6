import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildCli } from './build.ts';
import { root, small } from './helpers.ts';
import { endServed, post, startServer, until } from './served.ts';

const folder = mkdtempSync(join(tmpdir(), 'detente-serve-'));
mkdirSync(join(folder, 'small'));
writeFileSync(join(folder, 'small/situation.yaml'), small.situation);
writeFileSync(join(folder, 'small/evidence.yaml'), small.evidence);
cpSync(join(root, 'situations/us-russia-2025'), join(folder, 'example'), { recursive: true });

let main = '';
beforeAll(() => {
  main = buildCli();
});

afterEach(endServed);
const serve = (...flags: readonly string[]) => startServer(main, '--root', folder, ...flags);

/** Asked again while it is refused: on a busy machine a short question may wait too long for its turn, or take too long. */
async function answered(address: string, name: string, settings: object): Promise<Response> {
  const response = await post(address, name, settings);
  return [503, 504].includes(response.status) ? answered(address, name, settings) : response;
}

const long = { situation: 'example', samples: 50_000 };

describe('a server whose questions run on threads', () => {
  test('answers the bytes of the command line, through every thread', async () => {
    const { address } = await serve('--threads', '2');
    for (const [name, settings, flags] of [
      [
        'verdict',
        { situation: 'small', proposal: 'swap', samples: 50 },
        ['verdict', 'small', '--proposal', 'swap', '--samples', '50'],
      ],
      ['deals', { situation: 'small' }, ['deals', 'small']],
      ['check', { situation: 'nowhere' }, ['check', 'nowhere']],
    ] as const) {
      const { stdout } = spawnSync('node', [main, ...flags, '--json'], { cwd: folder, encoding: 'utf8' });
      const answers = await Promise.all([1, 2, 3].map(() => answered(address, name, settings)));
      for (const answer of answers) expect(await answer.text(), name).toBe(stdout);
    }
  });

  test('lets no long question make another wait, and ends what nobody waits for', async () => {
    const { address, told } = await serve('--threads', '2', '--log');
    const leave = new AbortController();
    const order: string[] = [];
    const longOne = post(address, 'verdicts', long, { signal: leave.signal }).then(
      () => void order.push('long'),
      () => void order.push('left'),
    );
    expect((await fetch(`${address}/health`)).status).toBe(200);
    order.push('health');
    expect((await post(address, 'check', { situation: 'small' })).status).toBe(200);
    order.push('check');
    expect(await (await fetch(`${address}/ready`)).json()).toEqual({ ok: true, working: 1, waiting: 0 });
    leave.abort();
    await longOne;
    expect(order).toEqual(['health', 'check', 'left']);
    await until(async () => (await (await fetch(`${address}/ready`)).json()).working === 0);
    expect((await post(address, 'check', { situation: 'small' })).status).toBe(200);
    await until(async () => told().includes('"status":499'));
    const lines = told()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ path }) => path)).toContain('/api/verdicts');
  });

  test('tells how far a long question is', async () => {
    const { address } = await serve();
    const leave = new AbortController();
    const response = await post(
      address,
      'verdicts',
      { situation: 'example', samples: 2000 },
      {
        headers: { accept: 'text/event-stream' },
        signal: leave.signal,
      },
    );
    const reader = response.body?.getReader();
    let text = '';
    while (!/event: progress\ndata: .*"phase"/.test(text)) {
      const { value, done } = (await reader?.read()) ?? { done: true };
      if (done) break;
      text += new TextDecoder().decode(value);
    }
    leave.abort();
    expect(text).toMatch(/data: \{"done":\d+,"total":\d+,"phase":"[^"]+"\}/);
  });

  test('refuses what takes too long, too much, or waits with too many', async () => {
    const slow = await serve('--seconds', '4');
    const late = await post(slow.address, 'verdicts', long);
    expect([late.status, (await late.json()).detail]).toEqual([504, 'it took longer than 4 s']);
    // Its thread is another by now, and answers.
    expect((await answered(slow.address, 'deals', { situation: 'small' })).status).toBe(200);
    const tight = await serve('--megabytes', '12');
    const large = await post(tight.address, 'verdicts', { situation: 'example', samples: 200 });
    expect([large.status, (await large.json()).detail]).toEqual([503, 'it needed more than 12 MB']);
    expect((await fetch(`${tight.address}/health`)).status).toBe(200);
    const full = await serve('--threads', '1', '--most-waiting', '1');
    const leave = new AbortController();
    // One question at once is worked out once: these are several.
    const busy = [1, 2].map((seed) =>
      post(full.address, 'verdicts', { ...long, seed }, { signal: leave.signal }).catch(() => undefined),
    );
    await until(async () => (await (await fetch(`${full.address}/ready`)).json()).waiting === 1);
    const third = await post(full.address, 'verdicts', long);
    expect([third.status, third.headers.get('retry-after')]).toEqual([
      503,
      expect.stringMatching(/^[1-9]\d?$/),
    ]);
    // No long question stands before a short one.
    expect((await post(full.address, 'check', { situation: 'small' })).status).toBe(200);
    leave.abort();
    await Promise.all(busy);
  });

  test('lets what is being answered end when it is told to stop', async () => {
    const { address, child, ended } = await serve();
    const body = JSON.stringify({ situation: 'small' });
    // Worked out before: whatever else the machine does, the answer is there within the time that a stop gives.
    expect((await post(address, 'check', { situation: 'small' })).status).toBe(200);
    const headers = { expect: '100-continue', 'content-length': body.length };
    const sent = request(`${address}/api/check`, { method: 'POST', headers });
    const asked = new Promise<number | undefined>((resolve, reject) => {
      sent.on('error', reject);
      sent.on('response', (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode));
      });
    });
    await new Promise<void>((resolve) => sent.once('continue', resolve));
    child.kill('SIGTERM');
    const isClosed = () =>
      fetch(`${address}/health`, { headers: { connection: 'close' } }).then(
        () => false,
        () => true,
      );
    await until(isClosed);
    sent.end(body);
    expect(await asked).toBe(200);
    expect(await ended).toBe(0);
  });

  test('lets two editors change one file, and loses nothing', async () => {
    const { address } = await serve('--write');
    const path = `${address}/files/small/notes.md`;
    const first = await fetch(path, { method: 'PUT', headers: { 'if-none-match': '*' }, body: '' });
    expect(first.status).toBe(201);
    const add = async (line: string): Promise<void> => {
      const old = await fetch(path);
      const headers = { 'if-match': old.headers.get('etag') ?? '' };
      const { status } = await fetch(path, { method: 'PUT', headers, body: `${await old.text()}${line}\n` });
      if (status === 412) return add(line);
      expect(status).toBe(204);
    };
    const lines = Array.from({ length: 20 }, (_, i) => `line ${i}`);
    await Promise.all(lines.map(add));
    const found = readFileSync(join(folder, 'small/notes.md'), 'utf8').trim().split('\n');
    expect(found.sort()).toEqual(lines.sort());
  });

  test('answers an assistant at /mcp, and gives the whole result behind its link', async () => {
    const { address } = await serve('--threads', '1');
    const client = new Client({ name: 'test', version: '1' });
    // The package says of its own transport that it may have no session; its own interface says otherwise.
    await client.connect(new StreamableHTTPClientTransport(new URL(`${address}/mcp`)) as Transport);
    const settings = { situation: 'small', proposal: 'swap', samples: 50 };
    const steps: unknown[] = [];
    const onprogress = (step: unknown) => void steps.push(step);
    const answer = await client.callTool({ name: 'detente_verdict', arguments: settings }, undefined, {
      onprogress,
    });
    const parts = answer.content as readonly { type: string; uri?: string; text?: string }[];
    expect(parts[0]?.text).toContain('Water for trade');
    const { contents } = await client.readResource({ uri: parts[1]?.uri ?? '' });
    const own = await (await post(address, 'verdict', settings)).text();
    expect((contents[0] as { text: string }).text).toBe(own);
    expect(steps.length).toBeGreaterThan(0);
    const bad = await client.callTool({ name: 'detente_check', arguments: {} });
    expect(JSON.stringify(bad)).toContain("'situation' is missing");
    await client.close();
  });

  test('runs no command in its threads: no part of the program takes anything from the entry', () => {
    const folder = join(main, '..');
    const parts = readdirSync(folder).filter((name) => name.endsWith('.js'));
    const takes = parts.filter((name) =>
      /from "\.\/main\.js"/.test(readFileSync(join(folder, name), 'utf8')),
    );
    expect([takes, parts.includes('asking-worker.js')]).toEqual([[], true]);
  });

  test('says which of its settings is wrong', () => {
    for (const [flags, words] of [
      [['--threads', 'many'], 'threads must be a whole number from 1'],
      [['--seconds', '0'], 'seconds must be a whole number from 1'],
      [['--root', '/nowhere'], "root '/nowhere' is no folder"],
    ] as const) {
      const { status, stderr } = spawnSync('node', [main, 'serve', ...flags], { encoding: 'utf8' });
      expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
    }
  });
});
