import { describe, expect, test } from 'vitest';
import { small } from '../../../test/helpers.ts';
import { loadEvidence } from '../../evidence/index.ts';
import { loadSituation } from '../../situation/index.ts';
import { makeStudy } from '../../study/index.ts';
import { readYaml } from '../../text/index.ts';
import { slicedInputs } from './answer-drivers.ts';
import { checkFirst } from './check-first.ts';

const samples = 200;
const { evidence } = loadEvidence(readYaml('evidence.yaml', small.evidence));
if (evidence === undefined) throw new Error('the small evidence does not load');
const { situation } = loadSituation(readYaml('situation.yaml', small.situation), evidence, {
  inputsHash: '',
});
if (situation === undefined) throw new Error('the small situation does not load');
const study = makeStudy(situation, { seed: 1, samples });
const varying = study.compiled.inputs.findIndex(({ distribution }) => distribution.kind !== 'constant');

/** Two proposals: one passes in every other draw, the second where the first fails in one draw, of so much weight. */
function checked(weight: number, distance = study.draws.columns[varying] as Float64Array) {
  const first = Float64Array.from({ length: samples }, (_, s) => (s === 0 ? 0 : 1));
  const second = Float64Array.from({ length: samples }, (_, s) => (s === 0 ? 1 : 0));
  const weights = new Float64Array(samples).fill(1);
  weights[0] = weight;
  const sliced = slicedInputs(study.draws.columns, weights);
  return checkFirst({
    situation: study.situation,
    inputs: study.compiled.inputs,
    sliced,
    benefits: [first, second],
    distance,
    seed: 1,
    most: 3,
  });
}

describe('what to check first', () => {
  test('is told in points only where knowing everything is worth half of a draw that counts', () => {
    const units = [6e-8, 0.45, 0.6, 1].map((weight) => checked(weight)[0]?.unit);
    const [share, points] = [
      'share of variance of the distance to flip',
      'percentage points of the joint answer',
    ] as const;
    expect(units).toEqual([share, share, points, points]);
  });
  test('is told apart from 0 where it is the distance itself, not where the distance is noise', () => {
    expect(checked(1e-8)[0]).toMatchObject({ isDistinguishable: true });
    const noise = Float64Array.from({ length: samples }, (_, s) => ((s * 7919) % 211) / 211);
    expect(checked(1e-8, noise).map((one) => one.isDistinguishable)).not.toContain(true);
  });
});
