import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { averageBargains } from './bargain.ts';
import { semiCommittedVote } from './contest.ts';
import { elect, makeElection } from './election.ts';
import { groupForecast } from './group-forecast.ts';
import { groupMembers } from './groups.ts';
import {
  probabilisticCondorcet,
  runSmp,
  type SmpInput,
  type SmpState,
  smpChoices,
  smpDefaults,
} from './index.ts';
import { fillRisks } from './risk.ts';
import { anyInput, gapOf } from './smp.case.ts';
import { stopWith } from './stop.ts';
import { spatialUtility } from './utility.ts';
import { victoryOf } from './victories.ts';
import { vote, voteCodes } from './vote.ts';

describe('votes, victories and risks', () => {
  test('turn differences of utility into votes', () => {
    const of = (rule: keyof typeof voteCodes, difference: number) => vote(voteCodes[rule], 10, difference);
    expect([of('Binary', 0.5), of('Binary', -0.5), of('Binary', 0.25e-8)]).toEqual([10, -10, 2.5]);
    expect([of('Prop', 0.5), of('PropBin', 0.5), of('PropCbc', 0.5), of('Cubic', 0.5)]).toEqual([
      5,
      expect.closeTo(6, 12),
      3.125,
      1.25,
    ]);
    expect([of('ASymProsp', -0.3), of('ASymProsp', 0.3)]).toEqual([-3, 2]);
  });

  test('turn strengths into chances of victory', () => {
    expect(smpChoices.vpm.slice(0, 4).map((model) => victoryOf(model, 2, 1))).toEqual([
      2 / 3,
      4 / 5,
      16 / 17,
      256 / 257,
    ]);
    expect([victoryOf('Binary', 1, 1), victoryOf('Binary', 11, 10)]).toEqual([
      expect.closeTo(0.5),
      1 / (1 + 1e-6),
    ]);
  });

  test('spread attitudes to risk between the least and the most likely', () => {
    const spread = (range: 'Min' | 'Mid' | 'Max', chances: readonly number[]) => {
      const risks = new Float64Array(chances.length);
      fillRisks(risks, Float64Array.from(chances), range);
      return [...risks];
    };
    expect(spread('Min', [0.25, 0.5, 0.375])).toEqual([0, 1, 0.5]);
    expect(spread('Mid', [0.25, 0.5, 0.375])).toEqual([-0.5, 1, 0.25]);
    expect(spread('Max', [0.25, 0.5, 0.375])).toEqual([-1, 1, 0]);
    expect(spread('Mid', [0.5, 0.5])).toEqual([0, 0]);
  });

  test('bend utility upwards where risk is shunned', () => {
    expect([spatialUtility(0.5, 0), spatialUtility(0.5, 1), spatialUtility(0.5, -1)]).toEqual([
      0.5, 0.75, 0.25,
    ]);
    expect(spatialUtility(1.5, 0.5)).toBe(-0.75);
  });

  test('elect the only option, and one that vanishing chances leave undefined as a product', () => {
    const sure = makeElection(Float64Array.of(1), 1, smpDefaults);
    elect(sure, 1);
    expect(sure.probabilities[0]).toBe(1);
    // Round a circle of many options each is beaten by thousands to one: the products are below the least number.
    const n = 99;
    const circle = makeElection(new Float64Array(n).fill(1), n, {
      ...smpDefaults,
      votingRule: 'Binary',
      vpm: 'Octic',
    });
    for (let o = 0; o < n; o++) for (let k = 0; k < n; k++) circle.utilities[o * n + k] = (o + k) % n;
    elect(circle, n);
    expect(circle.probabilities.every((value) => Math.abs(value - 1 / n) < 1e-9)).toBe(true);
  });
});

describe('groups and their forecast', () => {
  test('put an actor between two groups into the later one, as the program shows it', () => {
    expect(groupMembers(Float64Array.of(0.5, 0.5015, 0.5008, 0.9), 4, 1)).toEqual([[0], [1, 2], [3]]);
  });

  test('take mean, median and spread over the groups', () => {
    const groups = [0.2, 0.5, 0.3].map((probability, i) => ({
      representative: i,
      members: [i],
      probability,
    }));
    const [forecast] = groupForecast(groups, Float64Array.of(1, 0, 0.5), 1);
    expect(forecast).toEqual({
      mean: expect.closeTo(0.35, 12),
      median: 0,
      standardDeviation: expect.closeTo(Math.sqrt(0.2 * 0.65 ** 2 + 0.5 * 0.35 ** 2 + 0.3 * 0.15 ** 2), 12),
      low: 0,
      high: 1,
    });
  });
});

describe('what weighs nothing', () => {
  test('has no vote in the one-shot election, where it stands with another', () => {
    fc.assert(
      fc.property(anyInput(6, 2), (input) => {
        const with_ = probabilisticCondorcet(withWeightless(input));
        const without = probabilisticCondorcet(input);
        const chances = (groups: typeof with_.groups) => groups.map(({ probability }) => probability);
        expect(gapOf(chances(with_.groups), chances(without.groups))).toBeLessThan(1e-7);
      }),
      { numRuns: 50, seed: 8 },
    );
  });

  test('casts no vote as a third party', () => {
    expect(semiCommittedVote(voteCodes.Prop, 1e-12, 0.4, 0.2, 0.9, 0.6)).toBeCloseTo(0, 11);
  });

  test('still counts as an option in the turns, for positions of the same place are not merged there', () => {
    const input: SmpInput = {
      names: ['a', 'b', 'c'],
      capability: Float64Array.of(5, 4, 3),
      positions: Float64Array.of(0, 0.3, 1),
      salience: Float64Array.of(0.5, 0.6, 0.7),
    };
    const [alone] = runSmp(input).states;
    const [joined] = runSmp(withWeightless(input)).states;
    expect(gapOf(alone?.risk ?? [], joined?.risk.subarray(0, 3) ?? [])).toBeGreaterThan(0.01);
  });
});

/** One more actor where the first one stands, with almost no capability. */
function withWeightless({ names, capability, positions, salience }: SmpInput): SmpInput {
  const k = positions.length / names.length;
  return {
    names: [...names, 'nobody'],
    capability: Float64Array.of(...capability, 1e-12),
    positions: Float64Array.of(...positions, ...positions.subarray(0, k)),
    salience: Float64Array.of(...salience, ...salience.subarray(0, k)),
  };
}

describe('the end of a run', () => {
  const states = (...positions: readonly number[]) =>
    positions.map((at) => ({ positions: Float64Array.of(at), ideals: Float64Array.of(at) }) as SmpState);

  test('comes when a turn moves less than 2 % of the first, from the second turn on', () => {
    expect(stopWith(states(0, 0), 1, smpDefaults)).toBeUndefined();
    expect(stopWith(states(0, 0.5, 0.6), 1, smpDefaults)).toBeUndefined();
    expect(stopWith(states(0, 0.5, 0.509), 1, smpDefaults)).toEqual({ why: 'settled', round: 2 });
  });

  test('comes at the limit, or where a state comes back unless the program is followed', () => {
    const circle = states(0, 0.5, 0.2, 0.5);
    expect(stopWith(circle, 1, smpDefaults)).toBeUndefined();
    const cycle = { why: 'cycle', round: 3, from: 1, length: 2 };
    expect(stopWith(circle, 1, { ...smpDefaults, compat: false })).toEqual(cycle);
    expect(stopWith(circle, 1, { ...smpDefaults, maxTurns: 3 })).toEqual(cycle);
    expect(stopWith(circle, 1, { ...smpDefaults, maxTurns: 3, stm: 'Stochastic' })?.why).toBe('turn-limit');
    expect(stopWith(states(0, 0.5, 0.2, 0.6), 1, { ...smpDefaults, maxTurns: 3 })?.why).toBe('turn-limit');
  });
});

describe('what is no input', () => {
  const input: SmpInput = {
    names: ['a', 'b'],
    capability: Float64Array.of(1, 1),
    positions: Float64Array.of(0, 1),
    salience: Float64Array.of(1, 1),
  };
  test.each<readonly [Partial<SmpInput>, string]>([
    [{ names: ['a'] }, 'there are 1 actors; there must be at least 2'],
    [{ names: ['a', 'b', 'c'] }, 'there are 2 positions of 3 actors'],
    [{ capability: Float64Array.of(1) }, 'there are 1 capabilities of 2 actors'],
    [{ capability: Float64Array.of(1, 0) }, 'a capability is 0; capabilities are above 0'],
    [{ positions: Float64Array.of(0, 70) }, 'a position is 70; positions run from 0 to 1'],
    [{ salience: Float64Array.of(1) }, 'there are 1 saliences for 2 positions'],
    [{ salience: Float64Array.of(1, 0) }, "an actor's saliences are 0; they add up to at most 1 and above 0"],
    [{ idealAdjustment: Float64Array.of(1, 0, 0) }, 'the ideal adjustment has 3 entries for 2 actors'],
    [
      { idealAdjustment: Float64Array.of(1, 0.5, 0, 1) },
      'a row of the ideal adjustment adds up to 1.5; it is at most 1',
    ],
  ])('%o is refused', (change, words) => {
    expect(() => runSmp({ ...input, ...change })).toThrow(words);
  });

  test('a setting that is none is refused', () => {
    expect(() => runSmp(input, { vpm: 'Cubic' as 'Linear' })).toThrow(
      'vpm is Cubic; it is one of Linear, Square',
    );
    expect(() => runSmp(input, { seed: -1 })).toThrow('seed is -1');
  });
});

test('an average of two versions lies between them by their weights', () => {
  const at = (x: number) => ({ initiator: Float64Array.of(x), receiver: Float64Array.of(x + 0.25) });
  expect(averageBargains(at(0), at(0.5), 3, 1)).toEqual(at(0.125));
});
