import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Rule, thresholdForm, type VotingBody, wins } from '../rules/index.ts';
import { gameOf, isConstant } from './game.ts';
import { passage, passageInDraws, powerIndices, TooManyCoalitions, voteCodes } from './index.ts';
import { chanceByEnumeration, chanceByHalves, chanceByWeights } from './passage-engines.ts';
import { levelGame } from './quadrants.ts';
import { bodies, councils, doubleMajorities, names, plainTable } from './reference.case.ts';

/** Chances by their definition: every coalition with its probability. */
function plainChances(body: VotingBody, yes: readonly number[]) {
  const table = plainTable(body);
  const given = (member: number, vote: number) => {
    let sum = 0;
    for (let mask = 0; mask < table.length; mask++) {
      if (table[mask] === 0 || (member >= 0 && ((mask >> member) & 1) !== vote)) continue;
      sum += yes.reduce((p, own, i) => (i === member ? p : p * ((mask >> i) & 1 ? own : 1 - own)), 1);
    }
    return sum;
  };
  return {
    probability: given(-1, 0),
    ifYes: yes.map((_, i) => given(i, 1)),
    ifNo: yes.map((_, i) => given(i, 0)),
  };
}

const chance = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 1e-9, 1 - 1e-9));
const withChances = (random: fc.Arbitrary<VotingBody>) =>
  random.chain((body) => {
    const size = body.members.length;
    return fc.tuple(fc.constant(body), fc.array(chance, { minLength: size, maxLength: size }));
  });

describe('the probability of passage', () => {
  test('is the sum over all coalitions, for random rules and probabilities, certain ones among them', () => {
    const random = fc.oneof(bodies(1, 8), councils(1, 8), doubleMajorities(1, 8));
    fc.assert(
      fc.property(withChances(random), ([body, yes]) => {
        const plain = plainChances(body, yes);
        const found = passage(body, yes);
        expect(found.probability).toBeCloseTo(plain.probability, 12);
        for (const [i, member] of found.members.entries()) {
          expect(member.ifYes).toBeCloseTo(plain.ifYes[i] as number, 12);
          expect(member.ifNo).toBeCloseTo(plain.ifNo[i] as number, 12);
          expect(member.pivotal).toBeCloseTo((plain.ifYes[i] as number) - (plain.ifNo[i] as number), 12);
        }
      }),
      { numRuns: 600 },
    );
  });

  test('comes out alike from every engine', () => {
    fc.assert(
      fc.property(withChances(fc.oneof(councils(1, 9), doubleMajorities(2, 9))), ([body, yes]) => {
        const game = gameOf(thresholdForm(body));
        if (isConstant(game.formula)) return;
        const [level, chances] = [levelGame(game), Float64Array.from(yes)];
        const expected = chanceByEnumeration(game, chances);
        const total = game.weighings.reduce((sum, { weights }) => weights.reduce((a, b) => a + b, sum), 0n);
        const found = level.systems.length > 2 ? [] : [chanceByHalves(level, chances)];
        if (level.systems.length < 2 && total < 2_000n) found.push(chanceByWeights(level, chances));
        for (const part of found) {
          expect(part.probability).toBeCloseTo(expected.probability, 12);
          for (const key of ['ifYes', 'ifNo'] as const)
            for (const [i, value] of expected[key].entries()) expect(part[key][i]).toBeCloseTo(value, 12);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is the share of winning coalitions at even chances, and the pivots are Penrose (Owen 1972)', () => {
    fc.assert(
      fc.property(councils(1, 9), (body) => {
        const { members, collectivity } = powerIndices(body);
        const found = passage(
          body,
          body.members.map(() => 0.5),
        );
        expect(found.probability).toBeCloseTo(collectivity, 12);
        for (const [i, { penrose }] of members.entries())
          expect(found.members[i]?.pivotal).toBeCloseTo(penrose, 12);
      }),
      { numRuns: 200 },
    );
  });

  test('of a hundred senators, each with its own, by dynamic programming', () => {
    const chamber = Array.from({ length: 100 }, (_, i) => i + 1);
    const rule: Rule = {
      kind: 'all',
      of: [
        { kind: 'vetoes', members: [0] },
        { kind: 'members', least: 67, among: chamber },
      ],
    };
    const yes = [0.9, ...chamber.map((i) => i / 101)];
    const { probability, members } = passage({ members: names(101), rule }, yes);
    // The count of those in favour, member by member.
    let counts = [1];
    for (const p of yes.slice(1))
      counts = [...counts, 0].map(
        (count, k) => count * (1 - p) + (k === 0 ? 0 : (counts[k - 1] as number)) * p,
      );
    const senate = counts.slice(67).reduce((a, b) => a + b, 0);
    expect(probability).toBeCloseTo(0.9 * senate, 14);
    expect(members[0]?.pivotal).toBeCloseTo(senate, 14);
    expect(members[0]?.ifNo).toBe(0);
  });

  test('is refused in words where no engine can tell it', () => {
    const weights = (seed: number) => Array.from({ length: 50 }, (_, i) => BigInt(i * seed + 1) ** 9n);
    const quotas = [3, 5, 7].map(
      (seed): Rule => ({ kind: 'quota', weights: weights(seed), quota: 10n ** 17n }),
    );
    const body: VotingBody = { members: names(50), rule: { kind: 'all', of: quotas } };
    expect(() =>
      passage(
        body,
        names(50).map(() => 0.5),
      ),
    ).toThrow(TooManyCoalitions);
    expect(() => powerIndices(body)).toThrow(/50 members with 3 kinds of weights are too many/);
  });

  test('needs a probability for everybody', () => {
    const body: VotingBody = { members: names(2), rule: { kind: 'unanimity' } };
    for (const yes of [[0.5], [0.5, 1.1], [0.5, Number.NaN]])
      expect(() => passage(body, yes)).toThrow('probability');
  });
});

describe('votes drawn together', () => {
  test('pass and are decided as each draw alone would be, with abstentions', () => {
    const draws = 12;
    const vote = fc.constantFrom(voteCodes.no, voteCodes.yes, voteCodes.abstain);
    const random = fc.oneof(bodies(1, 7), councils(1, 7)).chain((body) => {
      const list = fc.array(vote, { minLength: draws, maxLength: draws });
      const size = body.members.length;
      return fc.tuple(fc.constant(body), fc.array(list, { minLength: size, maxLength: size }));
    });
    fc.assert(
      fc.property(random, ([body, votes]) => {
        const found = passageInDraws(
          body,
          votes.map((list) => Uint8Array.from(list)),
        );
        const outcome = (d: number, member: number, code: number) => {
          const codes = votes.map((list, i) => (i === member ? code : (list[d] as number)));
          const flags = (wanted: number) => codes.map((one) => (one === wanted ? 1 : 0));
          return wins(body, flags(voteCodes.yes), flags(voteCodes.abstain));
        };
        const all = Array.from({ length: draws }, (_, d) => d);
        expect([...found.passes]).toEqual(all.map((d) => (outcome(d, -1, 0) ? 1 : 0)));
        expect(found.share).toBe(found.passed / draws);
        expect([...found.pivotal]).toEqual(
          votes.map(
            (_, i) =>
              all.filter((d) => outcome(d, i, voteCodes.yes) !== outcome(d, i, voteCodes.no)).length / draws,
          ),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('keep what makes members vote alike: chances are not multiplied', () => {
    const body: VotingBody = { members: names(2), rule: { kind: 'unanimity' } };
    const together = Uint8Array.from({ length: 1000 }, (_, d) => d % 2);
    expect(passageInDraws(body, [together, together])).toMatchObject({ passed: 500, share: 0.5 });
    expect(passage(body, [0.5, 0.5]).probability).toBe(0.25);
  });

  test('need a list for everybody, all of the same length; none are none', () => {
    const body: VotingBody = { members: names(2), rule: { kind: 'unanimity' } };
    expect(() => passageInDraws(body, [new Uint8Array(3)])).toThrow('2 lists');
    expect(() => passageInDraws(body, [new Uint8Array(3), new Uint8Array(2)])).toThrow('same length');
    expect(passageInDraws(body, [new Uint8Array(0), new Uint8Array(0)])).toMatchObject({
      draws: 0,
      share: 0,
    });
  });
});
