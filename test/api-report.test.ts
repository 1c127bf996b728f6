import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { apiReport } from './api-report.ts';
import { buildCli, built } from './build.ts';
import { root } from './helpers.ts';

beforeAll(() => void buildCli());

test('the report of what the package shows is fresh; vitest -u writes it', async () => {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const report = apiReport(built, exports);
  for (const words of ['## detente\n', '## detente/store\n', 'export function load(', 'function verdict('])
    expect(report).toContain(words);
  await expect(report).toMatchFileSnapshot(join(root, 'docs/api.md'));
});
