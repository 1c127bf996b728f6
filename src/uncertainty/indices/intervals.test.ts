import { describe, expect, test } from 'vitest';
import { ishigami, ishigamiIndices } from '../known-functions.case.ts';
import { designOf, outputsOf, varying } from './design.case.ts';
import { replicatedIndices, type SobolIndices, sobolIndices } from './index.ts';

describe('intervals', () => {
  test('of resampled random rows hold the truth nineteen times in twenty', () => {
    const tries = Array.from({ length: 100 }, (_, seed) =>
      varying(sobolIndices(outputsOf(designOf(3, 512, 'random', seed), ishigami), { resamples: 100, seed })),
    );
    for (const k of [0, 1, 2]) {
      const held = tries.filter(({ inputs }) => {
        const { low, high } = inputs[k]?.total ?? { low: null, high: null };
        const wanted = ishigamiIndices.total[k] ?? 9;
        return (low ?? 9) < wanted && wanted < (high ?? 0);
      });
      expect(held.length).toBeGreaterThanOrEqual(88);
    }
  });
  test('of eight scrambles hold the truth, and are far narrower than resampling would say', () => {
    const tries = Array.from({ length: 40 }, (_, seed) => {
      const replicates = Array.from({ length: 8 }, (_, replicate) =>
        sobolIndices(
          outputsOf(designOf(3, 256, 'scrambled-sobol', seed, replicate), ishigami),
          seed === 0 ? { resamples: 100 } : {},
        ),
      );
      return { one: varying(replicates[0] as SobolIndices), all: replicatedIndices(replicates) };
    });
    for (const k of [0, 1, 2]) {
      const held = tries.filter(({ all }) => {
        if (all.kind !== 'indices') return false;
        const { low, high } = all.inputs[k]?.first ?? { low: null, high: null };
        const wanted = ishigamiIndices.first[k] ?? 9;
        return (low ?? 9) < wanted && wanted < (high ?? -9);
      });
      expect(held.length).toBeGreaterThanOrEqual(33);
    }
    const width = (one: { low: number | null; high: number | null } | undefined) =>
      (one?.high ?? 0) - (one?.low ?? 0);
    const [{ one, all }] = tries as [(typeof tries)[number]];
    if (all.kind !== 'indices') throw new Error(all.kind);
    expect(width(all.inputs[1]?.first)).toBeLessThan(width(one.inputs[1]?.first) / 3);
  });
  test('of replicates by hand: 1, 2 and 3 give 2 ± t₂ · 1/√3', () => {
    const of = (value: number): SobolIndices => ({
      kind: 'indices',
      mean: 0,
      variance: 1,
      inputs: [
        {
          first: { value, low: null, high: null },
          total: { value, low: null, high: null },
          firstByJansen: value,
        },
      ],
      second: null,
      rows: 4,
      dropped: 0,
    });
    const found = replicatedIndices([of(1), of(2), of(3)]);
    expect(found).toMatchObject({ kind: 'indices', replicates: 3, rows: 12 });
    if (found.kind === 'indices')
      expect(found.inputs[0]?.first.high).toBeCloseTo(2 + 4.302652729911275 / Math.sqrt(3), 8);
  });
  test('of replicates of which some do not vary are not given', () => {
    const constant = sobolIndices(outputsOf(designOf(2, 64), () => 1));
    const varied = sobolIndices(outputsOf(designOf(2, 64), ([x = 0]) => x));
    expect(replicatedIndices([constant, constant])).toMatchObject({ kind: 'constant', value: 1 });
    expect(replicatedIndices([constant, varied, varied])).toEqual({
      kind: 'too-few-replicates',
      varying: 2,
      replicates: 3,
    });
    expect(replicatedIndices([varied])).toMatchObject({ kind: 'too-few-replicates' });
    const failed = sobolIndices(outputsOf(designOf(2, 64), () => Number.NaN));
    expect(failed.kind).toBe('too-many-failures');
    expect(replicatedIndices([failed, varied])).toMatchObject({ kind: 'too-many-failures', dropped: 64 });
  });
});
