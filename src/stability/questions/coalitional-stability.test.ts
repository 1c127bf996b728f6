import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Conflict, concepts } from '../types.ts';
import { blocs } from './blocs.ts';
import { coalitionalStability, whoCouldBreak } from './coalitional-stability.ts';
import { conflicts, inOptionForm, optionForm } from './conflicts.case.ts';
import { conflictOf, goldens, publishedCases, randomCases } from './golden.case.ts';
import { allStates, literalCoalitional, literalStable, range, subsetsOf } from './literal.case.ts';
import { elmira } from './published.case.ts';
import { coalitionConcepts } from './search/joint-deterrence.ts';

function marked(bytes: Uint8Array | undefined): number[] {
  return [...(bytes ?? [])].flatMap((one, s) => (one === 1 ? [s + 1] : []));
}

function answerFor(conflict: Conflict, family?: number[][]) {
  const answer = coalitionalStability(conflict, family);
  if (answer.kind === 'refused') throw new Error(answer.why);
  return answer;
}

function breaksOf(conflict: Conflict, state: number, concept: (typeof coalitionConcepts)[number]) {
  const answer = whoCouldBreak(conflict, state, concept);
  if (answer.kind === 'refused') throw new Error(answer.why);
  return answer.breaks;
}

describe('coalitional stability', () => {
  test('agrees with the definitions word for word on random conflicts', () => {
    fc.assert(
      fc.property(conflicts, (conflict) => {
        for (const { coalition, stable } of answerFor(conflict).coalitions)
          for (const concept of coalitionConcepts)
            expect([coalition, concept, [...stable[concept]]]).toEqual([
              coalition,
              concept,
              allStates(conflict).map((s) => (literalCoalitional(conflict, coalition, s, concept) ? 1 : 0)),
            ]);
      }),
      { numRuns: 80 },
    );
  });

  test('in Elmira only the ministry and Uniroyal together leave the deadlock (Kilgour et al. 2001)', () => {
    const { universal } = answerFor(elmira);
    expect(marked(universal.nash)).toEqual([5, 6, 10, 11, 12]);
    expect(marked(universal.gmr)).toEqual([1, 4, 5, 6, 10, 11, 12]);
    expect(breaksOf(elmira, 6, 'seq')).toEqual([{ coalition: [0, 1], to: [9] }]);
    expect(breaksOf(elmira, 9, 'nash')).toEqual([]);
  });

  test('who could break a state are the smallest coalitions for which it is unstable', () => {
    fc.assert(
      fc.property(conflicts, fc.constantFrom(...coalitionConcepts), (conflict, concept) => {
        for (const state of allStates(conflict)) {
          const able = subsetsOf(range(conflict.actors.length)).filter(
            (team) => !literalCoalitional(conflict, team, state, concept),
          );
          const least = able.filter(
            (team) => !able.some((part) => part.length < team.length && part.every((k) => team.includes(k))),
          );
          const named = breaksOf(conflict, state, concept).map(({ coalition }) => coalition.join());
          expect(named.sort()).toEqual(least.map((team) => team.join()).sort());
        }
      }),
      { numRuns: 60 },
    );
  });

  test('refuses what is too large and says what to do', () => {
    const large = optionForm({ owners: range(13).map((k) => k % 2), actors: 2 }, (states) => [
      new Int32Array(states),
      new Int32Array(states),
    ]);
    expect(coalitionalStability(large)).toEqual({
      kind: 'refused',
      why: '8192 states; coalitions are judged up to 4096: ask about fewer options',
    });
    expect(whoCouldBreak(large, 0, 'gmr')).toEqual({ kind: 'answer', breaks: [] });
    const many = optionForm({ owners: [0], actors: 11 }, () => range(11).map(() => [0, 1]));
    expect(coalitionalStability(many)).toMatchObject({ why: expect.stringContaining('name a family') });
    expect(answerFor(many, [[0], [1, 2]]).coalitions.map(({ stable }) => [...stable.nash])).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });
});

describe('blocs', () => {
  test('of one member each are the actors themselves', () => {
    fc.assert(
      fc.property(inOptionForm, (conflict) => {
        const { stable } = blocs(
          conflict,
          conflict.actors.map((_, k) => [k]),
        );
        for (const concept of concepts)
          for (const [actor, own] of stable[concept].entries())
            expect([...own]).toEqual(
              allStates(conflict).map((s) => (literalStable(conflict, actor, s, concept) ? 1 : 0)),
            );
      }),
      { numRuns: 60 },
    );
  });

  test('take Elmira from the deadlock when the ministry and Uniroyal act as one', () => {
    const { equilibria } = blocs(elmira, [[0, 1], [2]]);
    expect(marked(equilibria.nash)).not.toContain(7);
    expect(marked(equilibria.nash)).toContain(10);
    expect(() => blocs(elmira, [[0, 1]])).toThrow(/each of 3 must be in one/);
  });
});

goldens.describe('coalitions against an independent reference', () => {
  test('universally stable states of the published and the random conflicts', () => {
    let compared = 0;
    for (const golden of [...publishedCases(), ...randomCases()]) {
      const expected = golden.universallyCoalitionallyStable;
      if (expected === null) continue;
      compared++;
      const { universal } = answerFor(conflictOf(golden));
      for (const concept of coalitionConcepts)
        expect(marked(universal[concept]), `${golden.id ?? golden.seed} ${concept}`).toEqual(
          expected[concept],
        );
    }
    expect(compared).toBeGreaterThan(50);
  });
});
