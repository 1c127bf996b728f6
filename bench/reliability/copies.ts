import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtStage, type Drilled, type DrillSetup, startBeside } from './drill.ts';
import type { Place } from './kill-writers.ts';

/** A program that writes the same number into one file after the other, each as long as a report, for ever. */
const writer = (opening: string) => `
${opening}
for (let n = 0; ; n++) {
  for (const name of ['z', 'm', 'a'])
    await store.changeText('case/' + name + '.txt', () => n + ' ' + 'x'.repeat(200_000) + ' ' + n + '\\n');
  if (n === 0) console.log('there');
}`;

/** Backups made while a program writes: each file whole; and out of a database all files as they were at one moment. */
export async function copiesWhileWriting(
  { main, database, seed }: DrillSetup,
  place: Place,
  { copies }: { readonly copies: number },
): Promise<Drilled> {
  const folder = mkdtempSync(join(tmpdir(), 'detente-copies-'));
  const url = new URL(database?.url ?? 'postgresql://none');
  const opening =
    place === 'folder'
      ? `import { fileStore } from ${JSON.stringify(builtStage(main, 'store'))}; const store = fileStore(${JSON.stringify(folder)});`
      : `import { postgresStore } from ${JSON.stringify(builtStage(main, 'database'))}; const store = await postgresStore(${JSON.stringify(url.href)}, { connections: 1 });`;
  const { child, first, ended } = startBeside(['--input-type=module', '-e', writer(opening)]);
  await first;
  const failures: string[] = [];
  const moments = new Set<string>();
  for (let i = 0; i < copies; i++) {
    const copy = mkdtempSync(join(tmpdir(), 'detente-copy-'));
    const { status, stderr } =
      place === 'folder'
        ? // A lock or a text that is half-written may be gone before it is copied.
          spawnSync(
            'sh',
            [
              '-c',
              'tar -C "$1" --exclude="*.lock" --exclude=".*.tmp" -cf - case | tar -C "$2" -xf -',
              'sh',
              folder,
              copy,
            ],
            {
              encoding: 'utf8',
            },
          )
        : spawnSync('node', [main, 'export', copy, '--database', url.href], { encoding: 'utf8' });
    if (status !== 0 && place === 'database')
      failures.push(`a copy ends with ${status}: ${stderr.slice(0, 300)}`);
    const [z = '', m = '', a = ''] = ['z', 'm', 'a'].map((name) =>
      numberIn(join(copy, 'case', `${name}.txt`)),
    );
    if ([z, m, a].includes('half')) failures.push(`${place}: a file is half-written`);
    // Written in this order: at any one moment the later is the same, or one behind.
    const isOneMoment = Number(z) - Number(a) <= 1 && Number(z) >= Number(m) && Number(m) >= Number(a);
    if (place === 'database' && !isOneMoment) failures.push(`files of several moments: ${z}, ${m}, ${a}`);
    const names = readdirSync(join(copy, 'case')).sort().join();
    if (names !== 'a.txt,m.txt,z.txt') failures.push(`${place}: the copy holds ${names}`);
    moments.add(z);
  }
  child.kill('SIGKILL');
  await ended;
  return {
    figures: `${place}: ${copies} copies while a program writes (seed ${seed}), of ${moments.size} moments; ${failures.length} half-written or of several moments`,
    failures,
  };
}

function numberIn(path: string): string {
  const [, first, last] = /^(\d+) x{200000} (\d+)\n$/.exec(readFileSync(path, 'utf8')) ?? [];
  return first !== undefined && first === last ? first : 'half';
}
