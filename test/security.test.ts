import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './helpers.ts';

const page = readFileSync(join(root, 'docs/security.md'), 'utf8');

/** A test that is written down as one that runs: by its title, neither skipped nor left for later. */
function isRun(file: string, title: string): boolean {
  const path = join(root, file);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const at = text.indexOf(`'${title}'`);
  const isCalled = /(\btest|\]\))\(\s*$/.test(text.slice(0, Math.max(0, at)));
  return at >= 0 && isCalled && !/\.(skip|todo|only)\b/.test(text);
}

test('every threat names a test by its title, which is there and runs', () => {
  const rows = page.split('\n').filter((line) => /^\| (?!threat|---)/.test(line));
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) {
    const [, file = 'none', title = 'none'] = /`([^`]+\.test\.ts)`: ([^|]+) \|$/.exec(row) ?? [];
    expect(isRun(file, title), row).toBe(true);
  }
  expect(isRun('src/http/access.test.ts', 'no such title')).toBe(false);
});

test('the bill of materials names every production package with a version and a licence, fewer than 160', () => {
  const { stdout, status } = spawnSync('npm', ['run', '--silent', 'sbom'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  });
  expect(status).toBe(0);
  const { bomFormat, components } = JSON.parse(stdout) as {
    readonly bomFormat: string;
    readonly components: readonly {
      readonly name: string;
      readonly version: string;
      readonly licenses?: unknown;
    }[];
  };
  expect(bomFormat).toBe('CycloneDX');
  expect(components.length).toBeGreaterThan(20);
  expect(components.length).toBeLessThan(160);
  expect(components.filter(({ version, licenses }) => version === '' || licenses === undefined)).toEqual([]);
});
