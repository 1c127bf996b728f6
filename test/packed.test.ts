import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildCli, built } from './build.ts';
import { root } from './helpers.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const { exports }: { exports: Readonly<Record<string, string>> } = JSON.parse(read('package.json'));
const imports = Object.entries(exports).flatMap(([path, file]) =>
  file.endsWith('.js') ? [path.replace(/^\./, 'detente')] : [],
);

/** The programs that the pages print for a compiler, each a file of its own. */
const programs = ['README.md', 'docs/library.md'].flatMap((page) =>
  [...read(page).matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code),
);

describe('the packed tarball, in an empty folder with production packages alone', () => {
  // Whoever installs it may have a name with a space and letters of his own.
  const folder = mkdtempSync(join(tmpdir(), 'detente for Zoë – '));
  const home = mkdtempSync(join(tmpdir(), 'detente-home-'));
  const packed = join(folder, 'node_modules/detente');
  let before: readonly string[] = [];

  const run = (program: string, args: readonly string[], cwd = folder) =>
    spawnSync(program, args, { cwd, encoding: 'utf8', env: { ...process.env, HOME: home } });
  const detente = (...args: readonly string[]) => run(join(folder, 'node_modules/.bin/detente'), args);
  const node = (code: string) => run('node', ['--input-type=module', '-e', code]);

  /** Every file of the package as it lies there, with when it was changed. */
  const lying = () =>
    readdirSync(packed, { recursive: true, encoding: 'utf8' })
      .map((name) => `${name} ${statSync(join(packed, name)).mtimeMs}`)
      .sort();

  beforeAll(() => {
    buildCli();
    const from = mkdtempSync(join(tmpdir(), 'detente-pack-'));
    for (const name of ['package.json', 'schema', 'catalog', 'situations', 'ops', 'LICENSE', 'README.md'])
      cpSync(join(root, name), join(from, name), { recursive: true });
    cpSync(built, join(from, 'dist'), { recursive: true });
    // Without one npm would look for a package above.
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    const options = { encoding: 'utf8' } as const;
    const tarball = spawnSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
      ...options,
      cwd: from,
    });
    const install = ['install', `./${tarball.stdout.trim()}`, '--omit=dev', '--no-audit', '--no-fund'];
    const installed = spawnSync('npm', [...install, '--ignore-scripts', '--prefer-offline'], {
      ...options,
      cwd: folder,
    });
    expect([installed.status, installed.stderr.replace(/^npm warn.*\n/gm, '')]).toEqual([0, '']);
    before = lying();
  });

  test('runs the worked example', () => {
    const check = detente('check', 'situations/us-russia-2025');
    expect([check.status, check.stderr, check.stdout]).toEqual([0, '', expect.stringContaining('0 errors')]);
    const brief = detente('brief', 'us-russia-2025', '--samples', '20');
    expect([brief.status, brief.stdout.length > 500]).toEqual([0, true]);
    const sweep = detente('sweep', 'joint-plan-of-action-2013', '--samples', '100', '--threads', '2');
    expect([sweep.status, sweep.stderr]).toEqual([0, expect.not.stringContaining('failed')]);
  });

  test('is imported by every path that it names, and required as well', () => {
    const told = node(
      `for (const name of ${JSON.stringify(imports)}) console.log(Object.keys(await import(name)).length > 1);`,
    );
    expect([told.stderr, told.stdout]).toEqual(['', 'true\n'.repeat(imports.length)]);
    const required = run('node', ['-e', "console.log(typeof require('detente').load)"]);
    expect([required.status, required.stdout]).toEqual([0, 'function\n']);
    expect(node("await import('detente/cli')").stderr).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  test.each(['nodenext', 'bundler'])(
    'has types that are whole without those of anything else, for a compiler that resolves by %s and checks libraries as well',
    (moduleResolution) => {
      const every = imports.map((name, i) => `import * as stage${i} from '${name}';`);
      const named = imports.map((_, i) => `stage${i}`);
      const files = [[...every, `console.log([${named}].length);`].join('\n'), ...programs];
      for (const [i, code] of files.entries()) writeFileSync(join(folder, `program-${i}.mts`), code);
      const compilerOptions = {
        ...{ strict: true, skipLibCheck: false, target: 'es2022', lib: ['es2023', 'dom'], types: [] },
        ...{ module: moduleResolution === 'bundler' ? 'esnext' : 'nodenext', moduleResolution },
      };
      const names = files.map((_, i) => `program-${i}.mts`);
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: names }));
      const { status, stdout } = run('node', [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.']);
      expect([status, stdout]).toEqual([0, '']);
    },
  );

  test('runs the programs of the pages as they are printed', () => {
    const said = programs.map((_, i) => run('node', [`program-${i + 1}.mjs`]));
    expect(said.map(({ status, stderr }) => [status, stderr])).toEqual(programs.map(() => [0, '']));
    expect(said[0]?.stdout.split('\n').length).toBe(10);
    const [ofTests = '', ofCommand = '{}'] = said.slice(1).map(({ stdout }) => stdout);
    const words = ['verdicts', 'joint-plan-of-action-2013', '--samples', '300', '--json'];
    const { proposals } = JSON.parse(detente(...words).stdout);
    const lines = proposals.map(
      ({ proposal, joint, accepted }: Readonly<Record<string, { readonly probability: number }>>) =>
        `${proposal} ${joint?.probability} ${accepted?.probability}\n`,
    );
    expect(ofTests).toBe(lines.join(''));
    const asked = ['--proposal', 'joint_plan', '--samples', '300', '--json'];
    expect(ofCommand).toBe(detente('drivers', 'joint-plan-of-action-2013', ...asked).stdout);
  });

  test('has written nothing into itself: it may lie in a folder that cannot be written', () => {
    expect(lying()).toEqual(before);
  });
});
