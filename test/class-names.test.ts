import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { screenStyle } from '../src/report/page/style.ts';
import { root } from './helpers.ts';

/** Selectors of a sheet, one each: media and comments are left out, nested rules are read as they stand. */
function selectorsOf(sheet: string): readonly string[] {
  const plain = sheet.replace(/\/\*[\s\S]*?\*\//g, '').replace(/"[^"]*"/g, '""');
  return [...plain.matchAll(/(?<=^|[{};])([^{};@]+)(?=\{)/g)].flatMap(([, list = '']) =>
    list.split(',').map((one) => one.trim()),
  );
}

function classesIn(selector: string): readonly string[] {
  return [...selector.matchAll(/\.(-?[A-Za-z_][\w-]*)/g)].map(([, name = '']) => name);
}

const ofTheReport = selectorsOf(screenStyle);
const ofTheApplication = selectorsOf(readFileSync(join(root, 'src/app/style.css'), 'utf8'));
const inReport: ReadonlySet<string> = new Set(ofTheReport.flatMap(classesIn));
const inApplication: ReadonlySet<string> = new Set(ofTheApplication.flatMap(classesIn));
const both = [...inApplication].filter((name) => inReport.has(name));

/** Every class that the application writes in its markup. */
function written(): ReadonlySet<string> {
  const folder = join(root, 'src/app/page');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tsx'),
  );
  return new Set(
    files.flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/class=(?:"([^"]*)"|\{`([^`]*)`\})/g)].flatMap(
        ([, plain, made]) => (plain ?? made ?? '').split(/\s+/),
      ),
    ),
  );
}

/** A selector is its own sheet's where it names a class that the other sheet does not, or an id. */
const isOwn = (selector: string, other: ReadonlySet<string>) =>
  selector.includes('#') || classesIn(selector).some((name) => !other.has(name));

describe('the two sheets of the application', () => {
  test('are read: the rules of both', () => {
    expect(inReport.size).toBeGreaterThan(50);
    expect(inApplication.size).toBeGreaterThan(50);
    expect(classesIn('.a.b-c > i .d::before')).toEqual(['a', 'b-c', 'd']);
    expect(selectorsOf('.a,.b{x:y}@media print{.c{x:y}.d .e{}}')).toEqual(['.a', '.b', '.c', '.d .e']);
  });

  test('set no class both: the one that is read last would change what the other means', () => {
    const clashes = both.filter((name) => {
      const naming = (selectors: readonly string[]) =>
        selectors.filter((one) => classesIn(one).includes(name));
      const isTouched = naming(ofTheApplication).some((one) => !isOwn(one, inReport));
      const touches = written().has(name) && naming(ofTheReport).some((one) => !isOwn(one, inApplication));
      return isTouched || touches;
    });
    expect(clashes).toEqual([]);
  });
});
