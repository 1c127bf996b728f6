import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { root } from './harness.ts';

/**
 * Every bench one after the other, each in a process of its own; `npm run bench -- votes deals` runs two of them, and
 * `--docs` writes their tables. A bench that fails, or misses a wanted value, makes the whole fail after the others have run.
 */
const folder = resolve(root, '.bench-dist/bench');
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
const notBenches = ['all.js', 'harness.js', 'table.js'];
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.js') && !notBenches.includes(file))
  // A bench whose source is gone leaves its compiled file behind.
  .filter((file) => existsSync(resolve(root, 'bench', file.replace(/js$/, 'ts'))))
  .map((file) => file.replace(/\.js$/, ''))
  .filter((name) => asked.length === 0 || asked.includes(name));
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new Error(`no such bench: ${unknown.join(', ')}`);

rmSync(resolve(root, '.bench-dist/results'), { recursive: true, force: true });
const failed = names.filter((name) => {
  const { status } = spawnSync(process.execPath, [resolve(folder, `${name}.js`), ...flags], {
    cwd: root,
    stdio: 'inherit',
  });
  return status !== 0;
});
console.log(failed.length === 0 ? 'every bench met what is wanted' : `failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
