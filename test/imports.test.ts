import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Data flows to the right only: a stage may import those on its left. Analyses stand side by side. */
const order = [
  ['numeric'],
  ['diagnostics'],
  ['words'],
  ['text'],
  ['evidence'],
  ['reading'],
  ['situation'],
  ['study'],
  ['forecast', 'deals', 'ledger', 'votes', 'stability'],
  ['exchange'],
  ['verdict'],
  ['uncertainty'],
  ['record'],
  ['sweep'],
  ['queue'],
  ['store'],
  ['database'],
  ['figures'],
  ['report'],
  ['operations'],
  ['asking'],
  ['mcp'],
  ['http', 'app'],
  ['cli'],
] as const;

const root = resolve(import.meta.dirname, '../src');

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) && !/\.(test|case)\.tsx?$/.test(name) ? [path] : [];
  });
}

function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1] as string);
}

const files = sources(root);
const edges = files.flatMap((from) =>
  importsOf(from)
    .filter((name) => name.startsWith('.'))
    .map((name) => ({ from: relative(root, from), to: relative(root, resolve(dirname(from), name)) })),
);

function stageOf(path: string): string {
  const [first = ''] = path.split('/');
  // The registry and the version stand beside the folders.
  if (first === 'operations.ts') return 'operations';
  return first === 'version.ts' || first === 'index.ts' ? first : first;
}

/** What every stage may use: the version, and what makes a type readonly. */
function standsBeside(stage: string): boolean {
  return stage === 'version.ts' || stage === 'frozen.ts';
}

function rank(stage: string): number {
  return order.findIndex((stages) => (stages as readonly string[]).includes(stage));
}

describe('the import graph', () => {
  test('finds the sources and knows every stage', () => {
    expect(files.length).toBeGreaterThan(60);
    const stages = new Set(files.map((file) => stageOf(relative(root, file))));
    for (const stage of stages)
      if (!stage.endsWith('.ts')) expect(rank(stage), stage).toBeGreaterThanOrEqual(0);
  });

  test('every arrow points to an earlier stage', () => {
    const wrong = edges.filter(({ from, to }) => {
      const [a, b] = [stageOf(from), stageOf(to)];
      if (a === b || a === 'index.ts' || standsBeside(b)) return false;
      return rank(b) >= rank(a);
    });
    expect(wrong).toEqual([]);
  });

  test('other stages are imported by their index alone', () => {
    // `operations` holds one file an operation, and its doors use its plumbing: it has no single face.
    const wrong = edges.filter(({ from, to }) => {
      const [a, b] = [stageOf(from), stageOf(to)];
      if (a === b || b === 'operations' || standsBeside(b) || a === 'index.ts') return false;
      return to !== `${b}/index.ts` && to !== `${b}/result.ts`;
    });
    expect(wrong).toEqual([]);
  });

  test('schemas of results are loaded by other schemas and by operations alone', () => {
    const isShape = (path: string) => /\/result(\.ts$|\/)/.test(path);
    const values = files.flatMap((path) => {
      const from = relative(root, path);
      const text = readFileSync(path, 'utf8');
      const found = [...text.matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)'/gm)];
      return found.map(([, name = '']) => ({ from, to: relative(root, resolve(dirname(path), name)) }));
    });
    const wrong = values.filter(
      ({ from, to }) => isShape(to) && !isShape(from) && rank(stageOf(from)) < rank('operations'),
    );
    expect(wrong).toEqual([]);
  });

  test('no file imports itself through others', () => {
    const targets = new Map<string, string[]>();
    for (const { from, to } of edges) targets.set(from, [...(targets.get(from) ?? []), to]);
    const done = new Set<string>();
    const walk = (file: string, path: readonly string[]): string[] | undefined => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return undefined;
      for (const next of targets.get(file) ?? []) {
        const cycle = walk(next, [...path, file]);
        if (cycle !== undefined) return cycle;
      }
      done.add(file);
      return undefined;
    };
    // The registry loads operations when they run, and `schema` lists the registry: lazy, so no cycle at start.
    const cycles = [...targets.keys()]
      .map((file) => walk(file, []))
      .filter((cycle) => cycle !== undefined && !cycle.includes('operations.ts'));
    expect(cycles).toEqual([]);
  });

  test('numbers and analyses import no package and no Node API', () => {
    const pure = edgesToPackages([
      'numeric',
      'words',
      'study',
      'forecast',
      'deals',
      'verdict',
      'uncertainty',
    ]);
    expect(pure).toEqual([]);
    const browser = edgesToPackages([
      'diagnostics',
      'text',
      'evidence',
      'reading',
      'situation',
      'figures',
      'report',
    ]).filter(({ to }) => to.startsWith('node:'));
    expect(browser).toEqual([]);
  });
});

/** Shapes of results need zod; they are read by type alone, or by operations. */
function edgesToPackages(stages: readonly string[]) {
  return files
    .filter((file) => stages.includes(stageOf(relative(root, file))) && !/\/result(\.ts$|\/)/.test(file))
    .flatMap((file) =>
      importsOf(file)
        .filter((name) => !name.startsWith('.'))
        .map((to) => ({ from: relative(root, file), to })),
    );
}
