import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodies, plainWins } from '../indices/reference.case.ts';
import { checkRule, classesOf, type Rule, thresholdForm, type VotingBody, wins } from './index.ts';

const four = ['a', 'b', 'c', 'd'];
const body = (rule: Rule, members: readonly string[] = four): VotingBody => ({ members, rule });

describe('who wins', () => {
  test('is what each kind of rule says, for random rules and coalitions', () => {
    fc.assert(
      fc.property(bodies(1, 8), fc.nat(), (one, seed) => {
        const size = one.members.length;
        const inside = (i: number) => ((seed >> i) & 1) === 1;
        const flags = one.members.map((_, i) => (inside(i) ? 1 : 0));
        expect(wins(one, flags)).toBe(plainWins(one.rule, inside, size));
      }),
      { numRuns: 1_000 },
    );
  });

  test('never changes from won to lost by one more yes, or by abstaining in place of a no', () => {
    fc.assert(
      fc.property(bodies(1, 7), fc.nat(), fc.nat(), fc.nat(), (one, yes, abstaining, member) => {
        const flags = (mask: number) => one.members.map((_, i) => (mask >> i) & 1);
        const joining = 1 << (member % one.members.length);
        const before = wins(one, flags(yes), flags(abstaining));
        if (!before) return;
        expect(wins(one, flags(yes | joining), flags(abstaining))).toBe(true);
        expect(wins(one, flags(yes), flags(abstaining | joining))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test('weights beyond 2^53 are compared to the last digit', () => {
    const weights = ['9007199254740993', 9007199254740993n, 1];
    const exact = body({ kind: 'quota', weights, quota: '18014398509481986' }, ['a', 'b', 'c']);
    expect(wins(exact, [1, 1, 0])).toBe(true);
    expect(wins({ ...exact, rule: { kind: 'quota', weights, quota: 18014398509481987n } }, [1, 1, 0])).toBe(
      false,
    );
  });

  test('decimals and fractions are compared as they are written, however fine', () => {
    const thirds = body({ kind: 'quota', weights: [0.3333333, 0.3333333, 0.3333334], quota: 0.3333334 }, [
      'a',
      'b',
      'c',
    ]);
    expect(
      [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
        [1, 1, 0],
      ].map((yes) => wins(thirds, yes)),
    ).toEqual([false, false, true, true]);
    const quotients = body({ kind: 'quota', weights: ['1/3', '1/3', '1/3'], quota: 1 }, ['a', 'b', 'c']);
    expect(
      [
        [1, 1, 0],
        [1, 1, 1],
      ].map((yes) => wins(quotients, yes)),
    ).toEqual([false, true]);
    const tiny = body({ kind: 'share', weights: [1e-9, 2e-9, 3e-9], numerator: 1, denominator: 2 }, [
      'a',
      'b',
      'c',
    ]);
    expect(
      [
        [0, 1, 0],
        [1, 1, 0],
      ].map((yes) => wins(tiny, yes)),
    ).toEqual([false, true]);
  });

  test('a vote of another length is a mistake of the program', () => {
    expect(() => wins(body({ kind: 'members', least: 2 }), [1, 1])).toThrow('4 flags');
  });
});

describe('abstention', () => {
  const permanent = [0, 1, 2, 3, 4];
  const securityCouncil = body(
    {
      kind: 'all',
      of: [
        { kind: 'members', least: 9 },
        { kind: 'vetoes', members: permanent, abstention: 'as_nothing' },
      ],
    },
    Array.from({ length: 15 }, (_, i) => `m${i}`),
  );
  const flags = (list: readonly number[], size = 15) =>
    Array.from({ length: size }, (_, i) => (list.includes(i) ? 1 : 0));

  test('of a permanent member of the Security Council is no veto; its no is', () => {
    const yes = flags([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(wins(securityCouncil, yes, flags([0]))).toBe(true);
    expect(wins(securityCouncil, yes)).toBe(false);
    // All five may abstain; nine others are needed all the same.
    expect(wins(securityCouncil, flags([5, 6, 7, 8, 9, 10, 11, 12, 13]), flags(permanent))).toBe(true);
    expect(wins(securityCouncil, flags([5, 6, 7, 8, 9, 10, 11, 12]), flags(permanent))).toBe(false);
  });

  test('blocks unanimity unless it counts as nothing', () => {
    const [yes, abstaining] = [flags([0, 1, 2], 4), flags([3], 4)];
    expect(wins(body({ kind: 'unanimity' }), yes, abstaining)).toBe(false);
    expect(wins(body({ kind: 'unanimity', abstention: 'as_nothing' }), yes, abstaining)).toBe(true);
    expect(wins(body({ kind: 'unanimity', abstention: 'as_nothing' }), yes)).toBe(false);
  });

  test('is no yes for quotas, members and sponsors, and stands outside for the blocking clause', () => {
    const [yes, abstaining] = [flags([0, 1], 4), flags([2, 3], 4)];
    const loses = (rule: Rule) => expect(wins(body(rule), yes, abstaining), rule.kind).toBe(false);
    loses({ kind: 'quota', weights: [1, 1, 1, 1], quota: 3 });
    loses({ kind: 'members', least: 3 });
    loses({ kind: 'sponsors', least: 1, among: [2, 3] });
    loses({ kind: 'few_outside', fewerThan: 2 });
    expect(wins(body({ kind: 'few_outside', fewerThan: 1, abstention: 'as_nothing' }), yes, abstaining)).toBe(
      true,
    );
  });

  test('shrinks what a share is taken of: two thirds of the senators who vote', () => {
    const rule: Rule = { kind: 'share', numerator: 2, denominator: 3, abstention: 'as_nothing' };
    const senate = body(
      rule,
      Array.from({ length: 100 }, (_, i) => `s${i}`),
    );
    const first = (count: number) => Array.from({ length: 100 }, (_, i) => (i < count ? 1 : 0));
    const last = (count: number) => Array.from({ length: 100 }, (_, i) => (i >= 100 - count ? 1 : 0));
    expect([66, 67].map((count) => wins(senate, first(count)))).toEqual([false, true]);
    expect([59, 60].map((count) => wins(senate, first(count), last(10)))).toEqual([false, true]);
    // Where all abstain, two thirds of nothing pass nothing.
    expect(wins(senate, first(0), last(100))).toBe(false);
  });
});

describe('checking a rule', () => {
  const codes = (rule: Rule, members: readonly string[] = four) =>
    checkRule({ members, rule }).map(({ code, severity, path }) => `${severity} ${code} ${path.join('.')}`);

  test('finds nothing wrong with a sound one', () => {
    const rule: Rule = {
      kind: 'any',
      of: [
        {
          kind: 'all',
          of: [
            { kind: 'quota', weights: [4, 3, 2, 1], quota: 7 },
            { kind: 'members', least: 2 },
          ],
        },
        { kind: 'few_outside', fewerThan: 2 },
      ],
    };
    expect(checkRule(body(rule))).toEqual([]);
  });

  test('says what can never pass, and what always does', () => {
    expect(codes({ kind: 'quota', weights: [1, 1, 1, 1], quota: 5 })).toEqual([
      'error quota-out-of-reach rule.quota',
    ]);
    expect(codes({ kind: 'members', least: 5 })).toEqual(['error members-out-of-reach rule.least']);
    expect(codes({ kind: 'all', of: [{ kind: 'quota', weights: [0, 0, 0, 1], quota: 0 }] })).toEqual([
      'warning quota-always-met rule.of.0.quota',
      'warning always-passes rule',
    ]);
    expect(codes({ kind: 'few_outside', fewerThan: 5 })).toEqual([
      'warning blocking-out-of-reach rule.fewerThan',
      'warning always-passes rule',
    ]);
    expect(codes({ kind: 'few_outside', fewerThan: 0 })).toEqual(['error never-passes rule']);
  });

  test('says what makes no sense, with the place', () => {
    expect(codes({ kind: 'quota', weights: [1, -1, 'half', 2 ** 60], quota: '1/0' })).toEqual([
      'error negative-weight rule.weights.1',
      'error no-number rule.weights.2',
      'error no-number rule.weights.3',
      'error no-number rule.quota',
    ]);
    expect(codes({ kind: 'quota', weights: [1], quota: 1 })).toEqual([
      'error weights-and-members rule.weights',
    ]);
    expect(codes({ kind: 'vetoes', members: [0, 4, 0] })).toEqual([
      'error no-such-member rule.members.1',
      'error named-twice rule.members.2',
    ]);
    expect(codes({ kind: 'vetoes', members: [] })[0]).toBe('warning empty-list rule.members');
    expect(codes({ kind: 'all', of: [] })).toEqual(['error empty-rule rule.of']);
    expect(codes({ kind: 'sponsors', least: 1.5, among: [0] })).toEqual(['error not-a-count rule.least']);
    expect(codes({ kind: 'share', numerator: 3, denominator: 2 })).toEqual(['error bad-share rule']);
    expect(codes({ kind: 'share', numerator: 'x', denominator: 2 })).toEqual([
      'error no-number rule.numerator',
    ]);
    expect(codes({ kind: 'share', numerator: 1, denominator: 'x' })).toEqual([
      'error no-number rule.denominator',
    ]);
    expect(codes({ kind: 'members', least: 1 }, ['a', 'a', ' '])).toEqual([
      'error duplicate-member members.1',
      'error empty-name members.2',
    ]);
    expect(codes({ kind: 'unanimity' }, [])).toEqual(['error no-members members']);
  });

  test('says so in words that tell what to do', () => {
    const [problem] = checkRule(body({ kind: 'quota', weights: [2 ** 53, 1, 1, 1], quota: 2 ** 70 }));
    expect(problem?.message).toBe('a weight is 9007199254740992; it must be an exact number');
    expect(problem?.hint).toBe('write its digits as text: beyond 2^53 numbers lose digits');
    const [reach] = checkRule(body({ kind: 'quota', weights: [1, 1, 1, 1], quota: 5 }));
    expect(reach?.message).toBe('quota 5 can never be reached: all weights together are 4');
    expect(reach?.hint).toBe('give a quota of at most 4');
    const [shares] = checkRule(body({ kind: 'quota', weights: [0.25, '1/2', 0.1, 0], quota: '4/3' }));
    expect(shares?.message).toBe('quota 4/3 can never be reached: all weights together are 0.85');
    // A thousand unlike denominators would make whole numbers of thousands of digits.
    const primes = Array.from({ length: 400 }, (_, k) => `1/${2 ** 31 - 1 - k}`);
    const names = primes.map((_, k) => `m${k}`);
    expect(codes({ kind: 'quota', weights: primes, quota: '1/7' }, names)).toEqual([
      'error too-many-digits rule.weights',
    ]);
  });
});

describe('members alike', () => {
  test('are those whom the rule does not tell apart', () => {
    expect(classesOf(thresholdForm(body({ kind: 'quota', weights: [4, 2, 4, 2], quota: 7 })))).toEqual([
      [0, 2],
      [1, 3],
    ]);
    expect(classesOf(thresholdForm(body({ kind: 'members', least: 2 })))).toEqual([[0, 1, 2, 3]]);
  });

  test('may stand in different parts of a rule that reads the same with both exchanged', () => {
    const either: Rule = {
      kind: 'any',
      of: [
        { kind: 'vetoes', members: [0, 1] },
        { kind: 'vetoes', members: [2, 3] },
      ],
    };
    expect(classesOf(thresholdForm(body(either)))).toEqual([
      [0, 1],
      [2, 3],
    ]);
    const any: Rule = { kind: 'any', of: [0, 1, 2].map((i) => ({ kind: 'vetoes', members: [i] })) };
    expect(classesOf(thresholdForm(body(any)))).toEqual([[0, 1, 2], [3]]);
  });

  test('can be exchanged without changing who wins, for random rules', () => {
    fc.assert(
      fc.property(bodies(2, 7), fc.nat(), (one, mask) => {
        for (const [first = 0, ...others] of classesOf(thresholdForm(one))) {
          for (const other of others) {
            const swap = (i: number) => (i === first ? other : i === other ? first : i);
            const flags = one.members.map((_, i) => (mask >> i) & 1);
            expect(
              wins(
                one,
                flags.map((_, i) => flags[swap(i)] as number),
              ),
            ).toBe(wins(one, flags));
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
