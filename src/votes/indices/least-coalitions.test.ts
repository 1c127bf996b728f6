import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Rule, thresholdForm, type VotingBody, wins } from '../rules/index.ts';
import { cheapestByBound } from './cheapest-by-bound.ts';
import { dual, gameOf, isConstant } from './game.ts';
import { smallestBlocking, winningExtensions } from './index.ts';
import { bodies, councils, doubleMajorities, names, plainWins } from './reference.case.ts';

/** Sets of members that do something, each set looked at: the smallest, and the least cost. */
function plainLeast(
  size: number,
  does: (inside: (i: number) => boolean) => boolean,
  cost: readonly number[],
) {
  const sets: number[][] = [];
  for (let mask = 0; mask < 2 ** size; mask++)
    if (does((i) => ((mask >> i) & 1) === 1))
      sets.push(names(size).flatMap((_, i) => ((mask >> i) & 1 ? [i] : [])));
  const least = Math.min(...sets.map(({ length }) => length));
  const prices = sets.map((set) => set.reduce((sum, i) => sum + (cost[i] as number), 0));
  return { sets, smallest: sets.filter(({ length }) => length === least), price: Math.min(...prices) };
}

const price = fc.oneof(
  fc.integer({ min: 0, max: 9 }),
  fc.constant(Number.POSITIVE_INFINITY),
  fc.double({ min: 0, max: 1, noNaN: true }),
);
const cases = fc.oneof(bodies(1, 8), councils(1, 9), doubleMajorities(1, 8)).chain((body) => {
  const size = body.members.length;
  const flags = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: size, maxLength: size });
  return fc.tuple(fc.constant(body), flags, fc.array(price, { minLength: size, maxLength: size }));
});

const byText = (sets: readonly (readonly number[])[]) => sets.map((set) => set.join()).sort();

describe('the smallest and the cheapest sets of members', () => {
  test('that bring a proposal through are those found by looking at all sets', () => {
    fc.assert(
      fc.property(cases, ([body, yes, cost]) => {
        const size = body.members.length;
        const free = yes.flatMap((flag, i) => (flag === 1 ? [] : [i]));
        const passes = (inside: (i: number) => boolean) =>
          plainWins(body.rule, (i) => yes[i] === 1 || inside(free.indexOf(i)), size);
        const plain = plainLeast(
          free.length,
          passes,
          free.map((i) => cost[i] as number),
        );
        const found = winningExtensions(body, yes, { cost, mostListed: 1_000 });
        if (plain.sets.length === 0) {
          expect(found).toBeNull();
          return;
        }
        expect(found?.count).toBe(BigInt(plain.smallest.length));
        expect(byText(found?.listed ?? [])).toEqual(
          byText(plain.smallest.map((set) => set.map((k) => free[k] as number))),
        );
        expect(found?.cheapest?.cost ?? Number.POSITIVE_INFINITY).toBeCloseTo(plain.price, 12);
        if (found?.cheapest)
          expect(
            wins(
              body,
              yes.map((flag, i) => (found.cheapest?.members.includes(i) ? 1 : flag)),
            ),
          ).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  test('that block it are those without which all others lose', () => {
    fc.assert(
      fc.property(cases, ([body, , cost]) => {
        const size = body.members.length;
        const blocks = (inside: (i: number) => boolean) => !plainWins(body.rule, (i) => !inside(i), size);
        const plain = plainLeast(size, blocks, cost);
        const found = smallestBlocking(body, { cost, mostListed: 1_000 });
        if (plain.sets.length === 0) {
          expect(found).toBeNull();
          return;
        }
        expect(byText(found?.listed ?? [])).toEqual(byText(plain.smallest));
        expect(found?.cheapest?.cost ?? Number.POSITIVE_INFINITY).toBeCloseTo(plain.price, 12);
      }),
      { numRuns: 400 },
    );
  });

  test('cost the same by branch and bound as by halves', () => {
    fc.assert(
      fc.property(cases, ([body, , cost]) => {
        const prices = cost.map((value) => (value < 100 ? value : 50));
        const game = gameOf(thresholdForm(body));
        for (const one of [game, dual(game)]) {
          if (isConstant(one.formula)) continue;
          const found = cheapestByBound(one, Float64Array.from(prices));
          const expected =
            one === game
              ? winningExtensions(body, [], { cost: prices })
              : smallestBlocking(body, { cost: prices });
          expect(found?.cost).toBeCloseTo(expected?.cheapest?.cost as number, 12);
          expect(found?.isExact).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('who is needed', () => {
  const council: VotingBody = {
    members: ['large', 'second', 'third', 'fourth', 'small'],
    rule: {
      kind: 'any',
      of: [
        { kind: 'quota', weights: [40, 20, 15, 15, 10], quota: 65 },
        { kind: 'few_outside', fewerThan: 2 },
      ],
    },
  };

  test('to block where one large member alone cannot', () => {
    expect(smallestBlocking(council)).toMatchObject({ size: 2, count: 4n, cheapest: null });
    expect(smallestBlocking(council)?.listed).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
    ]);
    expect(smallestBlocking(council, { refusing: [1, 0, 0, 0, 0] })).toMatchObject({ size: 1, count: 4n });
    expect(smallestBlocking(council, { mostListed: 2 })?.listed).toHaveLength(2);
  });

  test('at the least price, for those whose consent can be had', () => {
    const cost = [9, 3, 1, Number.POSITIVE_INFINITY, 2];
    expect(winningExtensions(council, [1, 0, 0, 0, 0], { cost })?.cheapest).toEqual({
      members: [2, 4],
      cost: 3,
      isExact: true,
    });
    expect(
      winningExtensions(council, [0, 0, 0, 0, 0], { cost: cost.map(() => Number.POSITIVE_INFINITY) })
        ?.cheapest,
    ).toBeNull();
  });

  test('is nobody where it passes as it is, and nothing helps where nothing passes', () => {
    expect(winningExtensions(council, [1, 1, 1, 1, 1])).toMatchObject({ size: 0, count: 1n, listed: [[]] });
    expect(
      winningExtensions({ ...council, rule: { kind: 'members', least: 6 } }, [1, 0, 0, 0, 0]),
    ).toBeNull();
    expect(smallestBlocking({ ...council, rule: { kind: 'members', least: 0 } })).toBeNull();
  });

  test('leaves abstaining members where abstaining is enough', () => {
    const unanimity: Rule = { kind: 'unanimity', abstention: 'as_nothing' };
    const body = { ...council, rule: unanimity };
    expect(winningExtensions(body, [1, 1, 1, 0, 0])?.listed).toEqual([[3, 4]]);
    expect(winningExtensions(body, [1, 1, 1, 0, 0], { abstaining: [0, 0, 0, 1, 0] })?.listed).toEqual([[4]]);
  });

  test('is told for forty members whose price is their weight, where every bound is blind', () => {
    const weights = Array.from(
      { length: 40 },
      (_, i) => 1_000_003n * BigInt(i + 7) ** 3n + BigInt((i * 7919) % 1013),
    );
    const total = weights.reduce((a, b) => a + b, 0n);
    const body: VotingBody = { members: names(40), rule: { kind: 'quota', weights, quota: total / 2n } };
    const found = winningExtensions(body, [], { cost: weights.map(Number), mostListed: 3 });
    expect(found?.cheapest?.isExact).toBe(true);
    const least = found?.cheapest?.cost ?? 0;
    expect(least).toBeGreaterThanOrEqual(Number(total / 2n));
    // Half of 2^40 sums lie so close together that the quota is met almost to the unit.
    expect(least - Number(total / 2n)).toBeLessThan(1_000);
  });

  test('needs a cost for everybody', () => {
    expect(() => smallestBlocking(council, { cost: [1] })).toThrow('one cost');
    expect(() => smallestBlocking(council, { cost: [1, 2, 3, 4, -1] })).toThrow('at least 0');
  });
});
