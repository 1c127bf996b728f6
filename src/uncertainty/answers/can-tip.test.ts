import { expect, test } from 'vitest';
import { ofEachAnswer } from './answer-names.ts';
import { canTip } from './can-tip.ts';
import type { DrawnAnswer } from './drawn-answers.ts';

const drawn = (...marks: number[]): DrawnAnswer => ({
  marks: Uint8Array.from(marks),
  distance: new Float64Array(marks.length),
});
const none = ofEachAnswer((): DrawnAnswer | null => null);
const [stance, money] = ['stances.a.b.position', 'ledger.instruments.x.amount'];

test('an answer that is none does not tip', () => {
  expect(canTip({ ...none, joint: drawn(1, 0) }, stance, 'accepted')).toBe(false);
});

test.each([
  // Of money in every draw, in none, in some: on a stance, on a sum.
  [[1, 1], 'paidFor', false, true],
  [[0, 0], 'paidFor', false, true],
  [[0, 1], 'paidFor', true, true],
  [[1, 1], 'joint', true, true],
  [[0, 0], 'joint', false, true],
  [[0, 1], 'joint', true, true],
  [[0, 0], 'accepted', true, true],
] as const)('paid for in %j: %s tips on a stance (%s), on a sum (%s)', (marks, name, onStance, onSum) => {
  const answers = { ...none, accepted: drawn(1, 0), paidFor: drawn(...marks), joint: drawn(0, 1) };
  expect([canTip(answers, stance, name), canTip(answers, money, name)]).toEqual([onStance, onSum]);
});

test('where nothing else is asked, what is always paid for passes whatever the stances', () => {
  const answers = { ...none, paidFor: drawn(1, 1), joint: drawn(1, 1) };
  expect(canTip(answers, stance, 'joint')).toBe(false);
});
