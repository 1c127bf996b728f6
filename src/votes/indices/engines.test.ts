import { describe, expect, test } from 'vitest';
import type { Rule, VotingBody } from '../rules/index.ts';
import { type EngineName, type PowerIndices, powerIndices } from './index.ts';
import { names } from './reference.case.ts';

/** Whole numbers that look random, the same every time (Knuth's constants for 64 bits). */
function numbers(seed: bigint, bits: bigint): () => bigint {
  let state = seed;
  return () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & (2n ** 64n - 1n);
    return (state >> (64n - bits)) + 1n;
  };
}

function weights(size: number, seed: bigint, bits: bigint): readonly bigint[] {
  const next = numbers(seed, bits);
  return Array.from({ length: size }, next);
}

function quota(list: readonly bigint[], percent: bigint): Rule {
  return { kind: 'quota', weights: list, quota: (list.reduce((a, b) => a + b, 0n) * percent) / 100n };
}

/** All that is counted, without the name of how. */
function counted(body: VotingBody, engine: EngineName): Omit<PowerIndices, 'engine'> {
  const { engine: used, ...rest } = powerIndices(body, { engine });
  expect(used).toBe(engine);
  return rest;
}

function withoutCritical({ winning, members }: Omit<PowerIndices, 'engine'>) {
  return {
    winning,
    members: members.map(({ swings, exact }) => [swings, exact.shapleyShubik, exact.banzhaf]),
  };
}

describe('engines on bodies too large for the definitions', () => {
  // A quota for small coalitions, a lower one for large, and a clause for those that are nearly all.
  const council = (list: readonly bigint[]): VotingBody => ({
    members: names(list.length),
    rule: {
      kind: 'any',
      of: [
        { kind: 'all', of: [quota(list, 70n), { kind: 'members', least: 6 }] },
        { kind: 'all', of: [quota(list, 55n), { kind: 'members', least: 10 }] },
        { kind: 'few_outside', fewerThan: 4 },
      ],
    },
  });

  test('meeting in the middle and enumeration agree on 18 members, whatever the size of weights', () => {
    for (const bits of [7n, 40n, 60n]) {
      const body = council(weights(18, 5n + bits, bits));
      expect(counted(body, 'meet-in-the-middle')).toEqual(counted(body, 'enumeration'));
    }
  });

  test('meeting in the middle and dynamic programming agree on 30 members', () => {
    const body = council(weights(30, 11n, 6n));
    const [one, other] = [counted(body, 'meet-in-the-middle'), counted(body, 'dynamic-programming')];
    expect(withoutCritical(one)).toEqual(withoutCritical(other));
    expect(other.minimalWinning).toBeNull();
    expect(other.withoutCoalitionIndices).toBe('not counted by dynamic programming over weights');
  });

  test('two quotas and enumeration agree on 18 members', () => {
    const [one, other] = [weights(18, 3n, 60n), weights(18, 4n, 5n)];
    const both: Rule = {
      kind: 'all',
      of: [quota(one, 60n), quota(other, 55n), { kind: 'members', least: 9 }],
    };
    for (const kind of ['all', 'any'] as const) {
      const body: VotingBody = { members: names(18), rule: { kind, of: [both, quota(one, 75n)] } };
      const [found, expected] = [counted(body, 'dominance'), counted(body, 'enumeration')];
      expect(withoutCritical(found)).toEqual(withoutCritical(expected));
    }
  });

  test('dynamic programming over hundreds of members agrees with their classes', () => {
    // 300 members in three classes: counts beyond 2^53 many times over.
    const list = Array.from({ length: 300 }, (_, i) => [1, 2, 3][i % 3] as number);
    const body: VotingBody = { members: names(300), rule: { kind: 'quota', weights: list, quota: 330 } };
    const [one, other] = [counted(body, 'dynamic-programming'), counted(body, 'member-classes')];
    expect(withoutCritical(one)).toEqual(withoutCritical(other));
    expect(one.winning > 2n ** 290n).toBe(true);
  });

  test('two chambers are counted apart and put together', () => {
    const [lower, upper] = [weights(16, 21n, 50n), weights(16, 22n, 50n)];
    const zeros = lower.map(() => 0n);
    const pair = (kind: 'all' | 'any', size: number): VotingBody => ({
      members: names(2 * size),
      rule: {
        kind,
        of: [
          quota([...lower.slice(0, size), ...zeros.slice(0, size)], 60n),
          quota([...zeros.slice(0, size), ...upper.slice(0, size)], 70n),
        ],
      },
    });
    for (const kind of ['all', 'any'] as const) {
      const small = pair(kind, 8);
      // All members together win anyhow: saying so changes nothing but that the chambers no longer stand apart.
      const everybody: Rule = { kind: 'members', least: 16 };
      const tied: VotingBody = { ...small, rule: { kind: 'any', of: [small.rule, everybody] } };
      expect(powerIndices(tied).engine).toBe('enumeration');
      expect(powerIndices(tied).members).toEqual(powerIndices(small).members);
    }
    const { engine, members } = powerIndices(pair('all', 16));
    expect(engine).toBe('meet-in-the-middle');
    expect(members.reduce((sum, { shapleyShubik }) => sum + shapleyShubik, 0)).toBeCloseTo(1, 12);
  });

  test('forty members with weights of 60 bits are counted exactly', () => {
    const list = weights(40, 1n, 60n);
    const body: VotingBody = { members: names(40), rule: quota(list, 65n) };
    const { engine, members, winning, coalitions, withoutCoalitionIndices } = powerIndices(body);
    expect(engine).toBe('meet-in-the-middle');
    expect(withoutCoalitionIndices).toMatch('up to 36 members of different weights; here are 40');
    expect(members.reduce((sum, { shapleyShubik }) => sum + shapleyShubik, 0)).toBeCloseTo(1, 12);
    // Coalitions above a quota are as many as those at or below the rest of the total.
    const total = list.reduce((a, b) => a + b, 0n);
    const rest: Rule = { kind: 'quota', weights: list, quota: total - (total * 65n) / 100n + 1n };
    const dual = powerIndices({ members: body.members, rule: rest }, { withCoalitionIndices: false });
    expect(dual.winning).toBe(coalitions - winning);
    expect(dual.members.map(({ swings }) => swings)).toEqual(members.map(({ swings }) => swings));
    expect(dual.withoutCoalitionIndices).toBe('not asked for');
  });
});
