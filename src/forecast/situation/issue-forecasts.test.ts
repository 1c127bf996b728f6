import { describe, expect, test } from 'vitest';
import { changed, small } from '../../../test/helpers.ts';
import { pooledForecast } from '../calibration/pooled-forecast.ts';
import { publishedResidual } from '../calibration/published-residual.ts';
import { forecast } from '../forecast.ts';
import { example, expectWhole, given, one, unanimous, withMiddle, wordsOf } from './given.case.ts';
import { issueDynamics, issueForecasts } from './index.ts';

describe('the forecast of every issue', () => {
  test('takes the compromise model at the medians for its headline', async () => {
    const of = await given();
    const { headline, models } = one(issueForecasts(of, { issue: 'water' }));
    // North 80 with 100 × 0.5, South 10 with 60 × 0.8.
    expect(headline.point).toBeCloseTo((80 * 50 + 10 * 48) / 98, 9);
    expect(headline.nearestOption).toBe('half');
    const own = models.find(({ model }) => model === 'compromise');
    expect(own).toMatchObject({ kind: 'headline', central: expect.closeTo(headline.point, 9) });
    // The old forecast of the same issue stands beside it with the same numbers.
    const old = one(forecast(of).issues).models;
    expect(old.find(({ model }) => model === 'compromise')?.central).toBeCloseTo(headline.point, 9);
    expect(old.find(({ model }) => model === 'weighted-median')?.central).toBe(
      models.find(({ model }) => model === 'weighted-median')?.central,
    );
  });

  test('gives quantiles that rise within the scale and are wider than the inputs alone', async () => {
    for (const { headline, models } of issueForecasts(await example(400))) {
      expect(headline.quantiles).toHaveLength(headline.probabilities.length);
      const sorted = [...headline.quantiles].sort((a, b) => a - b);
      expect(headline.quantiles).toEqual(sorted);
      expect(sorted.every((at) => at >= 0 && at <= 100)).toBe(true);
      const { low, high } = one(models);
      expect((sorted[6] ?? 0) - (sorted[0] ?? 0)).toBeGreaterThan((high ?? 0) - (low ?? 0) + 20);
    }
  });

  test('keeps to the pool of all draws where it looks at evenly spaced quantiles of them', async () => {
    const of = await given(small.situation, 3000);
    const { headline } = one(issueForecasts(of, { issue: 'water' }));
    const { compiled, draws } = of;
    const { columns, samples } = draws;
    const at = (input: number | undefined, s: number) => columns[input ?? -1]?.[s] ?? Number.NaN;
    const all = Array.from({ length: samples }, (_, s) => {
      const weight = (i: number) => at(compiled.capability[i], s) * at(compiled.salience[i * 2], s);
      const sum = at(compiled.position[0], s) * weight(0) + at(compiled.position[2], s) * weight(1);
      return sum / (weight(0) + weight(1));
    });
    const { values } = pooledForecast({ all }, { all: 1 }, publishedResidual);
    for (const [q, value] of values.entries())
      expect(Math.abs((headline.quantiles[q] ?? Number.NaN) - value)).toBeLessThan(0.05);
  });

  test('narrows with the spread, to the inputs alone at 0', async () => {
    const of = await given();
    const width = (spread: number) => {
      const { quantiles } = one(issueForecasts(of, { issue: 'water', spread })).headline;
      return (quantiles[5] ?? 0) - (quantiles[1] ?? 0);
    };
    expect(width(0)).toBeLessThan(width(0.5));
    expect(width(0.5)).toBeLessThan(width(1));
  });

  test('shows every model in one row, with the baselines last and the spread between the others', async () => {
    const { models, spread } = one(issueForecasts(await given(), { issue: 'water' }));
    expect(models.map(({ model }) => model)).toEqual([
      'compromise',
      'mean-salience',
      'mean-capability',
      'mean',
      'weighted-median',
      'median-capability',
      'median',
      'modal',
      'nash',
      'nash-status-quo',
      'condorcet',
      'eum',
      'constant',
      'status-quo',
    ]);
    expect(models.slice(-2).map(({ kind, central }) => [kind, central])).toEqual([
      ['baseline', 50],
      ['baseline', 80],
    ]);
    const centrals = models.slice(0, -2).flatMap(({ central }) => central ?? []);
    expect(spread).toMatchObject({ low: Math.min(...centrals), high: Math.max(...centrals) });
    // North stands at the status quo and gains nothing by leaving it.
    const nash = models.find(({ model }) => model === 'nash-status-quo');
    expect(nash).toMatchObject({ central: null, low: null, why: expect.stringContaining('the status quo') });
  });

  test('leaves unanimity alone, whatever the model', async () => {
    const { headline, models } = one(issueForecasts(await given(unanimous), { issue: 'water' }));
    expect(headline.point).toBeCloseTo(80, 9);
    for (const { model, kind, central, low, high } of models) {
      if (kind === 'baseline' || model === 'nash-status-quo') continue;
      for (const value of [central, low, high]) expect(value, model).toBeCloseTo(80, 6);
    }
  });

  test('is not moved by an actor without weight, but for the plain ones and those that count heads', async () => {
    const row = async (text: string) => one(issueForecasts(await given(text), { issue: 'water' }));
    const [without, beside] = [await row(small.situation), await row(withMiddle('0', '40', '0.5'))];
    expect(beside.headline).toEqual(without.headline);
    for (const name of ['compromise', 'mean-capability', 'weighted-median', 'modal', 'nash', 'condorcet'])
      expect(beside.models.find(({ model }) => model === name)).toEqual(
        without.models.find(({ model }) => model === name),
      );
  });

  test('says 50 and why where nobody weighs anything', async () => {
    const nobody = changed(
      changed(small.situation, 'position: 80, salience: 0.5', 'position: 80, salience: 0'),
      'position: 0 to 20, salience: 0.8',
      'position: 0 to 20, salience: 0',
    );
    const of = await given(nobody);
    const { headline, models } = one(issueForecasts(of, { issue: 'water' }));
    expect(headline.point).toBe(50);
    for (const name of ['compromise', 'condorcet', 'eum'])
      expect(models.find(({ model }) => model === name)).toMatchObject({
        central: null,
        low: null,
        why: 'no actor weighs anything',
      });
    const dynamics = issueDynamics(of, 'water');
    expect(dynamics).toMatchObject({ stopped: { why: 'no-weight' }, rounds: [], sampled: null });
    const { paragraph } = wordsOf(of, 'water');
    expect(paragraph).toContain('Nobody weighs anything');
    expectWhole([dynamics, paragraph, headline, models]);
  });

  test('stands without a single draw', async () => {
    const of = await given(small.situation, 0);
    const all = issueForecasts(of);
    expect(one(all).models[0]).toMatchObject({ low: null, high: null });
    expectWhole([all, issueDynamics(of, 'water'), wordsOf(of, 'water')]);
  });

  test('knows no issue that is not there', async () => {
    const of = await given();
    expect(() => issueForecasts(of, { issue: 'wine' })).toThrow("no issue 'wine'");
    expect(() => issueDynamics(of, 'wine')).toThrow("no issue 'wine'");
  });
});
