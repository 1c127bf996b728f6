import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { modelOf, readEquationModel } from './model.case.ts';
import { simulate } from './simulate.ts';

const catalog = new URL('../../../catalog/', import.meta.url);

interface Expected {
  readonly source: string;
  readonly values: readonly {
    readonly period: number;
    readonly tolerance: number;
    readonly values: Readonly<Record<string, number>>;
  }[];
}

describe.each(['godley-lavoie-2012-sim', 'godley-lavoie-2012-pc', 'godley-lavoie-2012-lp'])('%s', (name) => {
  const model = modelOf(readFileSync(new URL(`${name}/model.yaml`, catalog), 'utf8'));
  const { values } = JSON.parse(readFileSync(new URL(`${name}/expected.json`, catalog), 'utf8')) as Expected;

  test.each(['newton', 'gauss-seidel'] as const)('meets its published or derived values by %s', (method) => {
    const periods = Math.max(model.periods, ...values.map(({ period }) => period));
    const { series, diagnostics } = simulate(model, { method, periods });
    expect(diagnostics).toEqual([]);
    for (const { period, tolerance, values: wanted } of values)
      for (const [variable, value] of Object.entries(wanted)) {
        const found = series[variable]?.[period] ?? Number.NaN;
        expect(Math.abs(found - value), `${variable} in period ${period} is ${found}`).toBeLessThanOrEqual(
          tolerance,
        );
      }
  });

  test('keeps its accounts: hidden equation and matrices hold to rounding', () => {
    const { hidden, matrices, isComplete } = simulate(model);
    expect(isComplete).toBe(true);
    expect(hidden.length).toBe(1);
    expect(matrices.map(({ kind }) => kind)).toEqual(['balance-sheet', 'transactions-flow']);
    for (const { largest, holds } of [...hidden, ...matrices]) {
      expect(holds).toBe(true);
      expect(largest.relative).toBeLessThan(1e-13);
    }
  });
});

describe('model LP', () => {
  const text = readFileSync(new URL('godley-lavoie-2012-lp/model.yaml', catalog), 'utf8');
  const model = modelOf(text);

  test('rests where stocks stand still, at the rates before and after', () => {
    // By hand: without saving V = v YD with v = (1 - alpha1)/alpha2; bills are b YD and bonds l YD/p, demands 5.10 and 5.11
    // by YD; then 5.1 to 5.3 give YD = (1 - theta)(YD + G + (r b + l/p) YD).
    const rest = (r: number, p: number) => {
      const v = (1 - 0.8) / 0.2;
      const bills = v * (0.44196 + 1.1 * r - 1 / p) - 0.03;
      const bonds = v * (0.3997 - r + 1.1 / p) - 0.03;
      return (0.8062 * 20) / (1 - 0.8062 * (1 + r * bills + bonds / p));
    };
    const { series } = simulate(model, { periods: 300 });
    expect(series['YDr']?.[0]).toBeCloseTo(rest(0.03, 20), 9);
    expect(series['YDr']?.[9]).toBeCloseTo(rest(0.03, 20), 9);
    expect(series['YDr']?.[300]).toBeCloseTo(rest(0.04, 15), 8);
  });

  test('holders of bonds lose the fall of the price in the period of the step, and no other', () => {
    const { series } = simulate(model);
    const gains = [...(series['CG'] ?? [])];
    expect(gains[10]).toBeCloseTo(-5 * (series['BLh']?.[9] as number), 12);
    expect(gains.filter((gain) => gain !== 0).length).toBe(1);
  });

  test('money wanted differs from money held only by the error of expected income (5.8 and 5.9)', () => {
    const { series } = simulate(model);
    for (let t = 1; t <= 60; t++) {
      const surprise = (series['YDr']?.[t] as number) - (series['YDre']?.[t] as number);
      expect((series['Hh']?.[t] as number) - (series['Hd']?.[t] as number)).toBeCloseTo(surprise, 11);
    }
  });

  test('without its tax on bonds’ interest a government’s flows no longer sum to zero', () => {
    const wrong = text.replace('T = theta*(Y + rb[-1]*Bh[-1] + BLh[-1])', 'T = theta*Y');
    const forgotten = text.replace('YDr = Y - T + rb[-1]*Bh[-1] + BLh[-1]', 'YDr = Y - T + rb[-1]*Bh[-1]');
    expect(wrong).not.toBe(text);
    // A lower tax is another policy, and consistent; income that nobody receives is a leak, and is found.
    expect(simulate(modelOf(wrong)).hidden[0]?.holds).toBe(true);
    const { model: leaking } = readEquationModel('leak.yaml', forgotten.replace('steady: true, ', ''));
    if (leaking === undefined) throw new Error('leak');
    const { hidden, matrices } = simulate(leaking);
    expect(hidden[0]?.holds).toBe(false);
    expect(matrices[1]?.holds).toBe(false);
  });
});

describe('docs/equations.md', () => {
  const page = readFileSync(new URL('../../../docs/equations.md', import.meta.url), 'utf8');

  test('writes model LP out so that it runs, and is the model of the catalog', () => {
    const [, written = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
    const inCatalog = simulate(
      modelOf(readFileSync(new URL('godley-lavoie-2012-lp/model.yaml', catalog), 'utf8')),
    );
    const { series, diagnostics, matrices } = simulate(modelOf(written));
    expect(diagnostics).toEqual([]);
    expect(matrices.map(({ holds }) => holds)).toEqual([true, true]);
    expect(Object.keys(series)).toEqual(Object.keys(inCatalog.series));
    for (const [name, path] of Object.entries(series))
      expect([...path], name).toEqual([...(inCatalog.series[name] ?? [])]);
  });
});
