import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedFolder } from '../../test/shared-data.ts';
import { fillUniform, mean, streamKey, threefry2x32, uniform } from './index.ts';
import { standardDeviation } from './quantiles.ts';

const goldens = sharedFolder('golden/uncertainty');

function block(key: readonly number[], counter: readonly number[]): string {
  const out = new Uint32Array(2);
  threefry2x32(key[0] as number, key[1] as number, counter[0] as number, counter[1] as number, out);
  return [...out].map((word) => word.toString(16).padStart(8, '0')).join(' ');
}

describe('threefry2x32', () => {
  // Known answers published with Random123 (Salmon et al. 2011).
  test('gives the published words', () => {
    expect(block([0, 0], [0, 0])).toBe('6b200159 99ba4efe');
    expect(block([0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff])).toBe('1cb996fc bb002be7');
    expect(block([0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3])).toBe('c4923a9c 483df7a0');
  });
  goldens.test('gives the shared known answers', () => {
    const golden = JSON.parse(goldens.text('rng-known-answers.json'));
    const hex = (words: string[]) => words.map((word) => Number.parseInt(word, 16));
    const cases = golden.threefry2x32_20 as { ctr: string[]; key: string[]; out: string[] }[];
    expect(cases.length).toBeGreaterThan(3);
    for (const { ctr, key, out } of cases) expect(block(hex(key), hex(ctr))).toBe(out.join(' '));
  });
});

describe('streams', () => {
  test('a draw depends on seed, name and number alone, not on the order of drawing', () => {
    fc.assert(
      fc.property(fc.nat(), fc.string(), fc.nat(1000), (seed, name, from) => {
        const key = streamKey(seed, name);
        const filled = new Float64Array(20);
        fillUniform(filled, key, from);
        for (const i of [19, 3, 7]) expect(uniform(key, from + i)).toBe(filled[i]);
      }),
    );
  });
  test('draws lie strictly between 0 and 1 and look uniform', () => {
    const draws = new Float64Array(100_000);
    fillUniform(draws, streamKey(0, 'any'));
    expect(Math.min(...draws.subarray(0, 50_000))).toBeGreaterThan(0);
    expect(mean(draws)).toBeCloseTo(0.5, 2);
    expect(standardDeviation(draws)).toBeCloseTo(Math.sqrt(1 / 12), 2);
  });
  test('other names and other seeds give unrelated draws', () => {
    const [a, b, c] = [streamKey(1, 'a'), streamKey(1, 'b'), streamKey(2 ** 40 + 1, 'a')].map((key) => {
      const draws = new Float64Array(20_000);
      fillUniform(draws, key);
      return draws;
    }) as [Float64Array, Float64Array, Float64Array];
    const covariance = (x: Float64Array, y: Float64Array) =>
      mean(x.map((v, i) => (v - 0.5) * ((y[i] as number) - 0.5)));
    expect(Math.abs(covariance(a, b)) * 12).toBeLessThan(0.03);
    expect(Math.abs(covariance(a, c)) * 12).toBeLessThan(0.03);
  });
  test('a seed that is no whole number is refused', () => {
    expect(() => streamKey(-1, 'a')).toThrow('seed: -1');
    expect(() => streamKey(0.5, 'a')).toThrow('seed: 0.5');
  });
});
