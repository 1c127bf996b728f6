import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallStore } from '../../test/helpers.ts';
import { load } from '../operations/shared/load.ts';
import { packageIndices, type Situation } from '../situation/index.ts';
import {
  type RandomCase,
  randomCases,
  situationOf,
  studyOf,
} from '../stability/situation/random-situation.case.ts';
import {
  brokenRule,
  copyable,
  effectiveSamples,
  gains,
  isAllowed,
  makeStudy,
  meanOf,
  quantilesOf,
  type Study,
  shareOf,
  withEstimate,
} from './index.ts';

/** Every package of a small study. */
function packagesOf({ compiled }: Study): readonly Int32Array[] {
  let all: (readonly number[])[] = [[]];
  for (const count of compiled.optionCounts)
    all = all.flatMap((one) => Array.from({ length: count }, (_, o) => [...one, o]));
  return all.map((one) => Int32Array.from(one));
}

/** U_i(p) of the design, read off the file's words for one draw. */
function utilityByTheDesign(
  { situation, compiled, draws }: Study,
  actor: string,
  chosen: Int32Array,
  s: number,
) {
  const read = (estimate: Situation['estimates'][number] | undefined, fallback: number) =>
    estimate === undefined ? fallback : (draws.columns[compiled.inputOf.get(estimate) ?? -1]?.[s] as number);
  const own = situation.stances.filter((one) => one.actor === actor);
  const weights = own.reduce((sum, { salience }) => sum + read(salience, 0), 0);
  const exponent = read(situation.actors.find(({ id }) => id === actor)?.distanceExponent, 1);
  const parts = situation.issues.map(({ id, options }, j) => {
    const stance = own.find(({ issue }) => issue === id);
    if (stance === undefined || weights === 0) return 0;
    const option = chosen[j] as number;
    const table = situation.values.find((one) => one.actor === actor && one.issue === id);
    const distance = Math.abs(read(options[option]?.at, 0) - read(stance.position, 0)) / 100;
    const value = table === undefined ? 1 - distance ** exponent : read(table.values[option], 0);
    return (read(stance.salience, 0) / weights) * value;
  });
  const linked = situation.linkages.filter(
    (one) =>
      one.actor === actor &&
      one.when.every(({ issue, options }) => {
        const j = situation.issues.findIndex(({ id }) => id === issue);
        return options.includes(situation.issues[j]?.options[chosen[j] as number]?.id ?? '');
      }),
  );
  return [...parts, ...linked.map(({ worth }) => read(worth, 0))].reduce((sum, part) => sum + part, 0);
}

/** What a table of money pays, read off without the study. */
function paid({ money }: RandomCase, { compiled }: Study, actor: number, chosen: Int32Array): number {
  if (money === undefined) return 0;
  let cell = 0;
  for (const j of money.issues) cell = cell * (compiled.optionCounts[j] as number) + (chosen[j] as number);
  return money.values[actor]?.[cell] as number;
}

describe('gains', () => {
  test('are U of the package minus U without a deal, by a literal reading of the design, money counted', () => {
    fc.assert(
      fc.property(randomCases(), (one) => {
        const study = studyOf(situationOf(one.file), one.money, 3);
        const { compiled } = study;
        for (const chosen of packagesOf(study).slice(0, 20)) {
          const found = gains(study, chosen);
          for (const [i, actor] of compiled.actors.entries()) {
            const utility = (of: Int32Array) =>
              utilityByTheDesign(study, actor, of, 1) + paid(one, study, i, of);
            expect(found.gains[i]?.[1]).toBeCloseTo(utility(chosen) - utility(compiled.noDeal), 10);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('do not hang on the order of actors, issues and options in the file', () => {
    fc.assert(
      fc.property(randomCases({ withMoney: false }), (one) => {
        const [plain, turned] = [one.file, turnedRound(one.file)].map((file) =>
          studyOf(situationOf(file), undefined, 3),
        );
        if (plain === undefined || turned === undefined) throw new Error('studies');
        for (const chosen of packagesOf(plain).slice(0, 20)) {
          const named = Object.fromEntries(
            plain.situation.issues.map(({ id, options }, j) => [id, options[chosen[j] as number]?.id ?? '']),
          );
          const other = packageIndices(turned.situation, named);
          const [a, b] = [gains(plain, chosen).gains, gains(turned, other).gains];
          for (const [i, actor] of plain.compiled.actors.entries())
            for (const s of [0, 2])
              expect(b[turned.compiled.actors.indexOf(actor)]?.[s]).toBeCloseTo(a[i]?.[s] as number, 12);
          expect(isAllowed(turned, other)).toBe(isAllowed(plain, chosen));
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** The same file with actors, issues and options in the reverse order. */
function turnedRound(file: object): object {
  const back = (of: object) => Object.fromEntries(Object.entries(of).reverse());
  const { actors, issues, ...rest } = file as { actors: object; issues: Record<string, { options: object }> };
  const turned = Object.entries(issues).map(
    ([id, issue]) => [id, { ...issue, options: back(issue.options) }] as const,
  );
  return { ...rest, actors: back(actors), issues: back(Object.fromEntries(turned)) };
}

test('a package is allowed where no combination of the file holds and no limit is exceeded, and the rule is named', () => {
  let broken = 0;
  fc.assert(
    fc.property(randomCases({ mostForbidden: 3 }), (one) => {
      const study = studyOf(situationOf(one.file));
      const { situation } = study;
      for (const chosen of packagesOf(study)) {
        const takes = (issue: string, options: readonly string[]) => {
          const j = situation.issues.findIndex(({ id }) => id === issue);
          return options.includes(situation.issues[j]?.options[chosen[j] as number]?.id ?? '');
        };
        const combination = situation.forbidden.find(({ when }) =>
          when.every(({ issue, options }) => takes(issue, options)),
        );
        const limit = situation.limits.find(({ atMost, uses }) => {
          const used = uses.filter(({ issue, option }) => takes(issue, [option]));
          return used.reduce((sum, { use }) => sum + use.median, 0) > atMost.median + 1e-9;
        });
        expect(brokenRule(study, chosen)?.id).toBe((combination ?? limit)?.id);
        if (combination !== undefined || limit !== undefined) broken++;
      }
    }),
    { numRuns: 100 },
  );
  expect(broken).toBeGreaterThan(500);
});

describe('one estimate changed', () => {
  const asked = { seed: 4, samples: 50 };
  const read = async (set: readonly string[] = []) => {
    const { situation } = await load(smallStore(), { situation: 'small', set: [...set] });
    return makeStudy(situation as Situation, asked);
  };

  test('gives the study that the changed file gives, whatever is changed', async () => {
    const before = await read();
    const values: Readonly<Record<string, readonly string[]>> = {
      'scale points': ['0', '37.5', '10 to 60'],
      salience: ['0', '0.4', '0.1 to 0.9'],
      capability: ['0', '55', '10 to 90'],
      utility: ['-0.2', '-0.1 to 0.3'],
    };
    for (const { path, unit } of before.compiled.inputs)
      for (const value of values[unit] ?? []) {
        const [changed, whole] = [withEstimate(before, path, value), await read([`${path}=${value}`])];
        expect({ ...changed, situation: 0 }).toEqual({ ...whole, situation: 0 });
        expect(changed.situation.estimates).toEqual(whole.situation.estimates);
        expect(changed.situation.stances).toEqual(whole.situation.stances);
        expect(changed.situation.actors).toEqual(whole.situation.actors);
      }
  });

  test('shares every other column, and leaves the study that it came from as it was', async () => {
    const before = await read();
    const copy = structuredClone(copyable(before));
    const path = 'stances.south.water.position';
    const changed = withEstimate(before, path, 12);
    for (const [k, input] of before.compiled.inputs.entries())
      expect(changed.draws.columns[k] === before.draws.columns[k], input.path).toBe(input.path !== path);
    expect(changed.situation.issues).toBe(before.situation.issues);
    expect(changed.compiled.rules).toBe(before.compiled.rules);
    expect(copyable(before)).toEqual(copy);
  });

  test('is refused where there is no such estimate, or the value cannot stand there', async () => {
    const before = await read();
    expect(() => withEstimate(before, 'stances.south.wine.position', 1)).toThrow('no estimate');
    expect(() => withEstimate(before, 'stances.south.water.position', 101)).toThrow('100');
  });
});

test('a study can be copied to another thread and answers there alike', async () => {
  const { situation } = await load(smallStore(), { situation: 'small' });
  const study = makeStudy(situation as Situation, { seed: 1, samples: 30 });
  const copy = structuredClone(copyable(study));
  const chosen = packageIndices(study.situation, { water: 'half', trade: 'open' });
  expect(gains(copy, chosen)).toEqual(gains(study, chosen));
});

describe('weights', () => {
  const numbers = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 2, maxLength: 40 });

  test('that are all equal change nothing', () => {
    fc.assert(
      fc.property(numbers, fc.double({ min: 0.1, max: 9, noNaN: true }), (list, weight) => {
        const values = Float64Array.from(list);
        const equal = new Float64Array(values.length).fill(weight);
        const asked = [0, 0.05, 0.5, 0.77, 0.95, 1];
        const [plain, weighed] = [null, equal].map((weights) => quantilesOf(values, weights, asked));
        for (const [k, value] of (plain ?? []).entries()) expect(weighed?.[k]).toBeCloseTo(value, 9);
        expect(meanOf(values, equal)).toBeCloseTo(meanOf(values, null), 9);
        expect(effectiveSamples(values.length, equal)).toBeCloseTo(values.length, 6);
      }),
    );
  });

  test('of nothing leave a draw out', () => {
    const weights = Float64Array.of(1, 0, 1, 0);
    expect(shareOf([1, 0, 0, 0], weights)).toBe(0.5);
    expect(meanOf([2, 100, 4, -100], weights)).toBe(3);
    expect(quantilesOf(Float64Array.of(2, 100, 4, -100), weights, [0, 0.5, 1])).toEqual([2, 3, 4]);
    expect(effectiveSamples(4, weights)).toBe(2);
  });

  test('move shares and quantiles towards what counts for more', () => {
    expect(shareOf([1, 0], Float64Array.of(3, 1))).toBe(0.75);
    const [median = 0] = quantilesOf(Float64Array.of(0, 1, 2), Float64Array.of(1, 1, 8), [0.5]);
    expect(median).toBeGreaterThan(1);
  });
});
