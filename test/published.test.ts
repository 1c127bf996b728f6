import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { operation as reference } from '../src/operations/reference/reference.ts';
import { operation as schema } from '../src/operations/schema/schema.ts';
import { operation as sweep } from '../src/operations/sweep/sweep.ts';
import { fileStore, memoryStore } from '../src/store/index.ts';
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
  const kept = readdirSync(join(root, 'situations')).filter((name) =>
    existsSync(join(root, 'situations', name, 'sweep/plan.json')),
  );
  test.each(kept)('the parts of a sweep beside %s (npm run parts)', async (name) => {
    const beside = join(root, 'situations', name, 'sweep');
    const { seed, samples } = JSON.parse(readFileSync(join(beside, 'plan.json'), 'utf8')).settings;
    const out = join(mkdtempSync(join(tmpdir(), 'detente-parts-')), 'sweep');
    const asked = { situation: `situations/${name}`, seed, samples, out };
    await sweep.answer(asked, { store: fileStore(root) });
    expect(readdirSync(beside)).toEqual(readdirSync(out));
    for (const file of readdirSync(out))
      expect(readFileSync(join(beside, file), 'utf8'), file).toBe(readFileSync(join(out, file), 'utf8'));
  });
  test('a shipped sweep is found', () => expect(kept).toEqual(['joint-plan-of-action-2013']));
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
