import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtStage, type Drilled, type DrillSetup, numbersFrom, pause, startBeside } from './drill.ts';

/** Where the writers write: a folder, or a database. */
export type Place = 'folder' | 'database';

export interface KillTimes {
  readonly writes: number;
  readonly appends: number;
}

/** A program that changes one file as fast as it can, and says each time that it is done. */
const writer = (opening: string) => `
${opening}
import { writeSync } from 'node:fs';
import { createHash } from 'node:crypto';
const hash = (text) => createHash('sha256').update(text).digest('hex');
const [way] = process.argv.slice(1);
for (;;) {
  if (way === 'writes')
    await store.changeText('state.txt', (old = '0 ') => {
      const text = (Number(old.split(' ')[0]) + 1) + ' ' + 'x'.repeat(100_000);
      return text + '\\n' + hash(text);
    });
  else
    await store.changeText('record.jsonl', (old = '') => {
      const entry = { n: old.split('\\n').length, pad: 'y'.repeat(300) };
      return old + JSON.stringify({ ...entry, hash: hash(JSON.stringify(entry)) }) + '\\n';
    });
  writeSync(1, 'done\\n');
}`;

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

interface Reading {
  readonly readText: (path: string) => Promise<string | undefined>;
  readonly versions?: (path: string) => Promise<readonly { readonly version: number }[]>;
  readonly close?: () => Promise<void>;
}

/** Kills writers at random moments, two at work at once, and looks whether anything was lost or half-written. */
export async function killWriters(setup: DrillSetup, place: Place, times: KillTimes): Promise<Drilled> {
  const folder = mkdtempSync(join(tmpdir(), 'detente-kill-'));
  const storeAt = builtStage(setup.main, 'store');
  const databaseAt = builtStage(setup.main, 'database');
  const url = setup.database?.url ?? '';
  const schema = `kill_${setup.seed}`;
  const options = { schema, connections: 1 };
  const opening =
    place === 'folder'
      ? `import { fileStore } from ${JSON.stringify(storeAt)}; const store = fileStore(${JSON.stringify(folder)});`
      : `import { postgresStore } from ${JSON.stringify(databaseAt)}; const store = await postgresStore(${JSON.stringify(url)}, ${JSON.stringify(options)});`;
  const reading: Reading =
    place === 'folder'
      ? (await import(storeAt)).fileStore(folder)
      : await (await import(databaseAt)).postgresStore(url, options);
  const failures: string[] = [];
  const random = numbersFrom(setup.seed);
  let acknowledged = 0;
  for (const way of ['writes', 'appends'] as const) {
    const counts = { acknowledged: 0, killed: 0 };
    while (counts.killed < times[way]) {
      const args = ['--input-type=module', '-e', writer(opening), way];
      const pair = [startBeside(args), startBeside(args)];
      for (const { child, lines, told, first, ended } of pair) {
        await first;
        await pause(120 * random());
        child.kill('SIGKILL');
        await ended;
        counts.killed += 1;
        counts.acknowledged += lines.length;
        if (lines.length === 0) failures.push(`${place} ${way}: a writer never got its turn`);
        if (told() !== '') failures.push(`${place} ${way}: a writer was refused: ${told().slice(0, 400)}`);
      }
      failures.push(...(await wrongIn(reading, place, way, counts)));
    }
    acknowledged += counts.acknowledged;
  }
  await reading.close?.();
  const left = place === 'folder' ? readdirSync(folder).filter((name) => name.endsWith('.tmp')).length : 0;
  const killed = times.writes + times.appends;
  return {
    figures: `${place}: ${killed} writers killed amid ${acknowledged} changes; ${failures.length} lost or half-written; ${left} temporary files left`,
    failures,
  };
}

async function wrongIn(
  reading: Reading,
  place: Place,
  way: 'writes' | 'appends',
  { acknowledged, killed }: { readonly acknowledged: number; readonly killed: number },
): Promise<readonly string[]> {
  const path = way === 'writes' ? 'state.txt' : 'record.jsonl';
  const text = (await reading.readText(path)) ?? '';
  const count = way === 'writes' ? stateIn(text) : entriesIn(text);
  const failures: string[] = [];
  if (count === undefined) return [`${place} ${way}: the file is half-written (${text.length} characters)`];
  // A change may be there whose writer was killed before it could say so.
  if (count < acknowledged || count > acknowledged + killed)
    failures.push(`${place} ${way}: ${acknowledged} changes were said to be done, ${count} are there`);
  const versions = await reading.versions?.(path);
  if (versions !== undefined && versions.length !== count)
    failures.push(`${place} ${way}: ${count} changes have ${versions.length} versions`);
  return failures;
}

/** The number of a state whose hash fits. */
function stateIn(text: string): number | undefined {
  const [body = '', last] = text.split('\n');
  return hash(body) === last ? Number(body.split(' ')[0]) : undefined;
}

/** How many entries there are, where each is whole and in its place. */
function entriesIn(text: string): number | undefined {
  const lines = text.split('\n');
  if (lines.pop() !== '') return undefined;
  const areWhole = lines.every((line, i) => {
    try {
      const { hash: own, ...entry } = JSON.parse(line);
      return entry.n === i + 1 && own === hash(JSON.stringify(entry));
    } catch {
      return false;
    }
  });
  return areWhole ? lines.length : undefined;
}
