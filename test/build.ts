import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { root } from './helpers.ts';

/** Where this run's build stands: as deep as `dist`, from where it finds the bundled files, and apart from those of other runs. */
export const built = resolve(root, `.test-dist-${process.env.DETENTE_TEST_RUN ?? 'alone'}`);

/** The command line as users run it, built once a run: suites that run at once wait for the first. */
export function buildCli(): string {
  const main = resolve(built, 'cli/main.js');
  const ready = resolve(built, 'ready');
  if (!isFirst()) {
    for (let waited = 0; !existsSync(ready); waited += 100) {
      if (waited > 500_000) throw new Error('the build of another suite did not end');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
    return main;
  }
  // Types are checked by `tsc -b`; what is written is the same bytes, in half the time.
  run('tsc', ['-p', 'tsconfig.build.json', '--noCheck', '--outDir', built]);
  run('rolldown', ['-c'], { DETENTE_BUILD: built });
  if (!existsSync(main)) throw new Error('the build has no cli/main.js');
  writeFileSync(ready, '');
  return main;
}

/** Only one can make a folder. */
function isFirst(): boolean {
  try {
    mkdirSync(built);
    return true;
  } catch {
    return false;
  }
}

function run(tool: string, args: readonly string[], more: Readonly<Record<string, string>> = {}): void {
  const env = { ...process.env, ...more };
  const { status, stdout, stderr } = spawnSync('npx', [tool, ...args], { cwd: root, encoding: 'utf8', env });
  if (status !== 0) throw new Error(`the build failed: ${stdout}${stderr}`);
}
