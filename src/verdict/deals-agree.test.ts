import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acceptedShare } from '../deals/index.ts';
import {
  type RandomCase,
  randomCases,
  situationOf,
  studyOf,
} from '../stability/situation/random-situation.case.ts';
import { centralGains, noDealValues, type Study, utilityTables } from '../study/index.ts';
import { acceptedTest, explainPast, plainPromise } from './index.ts';

/** A random package of a random study with money, and its actors. */
function asked({ file, money, picks }: RandomCase): { study: Study; chosen: Int32Array; parties: string[] } {
  const study = studyOf(situationOf(file), money, 25);
  const counts = [...study.compiled.optionCounts];
  const chosen = Int32Array.from(counts, (count, j) => (picks[j % picks.length] as number) % count);
  return { study, chosen, parties: [...study.compiled.actors] };
}

/** The same file in which nobody is said to control anything: no deal lasts, and those whom it names sign. */
function withoutControllers(one: RandomCase): RandomCase {
  const text = JSON.stringify(one.file, (key, value: unknown) => (key === 'controller' ? undefined : value));
  return { ...one, file: JSON.parse(text) as object };
}

test('where nobody can move alone and all are asked, deals and verdict accept in the same share of draws', () => {
  fc.assert(
    fc.property(randomCases(), (one) => {
      const { study, chosen, parties } = asked(withoutControllers(one));
      if (chosen.every((option, j) => option === study.compiled.noDeal[j])) return;
      const question = { ...plainPromise, charges: [] };
      const { accepted } = acceptedTest(explainPast(study), question, chosen, parties);
      expect(accepted.signatories).toEqual(parties);
      expect(acceptedShare(study, parties, chosen)).toBe(accepted.probability);
    }),
    { numRuns: 100 },
  );
});

test('a stated reservation takes the place of what a party has without a deal, and moves no other', () => {
  let moved = 0;
  fc.assert(
    fc.property(randomCases(), fc.integer({ min: -8, max: 16 }), (one, eighths) => {
      const { study, chosen, parties } = asked(one);
      const [first = ''] = parties;
      const stated = eighths / 8;
      // Numbers of these files are fixed, so that one look at the medians tells every draw.
      const gain = centralGains(study, chosen)[0] as number;
      const without = noDealValues(study.compiled, utilityTables(study.compiled, study.medians))[0] as number;
      const suits = gain + without - stated >= -1e-9;
      const found = acceptedShare(study, [first], chosen, new Map([[first, stated]]));
      expect(found).toBe(suits ? 1 : 0);
      if (suits !== gain >= -1e-9) moved++;
      const others = parties.slice(1);
      expect(acceptedShare(study, others, chosen, new Map([[first, stated]]))).toBe(
        acceptedShare(study, others, chosen),
      );
    }),
    { numRuns: 100 },
  );
  expect(moved).toBeGreaterThan(5);
});
