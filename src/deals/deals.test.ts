import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changed, small, smallStore } from '../../test/helpers.ts';
import { key, listed, spaces, undominated } from '../../test/random-space.ts';
import { sharedFolder } from '../../test/shared-data.ts';
import { load } from '../operations/shared/load.ts';
import { makeStudy } from '../study/index.ts';
import { diagram } from './diagram.ts';
import { frontier } from './frontier.ts';
import { worthOf } from './goal.ts';
import { type AdditiveModel, answers, deals, type PackageSpace, situationSpace } from './index.ts';
import { prepare } from './prepared.ts';
import type { Deals } from './result.ts';
import { sampledZone } from './sampled-zone.ts';
import { leximin } from './search.ts';
import { solutionsBySearch } from './solutions.ts';
import { tightEps } from './tight-eps.ts';

/** A space from tables of values: a row a party, its value of each option of each issue. */
function fromTables(
  tables: readonly (readonly (readonly number[])[])[],
  reservation: readonly (number | null)[] = tables.map(() => 0),
): PackageSpace {
  return {
    issues: (tables[0] ?? []).map((options, j) => ({
      name: `i${j}`,
      options: options.map((_, k) => `o${k}`),
    })),
    parties: tables.map((_, i) => ({ name: `p${i}`, reservation: reservation[i] ?? null })),
    model: {
      kind: 'additive',
      values: tables.map((issues) => Float64Array.from(issues.flat())),
      tables: [],
      forbidden: [],
      limits: [],
    },
  };
}

const names = ['nash', 'kalaiSmorodinsky', 'egalitarian', 'utilitarian', 'relativeUtilitarian'] as const;

/** The recommended points by their definitions, over all packages listed. */
function byDefinition(space: PackageSpace) {
  const r = space.parties.map(({ reservation }) => reservation ?? 0);
  const zone = listed(space)
    .map(({ values }) => values.map((value, i) => value - (r[i] as number)))
    .filter((gains) => gains.every((gain) => gain >= -1e-10));
  const ideal = r.map((_, i) => Math.max(0, ...zone.map((gains) => gains[i] as number)));
  const shares = (gains: readonly number[]) =>
    gains.flatMap((gain, i) => ((ideal[i] as number) > 1e-10 ? [gain / (ideal[i] as number)] : []));
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
  const rules = {
    nash: (gains: readonly number[]) => gains.reduce((product, gain) => product * Math.max(0, gain), 1),
    kalaiSmorodinsky: (gains: readonly number[]) =>
      shares(gains).length === 0 ? 0 : Math.min(...shares(gains)),
    egalitarian: (gains: readonly number[]) => Math.min(...gains),
    utilitarian: (gains: readonly number[]) => sum(gains) + sum(r),
    relativeUtilitarian: (gains: readonly number[]) => sum(shares(gains)),
  };
  const best = (rule: (gains: readonly number[]) => number) => {
    if (zone.length === 0) return null;
    const value = Math.max(...zone.map(rule));
    const tied = zone.filter((gains) => rule(gains) >= value - 1e-10);
    return { value, gains: tied.reduce((one, other) => (leximin(other, one) > 0 ? other : one)) };
  };
  return Object.fromEntries(names.map((name) => [name, best(rules[name])])) as Record<
    (typeof names)[number],
    { value: number; gains: readonly number[] } | null
  >;
}

function expectSolutions(found: Deals['solutions'], space: PackageSpace): void {
  const wanted = byDefinition(space);
  for (const name of names) {
    const [one, other] = [found[name], wanted[name]];
    expect(one === null, name).toBe(other === null);
    if (one === null || other === null) continue;
    expect(one.proven).toBe(true);
    expect(one.value, name).toBeCloseTo(other.value, 9);
    expect(leximin(one.gains, other.gains), name).toBe(0);
  }
}

describe('deals against the definitions', () => {
  test('frontier with its numbers of packages, zone and recommended points, with tables, forbidden combinations and limits', () => {
    fc.assert(
      fc.property(spaces(), (space) => {
        const all = listed(space);
        const found = deals(space);
        const wanted = undominated(all);
        expect(found.admissible).toBe(String(all.length));
        expect(new Set(found.frontier.points.map(({ values }) => key(values)))).toEqual(
          new Set(wanted.map(({ values }) => key(values))),
        );
        expect(found.frontier.points.length).toBe(new Set(wanted.map(({ values }) => key(values))).size);
        for (const point of found.frontier.points) {
          const witness = all.find((one) => one.package.join() === point.package.join());
          expect(key(witness?.values ?? [])).toBe(key(point.values));
          if (point.packages !== null)
            expect(point.packages).toBe(
              String(wanted.filter(({ values }) => key(values) === key(point.values)).length),
            );
        }
        const r = space.parties.map(({ reservation }) => reservation ?? 0);
        const inZone = (least: number) =>
          all.filter(({ values }) => values.every((value, i) => value - (r[i] as number) > least)).length;
        expect(found.zopa).toEqual({
          weak: String(inZone(-1e-10)),
          strict: String(inZone(1e-10)),
          interval: null,
        });
        expectSolutions(found.solutions, space);
      }),
      { numRuns: 250 },
    );
  });
  test('the search finds the same points without the frontier', () => {
    fc.assert(
      fc.property(spaces(), (space) => {
        const prepared = prepare(space);
        if (prepared === undefined) throw new Error('prepared');
        expectSolutions(solutionsBySearch(prepared, {}).solutions, space);
      }),
      { numRuns: 250 },
    );
  });
  test('an estimate of the zone leaves out no package that is known', () => {
    fc.assert(
      fc.property(spaces(), (space) => {
        const reservation = space.parties.map(({ reservation: r }) => r ?? 0);
        const all = listed(space);
        const within = all.filter(({ values }) => values.every((v, i) => v >= (reservation[i] ?? 0) - 1e-10));
        const [low, high] = sampledZone({ space, reservation }, all);
        expect(Number(low)).toBeGreaterThanOrEqual(within.length);
        expect(Number(high)).toBeGreaterThanOrEqual(Number(low));
      }),
      { numRuns: 20 },
    );
  });
  test('a thinned frontier keeps its promise', () => {
    fc.assert(
      fc.property(spaces({ withLimits: false }), fc.integer({ min: 1, max: 6 }), (space, limit) => {
        const model = space.model as AdditiveModel;
        const found = frontier(diagram(space, model), { limit });
        const points = Array.from({ length: found.size }, (_, p) =>
          found.values.map((column) => column[p] as number),
        );
        const eps = tightEps(
          diagram(space, model),
          points.map((values) => ({ values, package: [] })),
          found.eps,
        );
        expect(eps).toBeLessThanOrEqual(found.eps);
        for (const { values } of undominated(listed(space)))
          expect(
            points.some((point) => values.every((value, i) => (point[i] as number) >= value - eps - 1e-9)),
          ).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe('what must not matter', () => {
  const reversed = (space: PackageSpace): PackageSpace => {
    const model = space.model as AdditiveModel;
    return {
      ...space,
      parties: [...space.parties].reverse(),
      model: {
        ...model,
        values: [...model.values].reverse(),
        tables: model.tables.map((t) => ({ ...t, values: [...t.values].reverse() })),
      },
    };
  };
  const turned = (space: PackageSpace): PackageSpace => {
    const model = space.model as AdditiveModel;
    const counts = space.issues.map(({ options }) => options.length);
    const start = counts.map((_, j) => counts.slice(0, j).reduce((sum, count) => sum + count, 0));
    const turn = (column: Float64Array) =>
      Float64Array.from(
        [...counts.keys()]
          .reverse()
          .flatMap((j) =>
            [...column.subarray(start[j], (start[j] as number) + (counts[j] as number))].reverse(),
          ),
      );
    return {
      ...space,
      issues: [...space.issues].reverse(),
      model: { ...model, values: model.values.map(turn) },
    };
  };
  const additive = spaces({ withTables: false, withLimits: false });
  const vectors = (found: Deals) => found.frontier.points.map(({ values }) => key(values)).sort();
  test('the order of the parties', () => {
    fc.assert(
      fc.property(spaces(), (space) => {
        const [one, other] = [deals(space), deals(reversed(space))];
        expect(other.frontier.points.map(({ values }) => key([...values].reverse())).sort()).toEqual(
          vectors(one),
        );
        for (const name of names)
          expect(other.solutions[name]?.value ?? null).toEqual(
            one.solutions[name] === null ? null : expect.closeTo(one.solutions[name]?.value ?? 0, 9),
          );
      }),
      { numRuns: 80 },
    );
  });
  test('the order of issues and options', () => {
    fc.assert(
      fc.property(additive, (space) => {
        const [one, other] = [deals(space), deals(turned(space))];
        expect(vectors(other)).toEqual(vectors(one));
        expect(other.zopa).toEqual(one.zopa);
      }),
      { numRuns: 80 },
    );
  });
  test('the unit and the origin of a utility: frontier, zone, Nash and Kalai–Smorodinsky stay', () => {
    fc.assert(
      fc.property(
        additive,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -5, max: 5 }),
        (space, unit, origin) => {
          const model = space.model as AdditiveModel;
          const first = space.issues[0]?.options.length ?? 0;
          const scaled = (model.values[0] as Float64Array).map(
            (value, k) => value * unit + (k < first ? origin : 0),
          );
          const other = deals({
            ...space,
            parties: space.parties.map((party, i) =>
              i === 0 ? { ...party, reservation: (party.reservation ?? 0) * unit + origin } : party,
            ),
            model: { ...model, values: [scaled, ...model.values.slice(1)] },
          });
          const one = deals(space);
          const back = ([head = 0, ...rest]: readonly number[]) => key([(head - origin) / unit, ...rest]);
          expect(other.frontier.points.map(({ values }) => back(values)).sort()).toEqual(vectors(one));
          expect(other.zopa).toEqual(one.zopa);
          for (const name of ['nash', 'kalaiSmorodinsky'] as const)
            if (one.solutions[name] !== null)
              expect(other.solutions[name]?.value).toBeCloseTo(
                (one.solutions[name]?.value ?? 0) * (name === 'nash' ? unit : 1),
                8,
              );
        },
      ),
      { numRuns: 80 },
    );
  });
  test('an option more that is worse for all than another', () => {
    fc.assert(
      fc.property(additive, (space) => {
        const model = space.model as AdditiveModel;
        const [head, ...rest] = space.issues;
        const worse = (column: Float64Array) => Float64Array.from([(column[0] as number) - 0.1, ...column]);
        const other = deals({
          ...space,
          issues: [{ name: 'i0', options: ['worse', ...(head?.options ?? [])] }, ...rest],
          model: { ...model, values: model.values.map(worse) },
        });
        expect(vectors(other)).toEqual(vectors(deals(space)));
      }),
      { numRuns: 80 },
    );
  });
});

describe('cases one can follow by hand', () => {
  // Two issues worth 1 and 0.2 to one party, 0.2 and 1 to the other, weights one half.
  const logroll = [
    [
      [0, 0.5],
      [0, 0.1],
    ],
    [
      [0, 0.1],
      [0, 0.5],
    ],
  ];
  test('one package gives both the most', () => {
    const found = deals(fromTables(logroll));
    expect(found.zopa).toEqual({ weak: '4', strict: '3', interval: null });
    expect(found.frontier.points).toEqual([
      { values: [0.6, 0.6], package: [1, 1], packages: '1', blockedBy: [] },
    ]);
    for (const name of names) expect(found.solutions[name]?.package).toEqual([1, 1]);
    expect(found.solutions.nash?.value).toBeCloseTo(0.36, 12);
  });
  test('Nash and utilitarian part from egalitarian', () => {
    const found = deals(fromTables([[[0, 0.2, 0.9, 0.1]], [[0, 0.2, 0.1, 0.45]]]));
    expect(found.solutions.egalitarian?.package).toEqual([1]);
    expect(found.solutions.utilitarian?.package).toEqual([2]);
    expect(found.solutions.nash?.package).toEqual([2]);
    expect(found.frontier.points.map(({ package: p }) => p[0])).toEqual([2, 1, 3]);
  });
  test('nobody can gain: every product is 0 and leximin decides', () => {
    const found = deals(fromTables([[[0, 0, 0]], [[0.1, 0.3, 0.2]]]));
    expect(found.solutions.nash).toMatchObject({ value: 0, package: [1] });
    expect(found.solutions.kalaiSmorodinsky).toMatchObject({ value: 1, package: [1] });
  });
  test('a single package', () => {
    const found = deals(fromTables([[[0.5]], [[0.25]]]));
    expect(found.packages).toBe('1');
    expect(found.solutions.egalitarian?.package).toEqual([0]);
  });
  test('an unknown reservation value is not zero: the zone is unknown, the frontier is not', () => {
    const found = deals(fromTables(logroll, [0, null]));
    expect(found.zopa).toEqual({ weak: null, strict: null, interval: null });
    expect(found.solutions.nash).toBeNull();
    expect(found.frontier.points.length).toBe(1);
  });
  test('noise of decimal sums breaks no tie', () => {
    const found = deals(
      fromTables([
        [
          [0.1, 0.3],
          [0.2, 0],
        ],
        [
          [0.3, 0.1],
          [0, 0.2],
        ],
      ]),
    );
    expect(new Set(found.frontier.points.map(({ values }) => key(values))).size).toBe(
      found.frontier.points.length,
    );
    expect(found.frontier.points.map(({ packages }) => packages)).toContain('2');
  });
  test('the price of a veto is what the others could have had', () => {
    // p1 alone refuses the package worth 0.9 to p0.
    const found = deals(fromTables([[[0.9, 0.3]], [[0.1, 0.6]]], [0, 0.5]));
    expect(found.vetoes).toEqual([
      { party: 'p0', soleBlocks: '0', acceptable: '2', price: expect.closeTo(0, 12) },
      { party: 'p1', soleBlocks: '1', acceptable: '1', price: expect.closeTo(0.6, 12) },
    ]);
  });
  test('10^40 packages: the points are proven, the zone is given as an interval', () => {
    const options = (shift: number) =>
      Array.from({ length: 40 }, (_, j) =>
        Array.from({ length: 10 }, (_, k) => (((j * 7 + k * shift) % 11) + 1) / 440),
      );
    const found = deals(
      fromTables([options(3), options(5), options(8), options(2), options(9)], [0.5, 0.5, 0.5, 0.5, 0.5]),
      { frontierLimit: 2000 },
    );
    expect(found.packages).toBe(`1${'0'.repeat(40)}`);
    expect(found.zopa.weak).toBeNull();
    expect(found.zopa.interval?.[1].length).toBeGreaterThan(36);
    expect(found.solutions.nash?.proven).toBe(true);
    expect(found.frontier.exact).toBe(false);
    expect(found.frontier.eps).toBeGreaterThan(0);
    // Nobody can have more than 40 times the best option: 1.
    expect(found.frontier.eps).toBeLessThanOrEqual(
      1 - found.frontier.points.reduce((best, { values }) => Math.max(best, Math.min(...values)), 0),
    );
  });
});

describe('deals of a situation', () => {
  test('linkages count where they match, and a large space is no obstacle', async () => {
    const { situation } = await load(smallStore(), { situation: 'small' });
    if (situation === undefined) throw new Error('small');
    const found = deals(situationSpace(makeStudy(situation, { seed: 1, samples: 0 }), ['north', 'south']));
    const plain = await load(smallStore(), { situation: 'small', set: ['linkages.pair.worth=0'] });
    if (plain.situation === undefined) throw new Error('plain');
    const without = deals(
      situationSpace(makeStudy(plain.situation, { seed: 1, samples: 0 }), ['north', 'south']),
    );
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
    const wide = deals(situationSpace(makeStudy(large, { seed: 1, samples: 0 }), ['north', 'south']));
    expect(wide.packages).toBe(String(2n ** 21n * 6n));
    expect(wide.frontier.points.map(({ values }) => key(values))).toEqual(
      found.frontier.points.map(({ values }) => key(values)),
    );
  });
});

const domains = sharedFolder('data/deals');
const goldens = sharedFolder('golden/deals', 'data/deals');

describe('published domains', () => {
  goldens.test(
    'every count, vector and point of the exhaustive reference',
    async () => {
      const { importDomain } = await import('../exchange/index.ts');
      for (const file of goldens.names('.json')) {
        const golden = JSON.parse(goldens.text(file));
        const { domain } = importDomain([{ path: file, text: domains.text(file) }]);
        if (domain === undefined) throw new Error(file);
        const found = deals(domain.space);
        expect([found.zopa.weak, found.zopa.strict], file).toEqual([
          String(golden.rational_weak),
          String(golden.rational_strict),
        ]);
        const mine = found.frontier.points.map(({ values }) => values);
        expect(mine.length, file).toBe(golden.pareto_size);
        for (const { u } of golden.pareto as { u: number[] }[])
          expect(
            mine.some((values) => values.every((value, i) => Math.abs(value - (u[i] as number)) < 1e-9)),
            file,
          ).toBe(true);
        if (golden.empty_zopa !== undefined) {
          const opening = answers(domain.space, found, {
            reference: domain.space.issues.map(() => 0),
            proposals: [],
          }).concessions;
          expect(opening?.uniform?.size, file).toBeCloseTo(golden.empty_zopa.uniform_concession, 9);
          expect(opening?.total?.size, file).toBeCloseTo(golden.empty_zopa.min_total_concession, 9);
          expect(opening?.fewest[0]?.parties.length, file).toBe(golden.empty_zopa.fewest_parties_conceding);
          continue;
        }
        const { solutions } = found;
        expect(solutions.nash?.value, file).toBeCloseTo(golden.nash.value, 9);
        expect(solutions.egalitarian?.value, file).toBeCloseTo(golden.egalitarian.value, 9);
        expect(solutions.kalaiSmorodinsky?.value, file).toBeCloseTo(golden.kalai_smorodinsky_maxmin.value, 9);
        expect(solutions.utilitarian?.value, file).toBeCloseTo(golden.utilitarian.value, 9);
        expect(solutions.relativeUtilitarian?.value, file).toBeCloseTo(golden.relative_utilitarian.value, 9);
        expect(
          leximin(solutions.egalitarian?.values ?? [], golden.egalitarian_leximin.utilities),
          file,
        ).toBeGreaterThanOrEqual(0);
        expect(found.opposition.zone, file).toBeCloseTo(golden.opposition, 9);
      }
    },
    { timeout: 600_000 },
  );
});

test('the worth of a goal where nobody counts', () => {
  expect(worthOf({ kind: 'smallest', scales: Float64Array.of(0, 0) }, [1, 2], 2)).toBe(0);
});
