import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './helpers.ts';

const page = readFileSync(join(root, 'docs/security.md'), 'utf8');

test('every threat has a test that is there', () => {
  const rows = page.split('\n').filter((line) => /^\| (?!threat|---)/.test(line));
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) {
    const [, file = 'none'] = /`([^`]+\.test\.ts)` \|$/.exec(row) ?? [];
    expect(existsSync(join(root, file)), row).toBe(true);
  }
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
