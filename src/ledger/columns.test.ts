import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draws } from '../study/index.ts';
import {
  type NeedPath,
  type PathBlock,
  runLedger,
  type SampledLedger,
  type ShortfallPath,
  sampleLedger,
} from './index.ts';
import { instrumentGroups } from './random-instruments.case.ts';
import { type Group, ledgers, type Plan, plan, type WrittenLedger } from './random-ledger.case.ts';
import { drawn, drawsOf, summed, uncertain } from './uncertain-ledger.case.ts';

/** Three blocks of draws: the second takes over the first one's book, the third has one of its own. */
const samples = 503;
const looked = [0, 249, 250, 499, 502];

/** The state's money counts for the one actor of the random situation. */
const owned = (file: WrittenLedger): WrittenLedger => ({
  ...file,
  accounts: { ...file.accounts, state: { ...file.accounts['state'], actor: 'first' } },
});

const packages = [Int32Array.of(0)];

/** A run with the paths of all draws: what is told block by block put together. */
interface Sampled extends SampledLedger {
  readonly shortfallPaths: readonly ShortfallPath[];
  readonly needPaths: readonly NeedPath[];
}

function sampledOf(made: Plan, count: number, draws: Draws = drawsOf(made, count)): Sampled {
  const shortfalls = new Map<string, ShortfallPath>();
  const needs = new Map<string, NeedPath>();
  const put = <T extends NeedPath>(into: Map<string, T>, paths: readonly T[], block: PathBlock) => {
    for (const path of paths) {
      const name = JSON.stringify({ ...path, amounts: [] });
      const whole = into.get(name) ?? { ...path, amounts: new Float64Array(block.months * count) };
      into.set(name, whole);
      for (let month = 0; month < block.months; month++)
        for (let k = 0; k < block.draws; k++)
          whole.amounts[month * count + block.from + k] = path.amounts[month * block.draws + k] as number;
    }
  };
  const sampled = sampleLedger(made.plan, draws, packages, {
    samples: count,
    keepsPaths: true,
    onPaths(block) {
      put(shortfalls, block.shortfalls, block);
      put(needs, block.needs, block);
    },
  });
  return { ...sampled, shortfallPaths: [...shortfalls.values()], needPaths: [...needs.values()] };
}

/** One draw by itself. */
function aloneOf(made: Plan, draw: Float64Array): Sampled {
  const columns = Array.from(draw, (value) => Float64Array.of(value));
  return sampledOf(made, 1, { samples: 1, columns, strata: [] });
}

/** What is needed and lacking month by month in one draw; what is never lacking in it is left out. */
function pathsOf({ needPaths, shortfallPaths, samples: count }: Sampled, draw: number) {
  const inDraw = [...needPaths, ...shortfallPaths].map((path) => ({
    ...path,
    amounts: path.amounts.filter((_, cell) => cell % count === draw),
  }));
  const names = (path: (typeof inDraw)[number]) => JSON.stringify({ ...path, amounts: [] });
  return inDraw
    .filter(({ amounts }) => amounts.some((amount) => amount > 0))
    .sort((a, b) => (names(a) < names(b) ? -1 : 1));
}

describe('many draws at once', () => {
  for (const kind of Object.keys(instrumentGroups) as Group[])
    test(`hold to the last bit what exact runs of each hold: ${kind}`, () => {
      const kinds: readonly Group[] = [kind, 'transfer', 'budget', 'custody', kind];
      fc.assert(
        fc.property(ledgers(kinds), (file) => {
          const made = plan(owned(uncertain(file)));
          const { columns } = drawsOf(made, samples);
          const sampled = sampledOf(made, samples);
          for (const s of looked) {
            const draw = Float64Array.from(columns, (column) => column[s] as number);
            const exact = runLedger(made.plan, { draw, packages });
            expect(drawn(sampled, s)).toEqual(summed(exact, draw));
            expect(pathsOf(sampled, s)).toEqual(pathsOf(aloneOf(made, draw), 0));
            expect(sampled.paidFor[s]).toBe(exact.book.shortfalls.length === 0 ? 1 : 0);
          }
        }),
        { numRuns: 14 },
      );
    });

  test('do not know of each other: fewer are the first of more', () => {
    fc.assert(
      fc.property(ledgers(), (file) => {
        const made = plan(owned(uncertain(file)));
        const [few, more] = [sampledOf(made, 3), sampledOf(made, samples)];
        for (const key of ['paidFor', 'lacking', 'firstMonth', 'firstAccount', 'firstInstrument'] as const)
          expect(more[key].slice(0, 3)).toEqual(few[key]);
        for (const key of ['cash', 'claims', 'needs'] as const)
          for (const [i, column] of few[key].entries()) expect(more[key][i]?.slice(0, 3)).toEqual(column);
      }),
      { numRuns: 20 },
    );
  });

  test('are one run where nothing varies', () => {
    fc.assert(
      fc.property(ledgers(), (file) => {
        const made = plan(owned(file));
        const [one, many] = [sampledOf(made, 1), sampledOf(made, 5)];
        for (const s of [0, 4]) expect(drawn(many, s)).toEqual(drawn(one, 0));
        expect(many.needPaths.length).toBe(one.needPaths.length);
        for (const [k, path] of many.shortfallPaths.entries())
          expect(path.amounts.filter((_, cell) => cell % 5 === 3)).toEqual(one.shortfallPaths[k]?.amounts);
      }),
      { numRuns: 30 },
    );
  });

  test('lack month by month what they lack in all', () => {
    fc.assert(
      fc.property(ledgers(['budget', 'transfer', 'loan']), (file) => {
        const sampled = sampledOf(plan(owned(uncertain(file))), 7);
        const total = (s: number) =>
          sampled.shortfallPaths.reduce(
            (sum, { amounts }) => sum + amounts.reduce((a, b, cell) => a + (cell % 7 === s ? b : 0), 0),
            0,
          );
        for (const s of [0, 6]) expect(total(s)).toBeCloseTo(sampled.lacking[s] as number, 6);
        for (const { kind, instrument, amounts } of sampled.shortfallPaths)
          if (kind === 'unfunded') {
            const need = sampled.needPaths.find((one) => one.instrument === instrument)?.amounts;
            expect(amounts.every((amount, cell) => amount <= (need?.[cell] ?? 0) + 1e-9)).toBe(true);
          }
      }),
      { numRuns: 30 },
    );
  });
});
