import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildCli, built } from './build.ts';
import { root } from './helpers.ts';

test('the packed tarball installs in an empty folder and runs the worked example with production packages alone', () => {
  buildCli();
  const [from, to] = [
    mkdtempSync(join(tmpdir(), 'detente-pack-')),
    mkdtempSync(join(tmpdir(), 'detente-new-')),
  ];
  for (const name of ['package.json', 'schema', 'catalog', 'situations', 'ops', 'LICENSE', 'README.md'])
    cpSync(join(root, name), join(from, name), { recursive: true });
  cpSync(built, join(from, 'dist'), { recursive: true });
  const run = (program: string, args: readonly string[], cwd: string) =>
    spawnSync(program, args, { cwd, encoding: 'utf8' });
  // Without one npm would look for a package above.
  writeFileSync(join(to, 'package.json'), '{ "private": true }');
  const packed = run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', to], from);
  const install = ['install', `./${packed.stdout.trim()}`, '--omit=dev', '--no-audit', '--no-fund'];
  const installed = run('npm', [...install, '--ignore-scripts', '--prefer-offline'], to);
  expect([installed.status, installed.stderr.replace(/^npm warn.*\n/gm, '')]).toEqual([0, '']);
  const detente = (...args: readonly string[]) => run(join(to, 'node_modules/.bin/detente'), args, to);
  const check = detente('check', 'situations/us-russia-2025');
  expect([check.status, check.stderr, check.stdout]).toEqual([0, '', expect.stringContaining('0 errors')]);
  const brief = detente('brief', 'situations/us-russia-2025', '--samples', '20');
  expect([brief.status, brief.stdout.length > 500]).toEqual([0, true]);
  const program =
    "import { load } from 'detente'; const { situation } = await load('situations/us-russia-2025'); console.log(situation.proposals.length)";
  expect(run('node', ['--input-type=module', '-e', program], to).stdout).toBe('9\n');
});
