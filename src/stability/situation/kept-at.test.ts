import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centralTables, keptAt, keptConcepts, stabilityProblem } from './index.ts';
import { type RandomCase, randomCases, situationOf, studyOf } from './random-situation.case.ts';
import { leavesByDefinition, writtenOut } from './reference.case.ts';

test('every verdict on a package is that of the definitions, searched in full', () => {
  const { left, stayed } = compare(randomCases(), 1000);
  // Both answers must be common, or agreement says little.
  expect(Math.min(left, stayed)).toBeGreaterThan(2000);
});

test('so it is where little but forbidden combinations and forbidden moves ties the issues together', () => {
  const settings = { mostIssues: 3, mostOptions: 4, mostForbidden: 5, mostLinkages: 1, withMoney: false };
  const { left, stayed } = compare(randomCases(settings), 1000);
  expect(Math.min(left, stayed)).toBeGreaterThan(2000);
});

function compare(cases: fc.Arbitrary<RandomCase>, numRuns: number) {
  let [left, stayed] = [0, 0];
  fc.assert(
    fc.property(cases, (one) => {
      for (const { found, expected } of verdicts(one)) {
        if (expected === null) stayed++;
        else left++;
        expect(found ?? -1).toBeCloseTo(expected ?? -1, 8);
      }
    }),
    { numRuns },
  );
  return { left, stayed };
}

/** By actor and concept, for some packages: the gain of leaving as found and by definition. */
function* verdicts({ file, money, picks }: RandomCase) {
  const situation = situationOf(file);
  const study = studyOf(situation, money);
  const all = writtenOut(situation, study.compiled, study.medians, money);
  const problem = stabilityProblem(study);
  const tables = centralTables(problem);
  for (const pick of picks) {
    if (all.states.length === 0) return;
    const state = pick % all.states.length;
    const found = keptAt(problem, all.states[state] as Int32Array, tables);
    for (const [mover, { concepts }] of found.entries())
      for (const concept of keptConcepts)
        yield {
          concept,
          found: concepts[concept].leaves?.gain ?? null,
          expected: leavesByDefinition(all, mover, state, concept),
        };
  }
}
