import { describe, expect, test } from 'vitest';
import { example, given, one, withMiddle, wordsOf } from './given.case.ts';
import { dynamicsWords, issueDynamics, issueForecasts } from './index.ts';
import { moverWords } from './mover-words.ts';
import type { DynamicsMove } from './types.ts';

describe('the words', () => {
  test('name the actors, the ends of the scale, the end and how little to trust it', async () => {
    const of = await given(withMiddle('50', '40', '0.9'));
    const { rounds, paragraph } = wordsOf(of, 'water');
    for (const name of ['North', 'South', 'Middle']) {
      expect(paragraph).toContain(name);
      expect(one(rounds)).toContain(name);
    }
    expect(paragraph).toContain('0 means “none” and 100 means “all”');
    expect(paragraph).toContain('351 decided issues');
    expect(paragraph).toMatch(/weighted mean was 23 points off .* at best 27 and a constant 50 28/);
    expect(paragraph).not.toContain('\n');
    const { stopped } = issueDynamics(of, 'water');
    const end = { settled: 'nobody moved any more', cycle: 'never settled', agreement: 'all stood at' };
    expect(paragraph).toContain(end[stopped.why as keyof typeof end]);
  });

  test('have a line for the start, one a round, and one for the end', async () => {
    const of = await example(20);
    for (const { id } of of.situation.issues) {
      const { rounds, actors } = issueDynamics(of, id, { samples: 0 });
      const lines = wordsOf(of, id).rounds;
      expect(lines).toHaveLength(rounds.length + 2);
      for (const [t, { moves }] of rounds.entries())
        for (const { actor } of moves) expect(lines[t + 1]).toContain(actors[actor]?.name);
    }
  });

  test('do not mix issues', async () => {
    const of = await given();
    const other = one(issueForecasts(of, { issue: 'trade' }));
    expect(() => dynamicsWords(of.situation, issueDynamics(of, 'water'), other)).toThrow('trade');
  });

  test('say that a replay which does not settle hangs on where it is stopped', async () => {
    const of = await example(10);
    for (const { id } of of.situation.issues) {
      const { stopped } = issueDynamics(of, id, { samples: 0 });
      const isLoose = stopped.why === 'cycle' || stopped.why === 'round-limit';
      expect(wordsOf(of, id).paragraph.includes('depends on the round')).toBe(isLoose);
    }
  });

  test('tell who moved furthest by the move that led there, not by one that led back', () => {
    const actors = ['A', 'B', 'C'].map((name, place) => ({
      id: name,
      name,
      place,
      position: place * 50,
      capability: 1,
      salience: 1,
      weightShare: 1 / 3,
    }));
    const move = (actor: number, by: number, from: number, to: number): DynamicsMove => ({
      actor,
      by,
      kind: 'compromise',
      from,
      to,
      utility: -1,
      otherUtility: 2,
    });
    const state = (positions: readonly number[]) => ({ positions, weightedMedian: 50, weightedMean: 50 });
    const rounds = [
      { ...state([30, 50, 100]), pressed: [], moves: [move(0, 2, 0, 30)] },
      { ...state([60, 50, 100]), pressed: [], moves: [move(0, 2, 30, 60)] },
      { ...state([10, 50, 100]), pressed: [], moves: [move(0, 1, 60, 10)] },
    ];
    expect(moverWords({ actors, initial: state([0, 50, 100]), rounds })).toBe(
      'Furthest in the replay went A (0 to 10), pressed above all by C (C expected to gain from a contest, the other side to lose, though less).',
    );
  });
});
