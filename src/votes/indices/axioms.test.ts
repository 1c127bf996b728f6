import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { added, type Exact, rational } from '../../numeric/index.ts';
import { classesOf, type Rule, thresholdForm, type VotingBody, wholesOf } from '../rules/index.ts';
import { powerIndices } from './index.ts';
import { bodies, councils, names } from './reference.case.ts';

const none = rational(0n);
const toBigInt = (value: Exact) => wholesOf([value])[0] as bigint;
const random = fc.oneof(bodies(1, 9), councils(1, 9));

describe('axioms', () => {
  test('shares of power add up to one wherever there is any (efficiency)', () => {
    fc.assert(
      fc.property(random, (body) => {
        const { members } = powerIndices(body);
        const hasPower = members.some(({ swings }) => swings > 0n);
        for (const key of ['banzhaf', 'shapleyShubik', 'deeganPackel', 'johnston'] as const) {
          const sum = members.reduce((total, { exact }) => added(total, exact[key] ?? none), none);
          expect(sum, key).toEqual(hasPower ? { numerator: 1n, denominator: 1n } : none);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('members alike have the same power (symmetry), and exchanging names exchanges nothing else', () => {
    fc.assert(
      fc.property(random, (body) => {
        const { members } = powerIndices(body);
        for (const [first = 0, ...others] of classesOf(thresholdForm(body)))
          for (const other of others)
            expect({ ...members[other], name: '' }).toEqual({ ...members[first], name: '' });
      }),
      { numRuns: 300 },
    );
  });

  test('a member without weight has no power (dummy), and leaves the others theirs', () => {
    fc.assert(
      fc.property(councils(1, 8), (body) => {
        const rule = quotaOf(body);
        const more: VotingBody = {
          members: [...body.members, 'idle'],
          rule: { ...rule, weights: [...rule.weights, 0] },
        };
        const [before, after] = [powerIndices({ members: body.members, rule }), powerIndices(more)];
        expect(after.members.at(-1)).toMatchObject({
          swings: 0n,
          isDummy: true,
          shapleyShubik: 0,
          johnston: 0,
        });
        expect(after.winning).toBe(2n * before.winning);
        for (const [i, member] of before.members.entries())
          expect(after.members[i]?.exact.shapleyShubik).toEqual(member.exact.shapleyShubik);
      }),
      { numRuns: 200 },
    );
  });

  test('more weight never means less power within one quota (local monotonicity)', () => {
    fc.assert(
      fc.property(councils(2, 9), (body) => {
        const rule = quotaOf(body);
        const { members } = powerIndices({ members: body.members, rule });
        const weights = rule.weights.map(toBigInt);
        for (const [i, one] of members.entries())
          for (const [k, other] of members.entries()) {
            if ((weights[i] as bigint) < (weights[k] as bigint)) continue;
            expect(one.swings >= other.swings).toBe(true);
            expect(one.shapleyShubik >= other.shapleyShubik).toBe(true);
          }
      }),
      { numRuns: 300 },
    );
  });

  test("Coleman's indices are what they are of swings, winners and losers, and Penrose is their harmonic mean", () => {
    fc.assert(
      fc.property(random, (body) => {
        const { members, winning, coalitions, blocking, collectivity } = powerIndices(body);
        expect(winning + blocking).toBe(coalitions);
        expect(collectivity).toBeCloseTo(Number(winning) / Number(coalitions), 12);
        for (const { colemanPrevent, colemanInitiate, penrose, swings } of members) {
          if (swings === 0n) continue;
          expect(2 / (1 / colemanPrevent + 1 / colemanInitiate)).toBeCloseTo(penrose, 12);
          expect(colemanPrevent * collectivity).toBeCloseTo(colemanInitiate * (1 - collectivity), 12);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('in the game of blocking everybody has the same swings and Shapley–Shubik index (duality)', () => {
    fc.assert(
      fc.property(councils(1, 9), (body) => {
        const rule = quotaOf(body);
        const weights = rule.weights.map(toBigInt);
        const total = weights.reduce((sum, weight) => sum + weight, 0n);
        const blocking: Rule = { kind: 'quota', weights, quota: total - toBigInt(rule.quota) + 1n };
        const [one, other] = [rule, blocking].map((own) =>
          powerIndices({ members: body.members, rule: own }),
        );
        expect(other?.winning).toBe(one?.blocking);
        for (const [i, member] of (one?.members ?? []).entries()) {
          expect(other?.members[i]?.swings).toBe(member.swings);
          expect(other?.members[i]?.exact.shapleyShubik).toEqual(member.exact.shapleyShubik);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('multiplying all weights and the quota changes nothing', () => {
    fc.assert(
      fc.property(councils(1, 8), fc.bigInt({ min: 2n, max: 2n ** 80n }), (body, factor) => {
        const rule = quotaOf(body);
        const weights = rule.weights.map((weight) => toBigInt(weight) * factor);
        const scaled: Rule = { kind: 'quota', weights, quota: toBigInt(rule.quota) * factor };
        const members = names(body.members.length);
        expect(powerIndices({ members, rule: scaled })).toEqual(powerIndices({ members, rule }));
      }),
      { numRuns: 200 },
    );
  });
});

/** The quota of a random council alone. */
function quotaOf(body: VotingBody): Extract<Rule, { kind: 'quota' }> {
  const find = (rule: Rule): Extract<Rule, { kind: 'quota' }> | undefined =>
    rule.kind === 'quota'
      ? rule
      : rule.kind === 'all' || rule.kind === 'any'
        ? rule.of.map(find).find((one) => one !== undefined)
        : undefined;
  return find(body.rule) ?? { kind: 'quota', weights: [], quota: 0 };
}
