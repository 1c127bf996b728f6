import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './helpers.ts';

const folder = join(root, 'schema');
const published = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.json'),
);

test('there is a schema for every format and operation', () => {
  expect(published.length).toBeGreaterThan(30);
});

test.each(published)('%s: every property says what it means', (name) => {
  const schema: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  expect(undescribed(schema, '')).toEqual([]);
});

/** Paths of the properties without a description; what is said of a reference is said where it leads. */
function undescribed(at: unknown, path: string): string[] {
  if (Array.isArray(at)) return at.flatMap((one) => undescribed(one, path));
  if (typeof at !== 'object' || at === null) return [];
  return Object.entries(at).flatMap(([key, value]) => {
    if (key !== 'properties') return undescribed(value, path);
    return Object.entries(value as Readonly<Record<string, Readonly<Record<string, unknown>>>>).flatMap(
      ([property, shape]) => [
        ...(typeof shape['description'] === 'string' ? [] : [`${path}.${property}`]),
        ...undescribed(shape, `${path}.${property}`),
      ],
    );
  });
}
