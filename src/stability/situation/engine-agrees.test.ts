import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stability } from '../engine/index.ts';
import { optionsIn } from '../moves.ts';
import { centralTables, keptAt, keptConcepts, situationConflict, stabilityProblem } from './index.ts';
import { type RandomCase, randomCases, situationOf, studyOf } from './random-situation.case.ts';

test('a package asked about alone has the answer that it has in the whole graph', () => {
  let compared = 0;
  fc.assert(
    fc.property(randomCases({ mostOptions: 4, mostIssues: 3 }), (one) => {
      for (const [alone, whole] of answers(one)) {
        expect(alone).toBe(whole);
        compared++;
      }
    }),
    { numRuns: 200 },
  );
  expect(compared).toBeGreaterThan(5000);
});

function* answers({ file, money }: RandomCase): Generator<readonly [boolean, boolean]> {
  const situation = situationOf(file);
  const study = studyOf(situation, money);
  const conflict = situationConflict(study);
  const { graph } = conflict;
  if (graph.kind !== 'product' || conflict.actors.length === 0 || graph.decimals.length === 0) return;
  const { stable } = stability(conflict);
  const problem = stabilityProblem(study);
  const tables = centralTables(problem);
  for (const state of graph.decimals.keys()) {
    const found = keptAt(problem, Int32Array.from(optionsIn(graph, state)), tables);
    for (const [actor, { concepts }] of found.entries())
      for (const concept of keptConcepts)
        yield [concepts[concept].isStable, stable[concept][actor]?.[state] === 1];
  }
}
