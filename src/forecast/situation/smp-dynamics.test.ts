import { describe, expect, test } from 'vitest';
import { example, expectWhole, given, one, withMiddle } from './given.case.ts';
import { smpDynamics, smpWords } from './index.ts';

describe('the dynamics over all issues', () => {
  test('give each actor saliences of at most 1 and keep their ratios between actors', async () => {
    const { actors } = smpDynamics(await given());
    // North 0.5 + 0.5, South 0.8 + 0.2: both spend 1 already.
    expect(actors.map(({ salience }) => salience)).toEqual([
      [0.5, 0.5],
      [0.8, 0.2],
    ]);
    const { draws } = await example(1);
    expect(draws.samples).toBe(1);
    const big = smpDynamics(await example(1));
    const sums = big.actors.map(({ salience }) => salience.reduce((sum, value) => sum + value, 0));
    expect(Math.max(...sums)).toBeCloseTo(1, 12);
  });

  test('stay on the scale, name takers of bargains only among their parties, and end with a reason', async () => {
    const of = await example(1);
    const dynamics = smpDynamics(of);
    expect(['settled', 'cycle', 'turn-limit']).toContain(dynamics.stopped.why);
    expect(dynamics.rounds).toHaveLength(dynamics.stopped.round + 1);
    for (const { positions, bargains } of dynamics.rounds) {
      for (const at of positions.flat()) if (at !== null) expect(at >= 0 && at <= 100).toBe(true);
      for (const { initiator, receiver, acceptedBy } of bargains)
        for (const actor of acceptedBy) expect([initiator, receiver]).toContain(actor);
    }
    expect(dynamics.forecasts.map(({ issue }) => issue)).toEqual(of.situation.issues.map(({ id }) => id));
    for (const { low, median, mean, high } of dynamics.forecasts) {
      expect(low <= median && median <= high).toBe(true);
      expect(mean >= 0 && mean <= 100).toBe(true);
    }
    const { paragraph } = smpWords(of.situation, dynamics);
    expect(paragraph).toContain('Spatial Model of Politics');
    expectWhole([dynamics, paragraph]);
  });

  test('show no position where an actor has no stance, and leave out who weighs nothing', async () => {
    const partly = smpDynamics(await given(withMiddle('50', '40', '0.9')));
    expect(one(partly.rounds).positions[2]).toEqual([40, null]);
    const none = smpDynamics(await given(withMiddle('0', '40', '0.9')));
    expect(none.leftOut).toEqual(['middle']);
    const without = smpDynamics(await given());
    expect(none.forecasts).toEqual(without.forecasts);
    expect(none.rounds).toEqual(without.rounds);
  });
});
