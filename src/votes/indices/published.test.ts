import { describe, expect, test } from 'vitest';
import { rationalText } from '../../numeric/index.ts';
import { type Rule, type VotingBody, wins } from '../rules/index.ts';
import { type MemberPower, powerIndices, TooManyCoalitions } from './index.ts';
import { names } from './reference.case.ts';

const texts = (members: readonly MemberPower[], key: keyof MemberPower['exact']) =>
  members.map(({ exact }) => (exact[key] === null ? null : rationalText(exact[key])));

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const sum = (terms: readonly bigint[]) => terms.reduce((total, term) => total + term, 0n);

/** Row n of Pascal's triangle, number by number. */
function choose(n: number, k: number): bigint {
  return range(1, k).reduce((product, i) => (product * BigInt(n - i + 1)) / BigInt(i), 1n);
}

describe('published figures', () => {
  test('UN Security Council: Shapley–Shubik 421/2145 and 4/2145, Banzhaf 106/635 and 21/1270', () => {
    // Shapley and Shubik (1954) for the eleven members of then; weights of 7 and 1, quota 39, say the same for
    // fifteen.
    const rule: Rule = { kind: 'quota', weights: [...Array(5).fill(7), ...Array(10).fill(1)], quota: 39 };
    const { members, winning, engine } = powerIndices({ members: names(15), rule });
    expect([winning, engine]).toEqual([848n, 'member-classes']);
    expect(texts(members, 'shapleyShubik')).toEqual([
      ...Array(5).fill('421/2145'),
      ...Array(10).fill('4/2145'),
    ]);
    expect(members[0]?.banzhaf).toBeCloseTo(0.166929, 6);
    expect(members[5]?.banzhaf).toBeCloseTo(0.016535, 6);
    expect(members.map(({ hasVeto }) => hasVeto)).toEqual([...Array(5).fill(true), ...Array(10).fill(false)]);
  });

  test('the same as nine members with five vetoes, an abstention being a no', () => {
    const rule: Rule = {
      kind: 'all',
      of: [
        { kind: 'vetoes', members: [0, 1, 2, 3, 4], abstention: 'as_nothing' },
        { kind: 'members', least: 9 },
      ],
    };
    const { members } = powerIndices({ members: names(15), rule });
    expect(texts(members, 'shapleyShubik').slice(4, 6)).toEqual(['421/2145', '4/2145']);
  });

  test('Council of the six, 1958: Banzhaf 5/21, 1/7 and 0, Luxembourg a dummy', () => {
    // Treaty of Rome, Article 148; Brams and Affuso (1976) on the member that could never matter.
    const rule: Rule = { kind: 'quota', weights: [4, 4, 4, 2, 2, 1], quota: 12 };
    const { members, winning, minimalWinning } = powerIndices({ members: names(6), rule });
    expect(winning).toBe(14n);
    expect(texts(members, 'banzhaf')).toEqual(['5/21', '5/21', '5/21', '1/7', '1/7', '0']);
    expect(texts(members, 'shapleyShubik')).toEqual(['7/30', '7/30', '7/30', '3/20', '3/20', '0']);
    expect(members.map(({ isDummy }) => isDummy)).toEqual([false, false, false, false, false, true]);
    // The three large, or two of them with both of the next: one and three.
    expect(minimalWinning).toBe(4n);
    expect(texts(members, 'deeganPackel').slice(0, 4)).toEqual(['5/24', '5/24', '5/24', '3/16']);
  });

  test('treaties of the United States: President 34/101, senator 67/10100', () => {
    const chamber = Array.from({ length: 100 }, (_, i) => i + 1);
    const rule: Rule = {
      kind: 'all',
      of: [
        { kind: 'vetoes', members: [0] },
        { kind: 'members', least: 67, among: chamber },
      ],
    };
    const { members } = powerIndices({ members: names(101), rule });
    expect(texts(members, 'shapleyShubik').slice(0, 2)).toEqual(['34/101', '67/10100']);
    expect(members[0]?.hasVeto).toBe(true);
  });

  test('a treaty before 90 senators who vote: two thirds are 60, and the fractions follow by hand', () => {
    const chamber = Array.from({ length: 90 }, (_, i) => i + 1);
    const rule: Rule = {
      kind: 'all',
      of: [
        { kind: 'vetoes', members: [0] },
        { kind: 'members', least: 60, among: chamber },
      ],
    };
    const { members } = powerIndices({ members: names(91), rule });
    // The President decides from the 61st of 91 places on; the rest is shared by 90.
    expect(texts(members, 'shapleyShubik').slice(0, 2)).toEqual(['31/91', '2/273']);
    // The President swings wherever 60 say yes, a senator with the President and 59 of the 89 others.
    const enough = sum(range(60, 90).map((yes) => choose(90, yes)));
    expect(members.slice(0, 2).map(({ swings }) => swings)).toEqual([enough, choose(89, 59)]);
    expect(members[0]?.penrose).toBeCloseTo(Number(enough) / 2 ** 90, 12);
  });

  test('federal law of the United States: the President has 16 % by Shapley–Shubik, 4 % by Banzhaf', () => {
    // Taylor and Pacelli (2008), Mathematics and Politics: majorities with the President, or two thirds of both houses.
    const senate = range(1, 100);
    const house = range(101, 535);
    const majorities = (senators: number, representatives: number): readonly Rule[] => [
      { kind: 'members', least: senators, among: senate },
      { kind: 'members', least: representatives, among: house },
    ];
    const rule: Rule = {
      kind: 'any',
      of: [
        { kind: 'all', of: [{ kind: 'vetoes', members: [0] }, ...majorities(51, 218)] },
        { kind: 'all', of: majorities(67, 290) },
      ],
    };
    const { members } = powerIndices({ members: names(536), rule });
    expect(members[0]?.shapleyShubik).toBeCloseTo(0.16, 2);
    expect(members[0]?.banzhaf).toBeCloseTo(0.04, 2);
    // Counted once more by how many of each house say yes: the President decides where one house lacks its two thirds.
    const decided = range(51, 100).flatMap((s) =>
      range(218, 435)
        .filter((r) => s < 67 || r < 290)
        .map((r) => choose(100, s) * choose(435, r)),
    );
    expect(members[0]?.swings).toBe(sum(decided));
    const shares = [members[0], members[1], members[101]].map((one) => one?.shapleyShubik ?? 0);
    expect((shares[0] ?? 0) + 100 * (shares[1] ?? 0) + 435 * (shares[2] ?? 0)).toBeCloseTo(1, 12);
  });

  test('a majority of three: everything is a third', () => {
    const { members, minimalWinning } = powerIndices({
      members: names(3),
      rule: { kind: 'members', least: 2 },
    });
    for (const key of ['banzhaf', 'shapleyShubik', 'deeganPackel', 'johnston'] as const)
      expect(texts(members, key)).toEqual(['1/3', '1/3', '1/3']);
    expect(minimalWinning).toBe(3n);
  });
});

describe('the examples of the documentation', () => {
  test('hold', () => {
    expect(wins({ members: ['a', 'b', 'c'], rule: { kind: 'members', least: 2 } }, [1, 1, 0])).toBe(true);
    const rule: Rule = { kind: 'quota', weights: [2, 1, 1], quota: 3 };
    const { members } = powerIndices({ members: ['a', 'b', 'c'], rule });
    expect(members[0]?.exact.shapleyShubik).toEqual({ numerator: 2n, denominator: 3n });
  });
});

describe('rules at the edge', () => {
  const empty = (rule: Rule): VotingBody => ({ members: names(3), rule });

  test('a dictator holds all power, the others are dummies', () => {
    const { members, winning, blocking } = powerIndices(empty({ kind: 'vetoes', members: [1] }));
    expect([winning, blocking]).toEqual([4n, 4n]);
    expect(members.map(({ isDictator }) => isDictator)).toEqual([false, true, false]);
    expect(members.map(({ isDummy }) => isDummy)).toEqual([true, false, true]);
    for (const key of ['banzhaf', 'shapleyShubik', 'deeganPackel', 'johnston'] as const)
      expect(texts(members, key)).toEqual(['0', '1', '0']);
  });

  test('where nothing passes, or everything does, nobody has power and nothing is divided by 0', () => {
    for (const fewerThan of [0, 4]) {
      const { members, collectivity } = powerIndices(empty({ kind: 'few_outside', fewerThan }));
      expect(collectivity).toBe(fewerThan === 0 ? 0 : 1);
      for (const member of members)
        for (const key of [
          'banzhaf',
          'shapleyShubik',
          'colemanPrevent',
          'colemanInitiate',
          'johnston',
        ] as const)
          expect(member[key]).toBe(0);
    }
  });

  test('too many members for any engine are refused with what would work, whatever their weights', () => {
    const weights = Array.from({ length: 60 }, (_, i) => 10n ** 900n + BigInt(i * i));
    const body = (size: number): VotingBody => ({
      members: names(size),
      rule: { kind: 'quota', weights: weights.slice(0, size), quota: 10n ** 901n },
    });
    expect(() => powerIndices(body(60))).toThrow(TooManyCoalitions);
    expect(() => powerIndices(body(60))).toThrow(
      '60 members with 1 kind of weights are too many to count exactly; up to 34 members, small whole weights or more members alike would work',
    );
    expect(() => powerIndices(body(35))).toThrow('up to 34 members');
    expect(powerIndices(body(24)).winning).toBe(powerIndices(body(24), { engine: 'enumeration' }).winning);
  });

  test('unanimity is told in closed form for any number of members', () => {
    const { members, winning, engine } = powerIndices({ members: names(300), rule: { kind: 'unanimity' } });
    expect([winning, engine]).toEqual([1n, 'closed-form']);
    expect(rationalText(members[7]?.exact.johnston ?? { numerator: 0n, denominator: 1n })).toBe('1/300');
    expect(members[7]?.penrose).toBe(2 ** -299);
  });
});
