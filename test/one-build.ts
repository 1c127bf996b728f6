import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { compiledFolder, compileSources } from './compiled.ts';

/**
 * Gives a run of tests a name of its own, under which its sources are compiled and the command line is built once, and clears both away
 * after it, with the folders for a while that tests and what they start have made. Both groups of tests come here: the first sets up.
 */
export default function oneBuild({ vitest }: TestProject): (() => void) | undefined {
  if (process.env.DETENTE_TEST_RUN !== undefined) return undefined;
  const name = `${process.pid}-${Date.now()}`;
  process.env.DETENTE_TEST_RUN = name;
  if (!vitest.config.watch) compileSources();
  const { TMPDIR: before } = process.env;
  const temporary = mkdtempSync(join(tmpdir(), 'detente-run-'));
  // A database runs as another user.
  chmodSync(temporary, 0o755);
  process.env.TMPDIR = temporary;
  return () => {
    for (const folder of [compiledFolder(), resolve(import.meta.dirname, `../.test-dist-${name}`), temporary])
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    delete process.env.DETENTE_TEST_RUN;
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  };
}
