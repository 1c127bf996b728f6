import { rmSync } from 'node:fs';
import { resolve } from 'node:path';

/** Gives a run of tests a name of its own, under which it builds the command line once, and clears that away after it. */
export default function oneBuild(): () => void {
  const name = `${process.pid}-${Date.now()}`;
  process.env.DETENTE_TEST_RUN = name;
  return () =>
    rmSync(resolve(import.meta.dirname, `../.test-dist-${name}`), { recursive: true, force: true });
}
