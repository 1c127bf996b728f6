import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evidenceSchema } from '../src/evidence/index.ts';
import { fieldsOf } from '../src/operations/shared/fields.ts';
import { load } from '../src/operations/shared/load.ts';
import { operations } from '../src/operations.ts';
import { outcomesSchema } from '../src/record/index.ts';
import { ledgerSchema, situationSchema } from '../src/situation/index.ts';
import { memoryStore } from '../src/store/index.ts';
import { checkSchema, type Path, readYaml } from '../src/text/index.ts';
import { changed, root, smallStore } from './helpers.ts';
import { plantedFiles } from './planted.case.ts';

const catalogued = (file: string) =>
  readFileSync(resolve(root, 'catalog/custody-and-guarantees', `${file}.yaml`), 'utf8');
const files: ReadonlyMap<string, string> = new Map([
  ...plantedFiles(true),
  ['custody/situation.yaml', catalogued('situation')],
  [
    'custody/ledger.yaml',
    changed(
      changed(catalogued('ledger'), 'every: 3', 'first: 2026-03'),
      'redeems: whole',
      'matures: 2026-04',
    ),
  ],
]);

interface Place {
  readonly file: string;
  readonly path: Path;
  readonly day: string;
  readonly isKey: boolean;
}

const isDate = (text: unknown): text is string =>
  typeof text === 'string' && /^\d{4}-\d\d(-\d\d)?(\/\d{4}-\d\d(-\d\d)?)?$/.test(text);

/** Every day, month and date of a file, as a value or as a key. */
function datesIn(file: string, value: unknown, path: Path = []): readonly Place[] {
  if (isDate(value)) return [{ file, path, day: value, isKey: false }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    const own: readonly Place[] = isDate(key) ? [{ file, path: at, day: key, isKey: true }] : [];
    return [...own, ...datesIn(file, item, at)];
  });
}

const places = [...files].flatMap(([file, text]) => datesIn(file, readYaml(file, text).value));

/** The same kind of date, on a day or in a month that no calendar has. */
function impossible(day: string): string {
  if (day.includes('/')) return '2026-02-31/2026-03-01';
  return day.length === 7 ? '2026-13' : '2026-02-31';
}

/** Names of the properties of a schema whose texts are checked as days, months or dates. */
function dated(schema: unknown, name: string, seen = new Set<unknown>()): readonly string[] {
  const def = (schema as { _zod?: { def: Readonly<Record<string, unknown>> } } | undefined)?._zod?.def;
  if (def === undefined || seen.has(schema)) return [];
  seen.add(schema);
  const { pattern } = (schema as { meta?: () => { pattern?: string } | undefined }).meta?.() ?? {};
  if (pattern?.startsWith('^\\d{4}') === true) return [name];
  const shape = def['shape'] as Readonly<Record<string, unknown>> | undefined;
  const inner = ['innerType', 'valueType', 'element', 'in', 'out'].map((key) => [name, def[key]] as const);
  const options = ((def['options'] ?? []) as readonly unknown[]).map((one) => [name, one] as const);
  return [...Object.entries(shape ?? {}), ...inner, ...options].flatMap(([key, one]) =>
    dated(one, key, new Set(seen)),
  );
}

describe('a day that is none', () => {
  test('is tried under every key that holds a day, a month or a date', () => {
    const tried = new Set<unknown>(
      places.map(({ path }) => path.findLast((part) => typeof part === 'string' && !isDate(part))),
    );
    const keys = [situationSchema, evidenceSchema, ledgerSchema].flatMap((schema) => dated(schema, ''));
    expect(keys.length).toBeGreaterThan(30);
    expect([...new Set(keys)].filter((key) => !tried.has(key))).toEqual([]);
  });

  test.each(places.map((place) => ({ ...place, at: place.path.join('.') })))(
    'is an error in $file at $at, in place of $day',
    async ({ file, path, day, isKey }) => {
      const text = files.get(file) ?? '';
      const source = readYaml(file, text);
      const span = isKey ? source.spanOfKey(path) : source.spanOf(path);
      const none = impossible(day);
      const broken = new Map(files).set(file, text.slice(0, span.start) + none + text.slice(span.end));
      const { situation, diagnostics } = await load(memoryStore(broken), {
        situation: file.replace(/\/.*/, ''),
      });
      expect(situation).toBeUndefined();
      const said = diagnostics.filter((one) => one.file === file && one.severity === 'error');
      expect(said.map(({ message, hint = '' }) => `${message}; ${hint}`).join('\n')).toContain(`'${none}'`);
    },
  );

  test('is an error everywhere in a file of outcomes', () => {
    const text = readFileSync(resolve(root, 'situations/black-sea-grain-2022/outcomes.yaml'), 'utf8');
    const source = readYaml('outcomes.yaml', text);
    const dates = datesIn('outcomes.yaml', source.value);
    const tried = new Set<unknown>(dates.map(({ path }) => path.at(-1)));
    expect([...new Set(dated(outcomesSchema, ''))].filter((key) => !tried.has(key))).toEqual([]);
    for (const { path, day } of dates) {
      const { start, end } = source.spanOf(path);
      const none = impossible(day);
      const broken = readYaml('outcomes.yaml', text.slice(0, start) + none + text.slice(end));
      const { diagnostics } = checkSchema(broken, outcomesSchema);
      expect(diagnostics.map(({ message }) => message).join(), path.join('.')).toContain(`'${none}'`);
    }
  });

  test.each(operations)('is an error as a setting of $name', async (entry) => {
    const operation = await entry.load();
    const fields = fieldsOf(operation);
    for (const { key } of fields.filter(({ item }) => item === 'day')) {
      const input = {
        situation: 'small',
        a: 'small',
        target: 'small#stances',
        proposal: 'swap',
        file: 'a.txt',
        [key]: '2026-02-31',
      };
      const asked = Object.fromEntries(
        Object.entries(input).filter(([name]) => fields.some((field) => field.key === name)),
      );
      await expect(operation.answer(asked, { store: smallStore() })).rejects.toMatchObject({
        diagnostics: [{ message: expect.stringContaining('there is no such day: February 2026 has 28') }],
      });
    }
  });
});
