import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { compiledFolder, compileSources } from './compiled.ts';

/**
 * Gives a run of tests a name of its own, under which its sources are compiled and the command line is built once, and a temporary folder,
 * in which all others lie; clears them away after it. Both groups of tests come here: the first sets up.
 */
export default function oneBuild({ vitest }: TestProject): (() => void) | undefined {
  if (process.env.DETENTE_TEST_RUN !== undefined) return undefined;
  const name = `${process.pid}-${Date.now()}`;
  process.env.DETENTE_TEST_RUN = name;
  const usual = process.env.TMPDIR;
  const temporary = mkdtempSync(join(tmpdir(), 'dt-'));
  // A database server of the tests runs as a user of its own, and comes through here to its folder.
  chmodSync(temporary, 0o755);
  process.env.TMPDIR = temporary;
  if (!vitest.config.watch) compileSources();
  return () => {
    for (const folder of [compiledFolder(), resolve(import.meta.dirname, `../.test-dist-${name}`), temporary])
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    delete process.env.DETENTE_TEST_RUN;
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
  };
}
