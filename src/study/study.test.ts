import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changed, exampleStore, small, smallStore } from '../../test/helpers.ts';
import { load } from '../operations/shared/load.ts';
import { compile, packageIndices } from '../situation/index.ts';
import {
  drawInput,
  drawInputs,
  gains,
  makeStudy,
  medianDraw,
  noDealValues,
  utilityOf,
  utilityTables,
} from './index.ts';

async function loaded(change: Partial<typeof small> = {}, more: { asOf?: string; set?: string[] } = {}) {
  const { situation, diagnostics } = await load(smallStore(change), { situation: 'small', ...more });
  if (situation === undefined) throw new Error(JSON.stringify(diagnostics));
  return situation;
}

describe('utility', () => {
  test('is the one of the design: weights, distances, linkages, no deal', async () => {
    const situation = await loaded(
      {},
      { set: ['stances.south.water.position=10', 'stances.south.trade.position=60'] },
    );
    const compiled = compile(situation);
    const tables = utilityTables(compiled, medianDraw(compiled));
    const swap = packageIndices(situation, { water: 'half', trade: 'open' });
    // North: ½(1 − |50 − 80|/100) + ½(1 − 0); South: 0.8(1 − |50 − 10|/100) + 0.2(1 − |100 − 60|/100) + 0.1.
    expect(utilityOf(compiled, tables, 0, swap)).toBeCloseTo(0.5 * 0.7 + 0.5, 12);
    expect(utilityOf(compiled, tables, 1, swap)).toBeCloseTo(0.8 * 0.6 + 0.2 * 0.6 + 0.1, 12);
    const noDeal = noDealValues(compiled, tables);
    expect(noDeal[0]).toBeCloseTo(0.5 * 1 + 0.5 * 0, 12);
    expect(noDeal[1]).toBeCloseTo(0.8 * 0.3 + 0.2 * 0.4, 12);
  });
  test('a values table replaces the distance, an exponent bends it, an outside option lowers the gain', async () => {
    const text = changed(
      changed(
        small.situation,
        'value: 100, assumption: anchor }',
        'value: 100, assumption: anchor }, distance_exponent: { value: 2, assumption: t }, outside_option: { value: 0.05, assumption: t }',
      ),
      'required: [',
      'values:\n  south:\n    water: { little: { value: 1, assumption: t }, half: { value: 0.25, assumption: t }, most: { value: 0, assumption: t } }\nrequired: [',
    );
    const situation = await loaded({ situation: text });
    const compiled = compile(situation);
    const tables = utilityTables(compiled, medianDraw(compiled));
    const half = packageIndices(situation, { water: 'half', trade: 'closed' });
    expect(utilityOf(compiled, tables, 0, half)).toBeCloseTo(0.5 * (1 - 0.3 ** 2) + 0.5 * (1 - 1), 12);
    expect(noDealValues(compiled, tables)[0]).toBeCloseTo(0.5 + 0.05, 12);
    expect(utilityOf(compiled, tables, 1, half)).toBeCloseTo(
      0.8 * 0.25 +
        0.2 *
          (1 -
            Math.abs(
              0 - (compiled.inputs.find(({ path }) => path === 'stances.south.trade.position')?.median ?? 0),
            ) /
              100),
      12,
    );
  });
  test('gains drawn in columns equal gains of one draw at a time', async () => {
    const { situation } = await load(exampleStore(), { situation: 'us-russia-2025' });
    if (situation === undefined) throw new Error('the example does not load');
    const study = makeStudy(situation, { seed: 3, samples: 40 });
    const { compiled, draws } = study;
    for (const proposal of situation.proposals) {
      const chosen = packageIndices(situation, proposal.package);
      const found = gains(study, chosen).gains;
      for (const s of [0, 17, 39]) {
        const draw = Float64Array.from(draws.columns, (column) => column[s] as number);
        const tables = utilityTables(compiled, draw);
        const noDeal = noDealValues(compiled, tables);
        for (const [i] of situation.actors.entries()) {
          expect(found[i]?.[s]).toBeCloseTo(
            utilityOf(compiled, tables, i, chosen) - (noDeal[i] as number),
            12,
          );
        }
      }
    }
  });
});

describe('draws', () => {
  test('the first thousand of ten thousand are the thousand, whatever stands in the file', async () => {
    const compiled = compile(await loaded());
    const [few, many] = [drawInputs(compiled, 5, 100), drawInputs(compiled, 5, 1000)];
    for (const [k, column] of few.columns.entries())
      expect(many.columns[k]?.subarray(0, 100)).toEqual(column);
    const other = compile(
      await loaded({
        situation: changed(
          small.situation,
          'linkages:\n',
          'linkages:\n  - { id: first, actor: north, when: { water: little, trade: open }, worth: { value: 0 to 1, assumption: t } }\n',
        ),
      }),
    );
    const again = drawInputs(other, 5, 100);
    for (const [k, { path }] of compiled.inputs.entries()) {
      const at = other.inputs.findIndex((input) => input.path === path);
      expect(again.columns[at], path).toEqual(few.columns[k]);
    }
  });
  test('stay inside their ranges', async () => {
    const compiled = compile(await loaded());
    const { columns, strata } = drawInputs(compiled, 1, 500);
    for (const [k, { low, high }] of compiled.inputs.entries()) {
      expect(Math.min(...(columns[k] as Float64Array))).toBeGreaterThanOrEqual(low);
      expect(Math.max(...(columns[k] as Float64Array))).toBeLessThanOrEqual(high);
    }
    expect(Math.max(...strata.flatMap((of) => (of === undefined ? [] : [...of])))).toBe(19);
  });
});

describe('scales', () => {
  test('turning every scale round changes no gain', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        async (north, south) => {
          const gained = async (flip: (value: number) => number) => {
            const set = [
              `stances.north.water.position=${flip(north)}`,
              `stances.south.water.position=${flip(south)}`,
              ...[
                ['little', 20],
                ['half', 50],
                ['most', 80],
              ].map(([option, at]) => `issues.water.options.${option}.at=${flip(Number(at))}`),
            ];
            const situation = await loaded({}, { set });
            return gains(
              makeStudy(situation, { seed: 1, samples: 20 }),
              packageIndices(situation, { water: 'half', trade: 'open' }),
            ).gains;
          };
          const [plain, turned] = [await gained((value) => value), await gained((value) => 100 - value)];
          for (const [i, column] of plain.entries())
            for (const [s, gain] of column.entries()) expect(turned[i]?.[s]).toBeCloseTo(gain, 10);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('numbers that are drawn alike', () => {
  const drawn = (path: string, correlation: number) =>
    drawInput(
      {
        path,
        distribution: { kind: 'uniform', low: 0, high: 1 },
        common: { streams: ['shared'], correlation },
      },
      7,
      20_000,
    ).column;
  const correlationOf = (a: Float64Array, b: Float64Array) => {
    const deviation = (column: Float64Array) => column.map((value) => value - 0.5);
    const product = (x: Float64Array, y: Float64Array) =>
      x.reduce((sum, value, s) => sum + value * (y[s] as number), 0);
    const [x, y] = [deviation(a), deviation(b)];
    return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
  };
  // Ranks of a Gaussian copula correlate by (6/π) arcsin(ρ/2) (Pearson 1907).
  test.each([0, 0.3, 0.7, 0.95])('have ranks that correlate as their correlation %d says', (correlation) => {
    const [a, b] = [drawn('a', correlation), drawn('b', correlation)];
    expect(correlationOf(a, b)).toBeCloseTo((6 / Math.PI) * Math.asin(correlation / 2), 1);
    for (const column of [a, b]) {
      expect(column.reduce((sum, value) => sum + value) / column.length).toBeCloseTo(0.5, 1);
      for (const share of [0.1, 0.5, 0.9])
        expect(column.filter((value) => value < share).length / column.length).toBeCloseTo(share, 1);
    }
  });
  test('are one number at 1, and each its own at 0', () => {
    expect(drawn('a', 1)).toEqual(drawn('b', 1));
    const alone = drawInput({ path: 'a', distribution: { kind: 'uniform', low: 0, high: 1 } }, 7, 20_000);
    expect(drawn('a', 0)).toEqual(alone.column);
  });
  test('lean alike where members of a body follow one actor', async () => {
    const body =
      '  water_board:\n    name: Water board\n    members: { a: {}, b: {}, c: { follows: south } }\n    follows: north\n    leaning: { value: -0.1 to 0.1, assumption: t }\n    legal_bases: { law: { label: law, rule: unanimity, assumption: t } }\n    decides: [{ issue: water, options: [half], bases: [law] }]\n';
    const leanings = async (like: string) => {
      const situation = await loaded({
        situation: `${small.situation}institutions:\n${body}${like}`,
      });
      const study = makeStudy(situation, { seed: 1, samples: 5_000 });
      return study.compiled.inputs.flatMap(({ path }, k) =>
        path.endsWith('.leaning') ? [study.draws.columns[k] as Float64Array] : [],
      );
    };
    const correlations = await Promise.all(
      ['', '    like: 0\n', '    like: 1\n'].map(async (like) => {
        const [a, b] = await leanings(like);
        return correlationOf(
          (a as Float64Array).map((value) => 5 * value + 0.5),
          (b as Float64Array).map((value) => 5 * value + 0.5),
        );
      }),
    );
    expect(correlations[0]).toBeCloseTo(0.68, 1);
    expect(correlations[1]).toBeCloseTo(0, 1);
    expect(correlations[2]).toBeCloseTo(1, 9);
  });
});
