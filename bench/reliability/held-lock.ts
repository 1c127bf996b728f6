import { mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtStage, type Drilled, type DrillSetup, startBeside } from './drill.ts';

interface StoreStage {
  readonly appendText: (
    path: string,
    add: (old: string | undefined) => string,
    options?: { readonly patience?: number; readonly leftAfter?: number },
  ) => Promise<void>;
}

/** A process that is killed while it holds the lock of a file, and a clock that was set meanwhile: the next writes at once. */
export async function heldLock(
  { main }: DrillSetup,
  { times }: { readonly times: number },
): Promise<Drilled> {
  const folder = mkdtempSync(join(tmpdir(), 'detente-lock-'));
  const path = join(folder, 'a.jsonl');
  const stage = builtStage(main, 'store');
  const { appendText }: StoreStage = await import(stage);
  const holder = `
    import { appendText } from ${JSON.stringify(stage)};
    import { writeSync } from 'node:fs';
    await appendText(${JSON.stringify(path)}, () => {
      writeSync(1, 'held\\n');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    });`;
  writeFileSync(path, '');
  const failures: string[] = [];
  for (let i = 0; i < times; i++) {
    const { child, first, ended } = startBeside(['--input-type=module', '-e', holder]);
    await first;
    const early = await appendText(path, () => 'early', { patience: 60, leftAfter: 0 }).then(
      () => 'written',
      () => 'refused',
    );
    if (early === 'written') failures.push('a lock was taken from a process that held it');
    child.kill('SIGKILL');
    await ended;
    // A clock that is set leaves files of the future, or of long ago.
    const when = new Date(i % 2 === 0 ? '2100-01-01' : '1980-01-01');
    utimesSync(`${path}.lock`, when, when);
    await appendText(path, (old = '') => `${old}${i}\n`, { patience: 0 }).catch((error: unknown) =>
      failures.push(String(error)),
    );
  }
  const wanted = Array.from({ length: times }, (_, i) => `${i}\n`).join('');
  if (readFileSync(path, 'utf8') !== wanted) failures.push('a line is missing');
  if (readdirSync(folder).join() !== 'a.jsonl') failures.push(`left: ${readdirSync(folder).join(', ')}`);
  return {
    figures: `a held lock: ${times} holders killed, their file written at once by the next`,
    failures,
  };
}
