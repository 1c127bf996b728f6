import { describe, expect, test } from 'vitest';
import { plainNames } from './names.ts';
import { chicken, elmira, prisoners } from './published.case.ts';
import { whyStable } from './why-stable.ts';
import { whyWords } from './why-words.ts';

describe('why, in words', () => {
  test('a threat names the gain, the answer and what it costs', () => {
    expect(whyWords(whyStable(prisoners, 0, 3), plainNames(prisoners))).toBe(
      'Row could gain by dropping cooperating, but Column would then drop cooperating, ' +
        'which leaves Row worse off than staying with state 4.',
    );
  });

  test('names are those that are given', () => {
    const names = {
      ...plainNames(prisoners),
      state: () => 'keeping the deal',
      doing: () => 'going back to fighting',
      toDo: () => 'put sanctions back',
    };
    const words = whyWords(whyStable(prisoners, 0, 3), { ...names, state: () => 'the deal' });
    expect(words).toContain(
      'Row could gain by going back to fighting, but Column would then put sanctions back',
    );
  });

  test('an actor with nothing to gain is said to have nothing to gain', () => {
    expect(whyWords(whyStable(prisoners, 0, 0), plainNames(prisoners))).toBe(
      'Row has no move that it prefers: it would lose by taking up cooperating.',
    );
    const abandoned = whyStable(elmira, 0, 5);
    expect(whyWords(abandoned, plainNames(elmira))).toBe('the ministry has no move.');
  });

  test('one who leaves is said to leave, and why nobody stops it', () => {
    expect(whyWords(whyStable(chicken, 0, 3), plainNames(chicken))).toBe(
      'Row would leave for state 3 by dropping swerving: nobody who could answer would want to.',
    );
    expect(whyWords(whyStable(chicken, 0, 3), plainNames(chicken), 'gmr')).toMatch(/Column could then drop/);
    expect(whyWords(whyStable(chicken, 0, 0), plainNames(chicken), 'gmr')).toBe(
      'Row would leave for state 2 by taking up swerving: nobody could answer.',
    );
  });
});
