import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleStore } from '../../../test/helpers.ts';
import { load } from '../../operations/shared/load.ts';
import { randomCases, situationOf, studyOf } from '../../stability/situation/random-situation.case.ts';
import { isAllowed, makeStudy, type Study } from '../../study/index.ts';
import {
  bestPackage,
  bestPackageSearch,
  explainPast,
  packageQuestion,
  smallestChange,
  testShares,
  verdict,
} from '../index.ts';

/** Every package but no deal that the rules allow. */
function packagesOf(study: Study): readonly Int32Array[] {
  const { optionCounts, noDeal } = study.compiled;
  const all = optionCounts.reduce(
    (packages: number[][], count) =>
      packages.flatMap((one) => Array.from({ length: count }, (_, option) => [...one, option])),
    [[]] as number[][],
  );
  return all
    .map((one) => Int32Array.from(one))
    .filter((one) => isAllowed(study, one) && one.some((option, j) => option !== noDeal[j]));
}

describe('the best package', () => {
  test('is the best of all, found without asking all', () => {
    let [asked, all] = [0, 0];
    fc.assert(
      fc.property(randomCases(), ({ file, money }) => {
        const study = studyOf(situationOf(file), money, 15);
        const tests = { explained: explainPast(study), runs: undefined };
        const found = bestPackage(tests, { mostAsked: 100_000 });
        const shares = packagesOf(study).map((one) => testShares(tests, packageQuestion(study, one)).joint);
        expect(found.isProven).toBe(true);
        expect(found.atMost).toBeCloseTo(Math.max(0, ...shares), 12);
        expect(found.best?.shares.joint ?? 0).toBe(Math.max(0, ...shares));
        asked += found.asked;
        all += shares.length;
      }),
      { numRuns: 60 },
    );
    expect(asked).toBeLessThan(all);
  });
  test('is looked for with a stop before each package asked, so that whoever asked may leave', () => {
    fc.assert(
      fc.property(randomCases(), ({ file, money }) => {
        const study = studyOf(situationOf(file), money, 15);
        const tests = { explained: explainPast(study), runs: undefined };
        const steps = [...bestPackageSearch(tests)];
        const found = bestPackage(tests);
        expect(new Set(steps.map(({ asked }) => asked)).size).toBeGreaterThanOrEqual(found.asked);
        for (const [k, step] of steps.entries()) {
          const { asked, bounded } = steps[k - 1] ?? { asked: 0, bounded: 0 };
          expect(step.asked - asked).toBeLessThanOrEqual(1);
          expect(step.asked + step.bounded).toBeGreaterThanOrEqual(asked + bounded);
        }
      }),
      { numRuns: 40 },
    );
  });
  test('never claims more than it looked at', () => {
    fc.assert(
      fc.property(randomCases(), ({ file, money }) => {
        const study = studyOf(situationOf(file), money, 15);
        const tests = { explained: explainPast(study), runs: undefined };
        const [little, all] = [bestPackage(tests, { mostAsked: 1 }), bestPackage(tests)];
        expect(little.atMost).toBeGreaterThanOrEqual((all.best?.shares.joint ?? 0) - 1e-12);
        expect(little.best?.shares.joint ?? 0).toBeLessThanOrEqual(all.best?.shares.joint ?? 0);
      }),
      { numRuns: 40 },
    );
  });
});

describe('tests of lists', () => {
  test('are the chain of the verdict, and the one change is never worse than the proposal', async () => {
    const { situation } = await load(exampleStore(), { situation: 'us-russia-2025' });
    if (situation === undefined) throw new Error('the example does not load');
    const study = makeStudy(situation, { seed: 1, samples: 100 });
    const explained = explainPast(study);
    for (const proposal of situation.proposals.filter(({ id }) => id !== 'status_quo')) {
      const question = { ...proposal, proposal: proposal.id };
      const { joint } = verdict(study, question, { explained });
      const runs = undefined;
      const shares = testShares({ explained, runs }, question);
      for (const link of joint.chain.filter((one) => one.test !== 'paidFor'))
        expect(shares[link.test], `${proposal.id} ${link.test}`).toBe(link.probability);
      const { before, best } = smallestChange({ explained, runs }, question);
      expect(before).toEqual(shares);
      if (best !== null) expect(best.shares.joint).toBeGreaterThan(before.joint);
    }
  });
});
