import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { compiledFolder, compileSources } from './compiled.ts';

/**
 * Gives a run of tests a name of its own, under which its sources are compiled and the command line is built once, and clears both away
 * after it. Both groups of tests come here: the first sets up.
 */
export default function oneBuild({ vitest }: TestProject): (() => void) | undefined {
  if (process.env.DETENTE_TEST_RUN !== undefined) return undefined;
  const name = `${process.pid}-${Date.now()}`;
  process.env.DETENTE_TEST_RUN = name;
  if (!vitest.config.watch) compileSources();
  return () => {
    for (const folder of [compiledFolder(), resolve(import.meta.dirname, `../.test-dist-${name}`)])
      rmSync(folder, { recursive: true, force: true });
    delete process.env.DETENTE_TEST_RUN;
  };
}
