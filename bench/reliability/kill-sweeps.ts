import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Drilled, type DrillSetup, numbersFrom, pause, startBeside } from './drill.ts';
import type { Place } from './kill-writers.ts';

export interface SweepTimes {
  readonly kills: number;
  readonly situation: string;
  readonly samples: number;
}

/** Kills sweeps at random moments, starts them again where they were, and compares the answer with one that nobody has disturbed. */
export async function killSweeps(
  { main, database, seed }: DrillSetup,
  place: Place,
  { kills, situation, samples }: SweepTimes,
): Promise<Drilled> {
  const folder = mkdtempSync(join(tmpdir(), 'detente-sweeps-'));
  // Another seed is another plan: nothing of the undisturbed one is found again.
  const asked = [
    'sweep',
    situation,
    '--samples',
    String(samples),
    '--seed',
    String(seed),
    '--quiet',
    '--json',
  ];
  const whole = spawnSync('node', [main, ...asked], { encoding: 'utf8', cwd: folder });
  const failures: string[] = whole.status === 0 ? [] : [`the undisturbed sweep ends with ${whole.stderr}`];
  const random = numbersFrom(seed);
  const parts = join(folder, 'parts');
  const url = database?.url ?? '';
  const sweep = [main, ...asked, ...(place === 'folder' ? ['--out', parts] : ['--database', url])];
  const worker = [main, 'worker', '--database', url, '--quiet'];
  const atWork = place === 'folder' ? null : startBeside([...sweep, '--lease', '2'], { cwd: folder });
  for (let killed = 0; killed < kills; killed++) {
    const { child, ended } = startBeside(place === 'folder' ? sweep : worker, { cwd: folder });
    await pause(300 + 700 * random());
    child.kill('SIGKILL');
    await ended;
    if (place === 'folder') failures.push(...halfWritten(parts));
  }
  const last = atWork === null ? undefined : startBeside(worker, { cwd: folder });
  const answer =
    atWork === null
      ? spawnSync('node', sweep, { encoding: 'utf8', cwd: folder }).stdout
      : await atWork.ended.then(() => `${atWork.lines.join('\n')}\n`);
  last?.child.kill('SIGTERM');
  await last?.ended;
  if (answer !== whole.stdout)
    failures.push(`${place}: a sweep that was killed ${kills} times answers otherwise`);
  return {
    figures: `${place}: ${kills} kills amid sweeps; the answer is ${failures.length === 0 ? 'the same to the byte' : 'another'}`,
    failures,
  };
}

function halfWritten(parts: string): readonly string[] {
  let names: readonly string[] = [];
  try {
    names = readdirSync(parts).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    try {
      JSON.parse(readFileSync(join(parts, name), 'utf8'));
      return [];
    } catch {
      return [`${name} is half-written`];
    }
  });
}
