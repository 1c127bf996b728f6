import { describe, expect, test } from 'vitest';
import { exampleScope } from '../../../test/example-scope.ts';
import { type Study, strataCount } from '../../study/index.ts';
import { turnsOn } from './turns-on.ts';

const samples = 2000;

/** One input that runs evenly from 0 to 100 over the draws, and a second that says nothing. */
function studyOf(weights: Float64Array | null = null): Study {
  const { study } = exampleScope;
  const [first, second] = study.compiled.inputs.filter(
    ({ distribution }) => distribution.kind !== 'constant',
  );
  if (first === undefined || second === undefined)
    throw new Error('the small situation has no two estimates');
  const columns = [even((s) => (s + 0.5) / samples), even((s) => ((s * 7) % samples) / samples)];
  return {
    ...study,
    weights,
    compiled: { ...study.compiled, inputs: [first, second] },
    draws: {
      ...study.draws,
      samples,
      columns: columns.map((column) => column.map((u) => 100 * u)),
      strata: columns.map((column) => Uint8Array.from(column, (u) => Math.floor(u * strataCount))),
    },
  };
}

function even(of: (s: number) => number): Float64Array {
  return Float64Array.from({ length: samples }, (_, s) => of(s));
}

const passing = (from: number) =>
  Uint8Array.from({ length: samples }, (_, s) => ((100 * (s + 0.5)) / samples >= from ? 1 : 0));
const nothing = { accepted: null, ratified: null, kept: null, paidFor: null };

describe('what an answer turns on', () => {
  test('is the number that decides it, with the share at either end and where it tips', () => {
    const study = studyOf();
    const marks = passing(44);
    const [first, ...rest] = turnsOn(study, { ...nothing, accepted: marks }, marks);
    expect(first).toMatchObject({
      input: study.compiled.inputs[0]?.path,
      test: 'accepted',
      low: { probability: 0 },
      high: { probability: 1 },
    });
    expect(first?.low.value).toBeCloseTo(10, 0);
    expect(first?.high.value).toBeCloseTo(90, 0);
    const { value = Number.NaN, resolution = 0 } = first?.tipping ?? {};
    expect(resolution).toBeCloseTo(10, 0);
    expect(Math.abs(value - 44)).toBeLessThanOrEqual(resolution);
    expect(rest.map(({ test }) => test)).toEqual(['joint']);
  });

  test('is nothing where all draws say the same', () => {
    expect(turnsOn(studyOf(), { ...nothing, kept: passing(0) }, passing(101))).toEqual([]);
  });

  test('tips nowhere where both ends lie on one side of one half', () => {
    const rare = passing(44).map((mark, s) => (s % 4 === 0 ? mark : 0));
    const [found] = turnsOn(studyOf(), { ...nothing, kept: rare }, rare);
    expect(found).toMatchObject({ low: { probability: 0 }, tipping: null });
  });

  test('leaves an input out where no draw that counts lies at one of its ends', () => {
    const weights = even((s) => (s < samples / 5 ? 0 : 1));
    expect(turnsOn(studyOf(weights), { ...nothing, accepted: passing(44) }, passing(44))).toEqual([]);
  });
});
