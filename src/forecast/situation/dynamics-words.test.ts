import { describe, expect, test } from 'vitest';
import { example, given, one, withMiddle, wordsOf } from './given.case.ts';
import { dynamicsWords, issueDynamics, issueForecasts } from './index.ts';

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
    const { stopped } = issueDynamics(...of, 'water');
    const end = { settled: 'nobody moved any more', cycle: 'never settled', agreement: 'all stood at' };
    expect(paragraph).toContain(end[stopped.why as keyof typeof end]);
  });

  test('have a line for the start, one a round, and one for the end', async () => {
    const of = await example(20);
    for (const { id } of of[0].issues) {
      const { rounds, actors } = issueDynamics(...of, id, { samples: 0 });
      const lines = wordsOf(of, id).rounds;
      expect(lines).toHaveLength(rounds.length + 2);
      for (const [t, { moves }] of rounds.entries())
        for (const { actor } of moves) expect(lines[t + 1]).toContain(actors[actor]?.name);
    }
  });

  test('do not mix issues', async () => {
    const of = await given();
    const other = one(issueForecasts(...of, { issue: 'trade' }));
    expect(() => dynamicsWords(of[0], issueDynamics(...of, 'water'), other)).toThrow('trade');
  });
});
