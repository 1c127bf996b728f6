import { expect, test } from 'vitest';
import { smallStore } from '../../../test/helpers.ts';
import { load } from '../../operations/shared/load.ts';
import { makeStudy } from '../../study/index.ts';
import { type DrawnTest, explainPast } from '../../verdict/index.ts';
import type { TestName } from '../../verdict/result.ts';
import { heldOf, outcomesOf } from './held-outcomes.ts';

const drawn = (...marks: readonly number[]): DrawnTest => ({
  kind: 'tested',
  marks: Uint8Array.from(marks),
  output: Float64Array.from(marks, (mark) => 2 * mark - 1),
});
const none: DrawnTest = { kind: 'not-applicable' };

/** Tests of five draws that weigh alike, the past left out; what is asked is noted. */
async function outcomes(tests: Readonly<Record<TestName, DrawnTest>>) {
  const { situation } = await load(smallStore(), { situation: 'small' });
  if (situation === undefined) throw new Error('small');
  const study = makeStudy({ ...situation, observed: [] }, { seed: 1, samples: 5 });
  const asked: string[] = [];
  const found = outcomesOf(
    explainPast(study),
    (test) => {
      asked.push(`${test} drawn`);
      return tests[test];
    },
    (test, among) => {
      asked.push(`${test} ${among === undefined ? 'all' : among.join('')}`);
      const one = tests[test];
      // What is not asked is not to be read: it says the wrong thing.
      return one.kind === 'tested'
        ? { kind: 'tested', marks: one.marks.map((mark, s) => (among?.[s] === 0 ? 1 - mark : mark)) }
        : one;
    },
  );
  return { found, asked };
}

test('marks of all four are those that each has, kept asked where the others pass alone', async () => {
  const tests = {
    accepted: drawn(1, 1, 1, 1, 0),
    ratified: drawn(1, 1, 1, 0, 1),
    kept: drawn(1, 0, 1, 1, 1),
    paidFor: none,
  };
  const { found, asked } = await outcomes(tests);
  expect(found.marks('joint')).toMatchObject({ share: 0.4, side: -1, effective: 5 });
  expect(asked).toEqual(['accepted all', 'ratified all', 'paidFor all', 'kept 11100']);
  // That was a part of it: of kept alone every draw is asked, and then of none again.
  expect(found.marks('kept')).toMatchObject({ share: 0.8, side: 1 });
  expect(found.marks('joint')).toMatchObject({ share: 0.4 });
  expect(found.marks('paidFor')?.side).toBeNaN();
  expect(asked.slice(4)).toEqual(['kept all']);
});

test('what was drawn has its marks, and stands for them', async () => {
  const { found, asked } = await outcomes({
    accepted: drawn(1, 1, 0, 0, 0),
    ratified: none,
    kept: none,
    paidFor: none,
  });
  const whole = heldOf(found, 'accepted');
  expect(whole).toMatchObject({ share: 0.4, side: -1, distance: -1 });
  expect(found.marks('accepted')).toMatchObject({ share: 0.4, side: -1 });
  expect(asked).toEqual(['accepted drawn']);
});
