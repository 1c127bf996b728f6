import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { endWithUs } from '../../test/when-we-end.ts';
import { type Drilled, type DrillSetup, pause, quantileOf } from './drill.ts';
import type { Place } from './kill-writers.ts';
import { serveCommand, startCommand } from './server.ts';

export interface LoadTimes {
  readonly readers: number;
  readonly writers: number;
  readonly seconds: number;
}

/** Each reader looks twice a second, each writer saves once in two: a team at work, not a loop without thought. */
const pauses = { reader: 500, writer: 2000 };

/** Askers whose long questions never end: every thread for them is busy. */
const longAskers = 3;

/** Readers, writers and askers at once while a sweep takes what processors there are. */
export async function loadWhileSweeping(
  { main, database }: DrillSetup,
  place: Place,
  { readers, writers, seconds }: LoadTimes,
): Promise<Drilled> {
  const folder = mkdtempSync(join(tmpdir(), 'detente-load-'));
  const example = resolve(dirname(main), '../../situations/black-sea-grain-2022');
  cpSync(example, join(folder, 'case'), { recursive: true });
  const flags = place === 'folder' ? ['--root', folder] : ['--database', database?.url ?? ''];
  const server = await startCommand(serveCommand(main, ...flags, '--write'));
  const sweep = spawn(
    'node',
    [main, 'sweep', 'situations/us-russia-2025', '--samples', '1000000', '--quiet'],
    { stdio: 'ignore', cwd: folder },
  );
  const callOff = endWithUs(sweep.pid);
  const agent = new Agent({ keepAlive: true, maxSockets: readers + writers + longAskers });
  const times = {
    read: [] as number[],
    written: [] as number[],
    checked: [] as number[],
    briefed: [] as number[],
  };
  let refused = 0;
  const failures: string[] = [];
  writeFileSync(join(folder, 'case/notes.md'), 'n');
  const texts = new Map(
    readdirSync(join(folder, 'case')).map((name) => [name, readFileSync(join(folder, 'case', name), 'utf8')]),
  );
  if (place === 'database')
    for (const [name, text] of texts)
      await put(agent, server.address, `case/${name}`, text, { 'if-none-match': '*' });
  // Threads of a server that has just started load what they work with: that is told apart.
  const started = performance.now();
  await ask(agent, server.address, 'check', {});
  const firstMs = performance.now() - started;
  const until = performance.now() + 1000 * seconds;
  const inTime = async (
    what: keyof typeof times,
    asked: () => Promise<number>,
    wanted: readonly number[],
  ) => {
    const start = performance.now();
    const status = await asked();
    if (status === 503) {
      refused += 1;
      return;
    }
    times[what].push(performance.now() - start);
    if (!wanted.includes(status)) failures.push(`${what}: ${status}`);
  };
  const read = async (who: number) => {
    for (let i = who; performance.now() < until; i++) {
      await pause(pauses.reader * (0.5 + ((who * 37) % 100) / 100));
      if (i % 20 === 0) await inTime('checked', () => ask(agent, server.address, 'check', {}), [200]);
      else await inTime('read', () => get(agent, server.address, 'case/notes.md'), [200]);
    }
  };
  const askLong = async (_: unknown, who: number) => {
    // No two of them ask the same, which would be worked out once.
    for (let seed = 1 + who; performance.now() < until; seed += longAskers)
      await inTime('briefed', () => ask(agent, server.address, 'brief', { seed }), [200]);
  };
  const write = async (who: number) => {
    for (let i = 0; performance.now() < until; i++) {
      await pause(pauses.writer * (0.5 + ((who * 37) % 100) / 100));
      // One of them changes the very case that is asked about.
      const path = who === 0 ? 'case/situation.yaml' : `case/by-${who}.md`;
      const text = who === 0 ? `${texts.get('situation.yaml')}# ${i}\n` : `text ${i}\n`.repeat(500);
      const headers = i === 0 && who > 0 ? { 'if-none-match': '*' } : { 'if-match': '*' };
      await inTime('written', () => put(agent, server.address, path, text, headers), [201, 204, 412]);
    }
  };
  await Promise.all([
    ...Array.from({ length: readers }, (_, who) => read(who)),
    ...Array.from({ length: writers }, (_, who) => write(who)),
    ...Array.from({ length: longAskers }, askLong),
  ]);
  const memory = peakMegabytes(server.child.pid);
  const isSweeping = sweep.exitCode === null;
  sweep.kill('SIGKILL');
  callOff();
  agent.destroy();
  await server.stop();
  if (!isSweeping) failures.push('the sweep ended before the load did');
  const told = Object.entries(times).map(
    ([what, all]) =>
      `${all.length} ${what} p50 ${quantileOf(all, 0.5).toFixed(0)} p99 ${quantileOf(all, 0.99).toFixed(0)} ms`,
  );
  return {
    figures: `${place}: ${readers} readers and ${writers} writers for ${seconds} s beside a sweep and ${longAskers} who ask for briefs: ${told.join(', ')}; the first check after ${firstMs.toFixed(0)} ms; ${refused} refused with 503; at most ${memory} MB`,
    failures: [...failures, ...brokenConnections.splice(0)].slice(0, 10),
  };
}

export interface HealthTimes {
  readonly situation: string;
  readonly briefs: number;
  readonly samples: number;
  /** The wanted p99, where the machine is quiet enough to ask. */
  readonly mostMs: number | null;
}

/** The process lives while both cores work on briefs: how long /health takes, asked twenty times a second. */
export async function healthWhileBriefing(
  { main }: DrillSetup,
  { situation, briefs, samples, mostMs }: HealthTimes,
): Promise<Drilled> {
  const folder = mkdtempSync(join(tmpdir(), 'detente-health-'));
  mkdirSync(join(folder, 'cases'));
  const server = await startCommand(serveCommand(main, '--root', folder));
  const times: number[] = [];
  const failures: string[] = [];
  let open = briefs;
  // The same brief would be worked out once for all who ask for it.
  const brief = async (_: unknown, seed: number) => {
    const body = JSON.stringify({ situation, samples, seed });
    const { status } = await fetch(`${server.address}/api/brief`, { method: 'POST', body });
    if (status !== 200) failures.push(`a brief is answered with ${status}`);
    open -= 1;
  };
  const asked = Promise.all(Array.from({ length: briefs }, brief));
  while (open > 0) {
    const start = performance.now();
    const { status } = await fetch(`${server.address}/health`);
    times.push(performance.now() - start);
    if (status !== 200) failures.push(`/health is answered with ${status}`);
    await pause(50);
  }
  await asked;
  await server.stop();
  const p99 = quantileOf(times, 0.99);
  if (mostMs !== null && p99 > mostMs)
    failures.push(`p99 is ${p99.toFixed(1)} ms; at most ${mostMs} are wanted`);
  return {
    figures: `/health while ${briefs} briefs run: ${times.length} asked, p50 ${quantileOf(times, 0.5).toFixed(1)}, p99 ${p99.toFixed(1)}, longest ${Math.max(...times).toFixed(1)} ms`,
    failures,
  };
}

function peakMegabytes(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024);
}

function get(agent: Agent, address: string, path: string): Promise<number> {
  return send(agent, `${address}/files/${path}`, 'GET', {});
}

function ask(agent: Agent, address: string, operation: string, settings: object): Promise<number> {
  const body = JSON.stringify({ situation: 'case', ...settings });
  return send(agent, `${address}/api/${operation}`, 'POST', {}, body);
}

function put(
  agent: Agent,
  address: string,
  path: string,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<number> {
  return send(agent, `${address}/files/${path}`, 'PUT', headers, body);
}

function send(
  agent: Agent,
  url: string,
  method: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
): Promise<number> {
  return new Promise((resolve) => {
    const sent = request(url, { agent, method, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.on('error', (error: NodeJS.ErrnoException) => {
      brokenConnections.push(`${method} ${error.code} on a ${sent.reusedSocket ? 'kept' : 'new'} connection`);
      resolve(0);
    });
    sent.end(body);
  });
}

/** Connections that ended without an answer, each with how. */
const brokenConnections: string[] = [];
