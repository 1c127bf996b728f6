import { describe, expect, test } from 'vitest';
import { smallStore } from '../../test/helpers.ts';
import { fillScrambledSobol, fillUniform, streamKey, wilsonInterval } from '../numeric/index.ts';
import { load } from '../operations/shared/load.ts';
import { drawInputs, makeStudy } from '../study/index.ts';
import { nearestNets, scrambledChunkDraws } from './plan.ts';
import { scrambledInterval } from './scrambles.ts';

describe('draws of scrambles', () => {
  test('are whole nets of each scramble, and any part of them is that part of the whole', async () => {
    const { situation } = await load(smallStore(), { situation: 'small' });
    if (situation === undefined) throw new Error('the small situation does not load');
    const { compiled } = makeStudy(situation, { seed: 7, samples: 0 });
    const whole = drawInputs(compiled, 7, 8 * 64, 0, 8);
    let uniform = 0;
    for (const [k, { distribution }] of compiled.inputs.entries()) {
      if (distribution.kind !== 'uniform') continue;
      uniform++;
      const { low, high } = distribution;
      const cells = whole.columns[k]?.map((value) => Math.floor((64 * (value - low)) / (high - low)));
      for (let replicate = 0; replicate < 8; replicate++) {
        const own = [...(cells ?? [])].filter((_, s) => s % 8 === replicate);
        expect(own.sort((x, y) => x - y)).toEqual([...Array(64).keys()]);
      }
    }
    expect(uniform).toBeGreaterThan(1);
    for (const [from, to] of [
      [0, 512],
      [3, 29],
      [100, 101],
      [128, 256],
    ] as const) {
      const part = drawInputs(compiled, 7, to - from, from, 8);
      expect(part.columns).toEqual(whole.columns.map((column) => column.slice(from, to)));
    }
  });

  test('come in parts of a power of two of points', () => {
    for (const scrambles of [8, 12, 64])
      for (let power = 1; power < 16; power++) {
        const samples = scrambles * 2 ** power;
        const draws = scrambledChunkDraws(samples, scrambles);
        expect(samples % draws).toBe(0);
        expect(Math.log2(draws / scrambles) % 1).toBe(0);
        expect(draws).toBeLessThanOrEqual(Math.max(1000, scrambles));
        expect(nearestNets(samples, scrambles)).toBe(samples);
      }
  });
});

describe('intervals between scrambles', () => {
  const [scrambles, points] = [8, 64];
  const marksOf = (seed: number, isNet: boolean, share: number) => {
    const marks = new Uint8Array(scrambles * points);
    for (let replicate = 0; replicate < scrambles; replicate++) {
      const [x, y] = [0, 1].map((dimension) => {
        const out = new Float64Array(points);
        if (isNet) fillScrambledSobol(out, { seed, replicate, dimension });
        else fillUniform(out, streamKey(seed, `${replicate}/${dimension}`), 0);
        return out;
      });
      for (let p = 0; p < points; p++)
        marks[p * scrambles + replicate] = ((x?.[p] ?? 0) + (y?.[p] ?? 0)) / 2 < share ? 1 : 0;
    }
    return marks;
  };

  test.each([
    [true, 0.5],
    [false, 0.5],
    [true, 0.3],
  ])('hold the truth nineteen times in twenty, of nets (%s) and of draws that are none', (isNet, at) => {
    // The mean of two numbers below a mark of a half at most: a triangle of the square.
    const truth = 2 * at * at;
    let [held, width, plain] = [0, 0, 0];
    const tries = 200;
    for (let seed = 0; seed < tries; seed++) {
      const marks = marksOf(seed, isNet, at);
      const share = marks.reduce((sum, one) => sum + one, 0) / marks.length;
      const independent = wilsonInterval(share, marks.length);
      const { low, high } = scrambledInterval(marks, null, scrambles, independent);
      if (low <= truth && truth <= high) held++;
      width += high - low;
      plain += independent.high - independent.low;
    }
    expect(held / tries).toBeGreaterThan(0.9);
    // Points of nets tell more than as many independent draws do.
    if (isNet) expect(width / plain).toBeLessThan(0.6);
  });

  test('are no narrower than those of independent draws where a scramble has none, or all', () => {
    const marks = new Uint8Array(scrambles * points);
    const independent = wilsonInterval(0, marks.length);
    expect(scrambledInterval(marks, null, scrambles, independent)).toEqual(independent);
    expect(scrambledInterval(marks.fill(1), null, scrambles, wilsonInterval(1, 512)).low).toBeLessThan(1);
  });

  test('count draws by their weights', () => {
    const marks = Uint8Array.from({ length: 128 }, (_, s) => (s % 16 < 8 ? 1 : 0));
    const weighed = (factor: number) => {
      const weights = Float64Array.from(marks, (mark) => (mark === 1 ? factor : 1));
      return scrambledInterval(marks, weights, 8, { low: 0, high: 1 });
    };
    expect(weighed(3)).toEqual({ low: 0.75, high: 0.75 });
    // What weighs next to nothing is rare, in however many draws it is.
    expect(weighed(1e-4)).toEqual({ low: 0, high: 1 });
  });
});
