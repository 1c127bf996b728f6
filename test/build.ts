import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { root } from './helpers.ts';

/** The command line as users run it, built into a folder of its own so that tests never race with `dist`. */
export function buildCli(): string {
  const out = resolve(root, '.test-dist');
  run('tsc', ['-p', 'tsconfig.build.json', '--outDir', out]);
  run('rolldown', ['-c', '-d', resolve(out, 'cli')]);
  const main = resolve(out, 'cli/main.js');
  if (!existsSync(main)) throw new Error('the build has no cli/main.js');
  return main;
}

function run(tool: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync('npx', [tool, ...args], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the build failed: ${stdout}${stderr}`);
}
