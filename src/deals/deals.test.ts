import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changed, small, smallStore } from '../../test/helpers.ts';
import { load } from '../operations/load.ts';
import { compile } from '../situation/index.ts';
import { deals, packageCount } from './index.ts';

/** A situation from tables of values: one actor a row, its value of each option of each issue, all issues weighing alike. */
async function fromTables(tables: readonly (readonly (readonly number[])[])[], required?: readonly string[]) {
  const names = tables.map((_, i) => `a${i}`);
  const counts = tables[0]?.map((issue) => issue.length) ?? [];
  const support = 'assumption: t';
  const text = [
    'situation: t\ntitle: t\nquestion: t\nas_of: 2026-01-01',
    `actors:\n${names.map((name) => `  ${name}: { name: ${name}, capability: { value: 1, ${support} } }`).join('\n')}`,
    `issues:\n${counts.map((count, j) => `  i${j}:\n    question: q\n    scale: { 0: a, 100: b, ${support} }\n    options: { ${Array.from({ length: count }, (_, k) => `o${k}: { at: ${k}, label: l }`).join(', ')} }\n    status_quo: o0`).join('\n')}`,
    `stances:\n${names.map((name) => `  ${name}: { ${counts.map((_, j) => `i${j}: { position: 0, salience: 1, ${support} }`).join(', ')} }`).join('\n')}`,
    `values:\n${tables.map((issues, i) => `  a${i}: { ${issues.map((values, j) => `i${j}: { ${values.map((value, k) => `o${k}: { value: ${value}, ${support} }`).join(', ')} }`).join(', ')} }`).join('\n')}`,
    `required: [${(required ?? names).join(', ')}]`,
  ].join('\n');
  const { situation, diagnostics } = await load(smallStore({ situation: text }), { situation: 'small' });
  if (situation === undefined) throw new Error(JSON.stringify(diagnostics.slice(0, 3)));
  return compile(situation);
}

const tables = fc
  .record({
    actors: fc.integer({ min: 2, max: 3 }),
    counts: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
  })
  .chain(({ actors, counts }) =>
    fc.tuple(
      ...Array.from({ length: actors }, () =>
        fc.tuple(
          ...counts.map((count) =>
            fc.array(
              fc.integer({ min: 0, max: 10 }).map((v) => v / 10),
              { minLength: count, maxLength: count },
            ),
          ),
        ),
      ),
    ),
  );

describe('deals by enumeration', () => {
  // Two issues of two options, weights one half: packages worth (0, 0), (.5, .1), (.1, .5), (.6, .6) over no deal.
  const logroll = [
    [
      [0, 1],
      [0, 0.2],
    ],
    [
      [0, 0.2],
      [0, 1],
    ],
  ];
  test('finds the logroll: four packages, one undominated, all rules agree', async () => {
    const found = deals(await fromTables(logroll), ['a0', 'a1']);
    expect(found.packages).toBe('4');
    expect(found.zopa).toEqual({ weak: '4', strict: '3' });
    expect(found.frontier.points).toEqual([{ values: [0.6, 0.6], package: [1, 1], packages: 1 }]);
    for (const solution of Object.values(found.solutions)) expect(solution?.package).toEqual([1, 1]);
    expect(found.solutions.nash?.value).toBeCloseTo(0.36, 12);
    expect(found.solutions.kalaiSmorodinsky?.value).toBe(1);
  });
  test('a point above the diagonal: Nash and utilitarian part from egalitarian', async () => {
    // One issue: gains (.2, .2), (.9, .1), (.1, .45).
    const found = deals(await fromTables([[[0, 0.2, 0.9, 0.1]], [[0, 0.2, 0.1, 0.45]]]), ['a0', 'a1']);
    expect(found.solutions.egalitarian?.package).toEqual([1]);
    expect(found.solutions.utilitarian?.package).toEqual([2]);
    expect(found.solutions.nash?.package).toEqual([2]);
    expect(found.frontier.points.map(({ package: p }) => p[0])).toEqual([2, 1, 3]);
  });
  test('an empty zone has no recommended point, and says who alone rejects', async () => {
    const found = deals(await fromTables([[[0.5, 1]], [[0.5, 0]]]), ['a0', 'a1']);
    expect(found.zopa).toEqual({ weak: '1', strict: '0' });
    expect(found.vetoes).toEqual([
      { party: 'a0', soleBlocks: '0', acceptable: '2' },
      { party: 'a1', soleBlocks: '1', acceptable: '1' },
    ]);
  });
  test('noise of decimal sums breaks no tie', async () => {
    const found = deals(
      await fromTables([
        [
          [0.1, 0.3],
          [0.2, 0],
        ],
        [
          [0.3, 0.1],
          [0, 0.2],
        ],
      ]),
      ['a0', 'a1'],
    );
    const keys = found.frontier.points.map(({ values }) =>
      values.map((value) => Math.round(value * 1e9)).join(),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
  test('the frontier and the zone are those of the definition', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (values) => {
        const compiled = await fromTables(values);
        const parties = values.map((_, i) => `a${i}`);
        const found = deals(compiled, parties);
        const counts = values[0]?.map((issue) => issue.length) ?? [];
        const packages = counts.reduce<number[][]>(
          (all, count) => all.flatMap((p) => Array.from({ length: count }, (_, k) => [...p, k])),
          [[]],
        );
        const utility = (p: readonly number[]) =>
          values.map((issues) =>
            Math.round(
              (issues.reduce((sum, options, j) => sum + (options[p[j] as number] as number), 0) /
                counts.length) *
                1e10,
            ),
          );
        const all = packages.map(utility);
        const start = utility(counts.map(() => 0));
        const weak = all.filter((u) => u.every((v, i) => v >= (start[i] as number))).length;
        expect(found.zopa.weak).toBe(String(weak));
        const undominated = all.filter(
          (u) =>
            !all.some(
              (w) => w.every((v, i) => v >= (u[i] as number)) && w.some((v, i) => v > (u[i] as number)),
            ),
        );
        expect(found.frontier.points.length).toBe(new Set(undominated.map(String)).size);
        expect(found.frontier.points.reduce((sum, { packages: n }) => sum + n, 0)).toBe(undominated.length);
        const best = Math.max(
          ...all
            .filter((u) => u.every((v, i) => v >= (start[i] as number)))
            .map((u) => u.reduce((product, v, i) => product * ((v - (start[i] as number)) / 1e10), 1)),
        );
        expect(found.solutions.nash?.value).toBeCloseTo(best, 9);
      }),
      { numRuns: 60 },
    );
  });
  test('turning the parties round turns the answer round', async () => {
    const compiled = await fromTables(logroll);
    const [one, two] = [deals(compiled, ['a0', 'a1']), deals(compiled, ['a1', 'a0'])];
    expect(two.frontier.points[0]?.values).toEqual([...(one.frontier.points[0]?.values ?? [])].reverse());
    expect(two.solutions.nash?.package).toEqual(one.solutions.nash?.package);
  });
  test('linkages count where they match, and a space beyond a million is refused', async () => {
    const { situation } = await load(smallStore(), { situation: 'small' });
    if (situation === undefined) throw new Error('small');
    const found = deals(compile(situation), ['north', 'south']);
    const plain = await load(smallStore(), { situation: 'small', set: ['linkages.pair.worth=0'] });
    if (plain.situation === undefined) throw new Error('plain');
    const without = deals(compile(plain.situation), ['north', 'south']);
    const south = (all: typeof found) =>
      all.frontier.points.find(({ package: p }) => p.join() === '1,1')?.values[1] ?? Number.NaN;
    expect(south(found) - south(without)).toBeCloseTo(0.1, 12);
    const many = Array.from(
      { length: 21 },
      (_, j) =>
        `  x${j}:\n    question: q\n    scale: { 0: a, 100: b, assumption: t }\n    options: { n: { at: 0, label: l }, y: { at: 1, label: l } }\n    status_quo: n`,
    ).join('\n');
    const { situation: large } = await load(
      smallStore({ situation: changed(small.situation, 'issues:\n', `issues:\n${many}\n`) }),
      { situation: 'small' },
    );
    if (large === undefined) throw new Error('large');
    expect(packageCount(compile(large))).toBe(2n ** 21n * 6n);
    expect(() => deals(compile(large), ['north'])).toThrow(RangeError);
  });
});
