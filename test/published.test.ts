import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { operation as reference } from '../src/operations/reference/reference.ts';
import { operation as schema } from '../src/operations/schema/schema.ts';
import { memoryStore } from '../src/store/index.ts';
import { root } from './helpers.ts';

const context = { store: memoryStore(new Map()) };

describe('what is published is what the code says', () => {
  test('schemas (npm run schemas)', async () => {
    const { files } = await schema.run({ of: 'situation', out: 'schema' }, context);
    expect(files.length).toBeGreaterThan(20);
    for (const { path, text } of files) expect(readFileSync(join(root, path), 'utf8'), path).toBe(text);
  });
  test('the reference (npm run reference)', async () => {
    const { markdown } = await reference.run({}, context);
    expect(readFileSync(join(root, 'docs/reference.md'), 'utf8')).toBe(markdown);
  });
  test('every link between the documents leads somewhere', () => {
    for (const page of [
      'README.md',
      'CONTRIBUTING.md',
      'docs/decisions.md',
      'docs/verdict.md',
      'docs/evidence.md',
      'docs/situation.md',
    ]) {
      for (const [, link = ''] of readFileSync(join(root, page), 'utf8').matchAll(/\]\(([^)#]+)\)/g)) {
        expect(existsSync(join(root, page, '..', link)), `${page}: ${link}`).toBe(true);
      }
    }
  });
  test('the schema of situations knows every key of the worked example', async () => {
    const { schema: found } = await schema.run({ of: 'situation' }, context);
    const text = JSON.stringify(found);
    for (const key of ['as_of', 'stances', 'no_deal', 'status_quo_on', 'linkages', 'distance_exponent'])
      expect(text).toContain(`"${key}"`);
    expect(text).toContain('#/$defs/estimate');
    expect(found['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
  });
});
