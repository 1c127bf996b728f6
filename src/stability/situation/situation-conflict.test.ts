import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movesOf, optionsIn } from '../moves.ts';
import { packageDecimal, situationConflict } from './index.ts';
import { randomCases, situationOf, studyOf } from './random-situation.case.ts';
import { writtenOut } from './reference.case.ts';

test('the graph has the states, the moves and the preferences of the situation', () => {
  fc.assert(
    fc.property(randomCases(), ({ file, money }) => {
      const situation = situationOf(file);
      const study = studyOf(situation, money);
      const { compiled } = study;
      const all = writtenOut(situation, compiled, study.medians, money);
      const { actors, graph, ranks } = situationConflict(study);
      if (graph.kind !== 'product') throw new Error(graph.kind);
      expect(actors).toEqual(all.movers.map((i) => compiled.actors[i]));
      const byDecimal = new Map(all.states.map((one, s) => [packageDecimal(compiled, one), s]));
      const same = Array.from(graph.decimals, (decimal) => byDecimal.get(decimal) as number);
      expect([...same].sort((a, b) => a - b)).toEqual([...all.states.keys()]);
      for (const [state, s] of same.entries()) {
        expect(optionsIn(graph, state)).toEqual([...(all.states[s] as Int32Array)]);
        for (const mover of actors.keys()) {
          const moves = movesOf({ actors, graph, ranks }, mover, state).map((to) => same[to] as number);
          expect(moves.sort((a, b) => a - b)).toEqual(all.arcs[mover]?.[s]);
        }
      }
      for (const mover of actors.keys())
        expect(Array.from(ranks[mover] as Int32Array)).toEqual(
          ranked(same.map((s) => all.utilities[mover]?.[s] as number)),
        );
    }),
    { numRuns: 500 },
  );
});

test('a situation of too many packages is refused', () => {
  const assumption = 'made up';
  const issues = Array.from({ length: 23 }, (_, j) => [
    `i${j}`,
    {
      question: 'What?',
      scale: { 0: 'none', 100: 'all', assumption },
      options: { a: { at: 0, label: 'A' }, b: { at: 1, label: 'B' } },
      status_quo: 'a',
    },
  ]);
  const situation = situationOf({
    situation: 'large',
    title: 'Large',
    question: 'How large?',
    as_of: '2026-01-01',
    actors: { north: { name: 'North', capability: { value: 1, assumption } } },
    issues: Object.fromEntries(issues),
    stances: { north: { i0: { position: 0, salience: 1, assumption } } },
    required: ['north'],
    no_deal: 'status_quo',
  });
  expect(() => situationConflict(studyOf(situation))).toThrow(
    '8388608 packages; at most 4194304 are written out as a graph',
  );
});

function ranked(values: readonly number[]): readonly number[] {
  const levels = [...new Set(values)].sort((a, b) => a - b);
  return values.map((value) => levels.indexOf(value));
}
