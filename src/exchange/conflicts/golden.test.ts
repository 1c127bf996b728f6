import { expect, test } from 'vitest';
import { sharedFolder } from '../../../test/shared-data.ts';
import { type Concept, concepts, type Stability, stability } from '../../stability/index.ts';
import { conflictJson, readConflict, writeGmcr } from './index.ts';

const folder = sharedFolder('golden/stability');

interface Answers {
  readonly feasible: readonly number[];
  readonly stable: readonly Record<Concept, readonly number[]>[];
  readonly equilibria: Record<Concept, readonly number[]>;
}

interface Golden {
  readonly name: string;
  readonly conflict: object;
  readonly answers: Answers;
}

function goldens(): readonly Golden[] {
  const random = folder.text('random-conflicts.jsonl').trim().split('\n');
  const { cases } = JSON.parse(folder.text('published-cases.json'));
  return [
    ...random.map((line) => {
      const { seed, conflict, ...answers } = JSON.parse(line);
      return { name: `random ${seed}`, conflict, answers };
    }),
    ...cases.map(
      (one: { id: string; conflict: object; reference: Answers & { feasibleDecimals: number[] } }) => ({
        name: one.id,
        conflict: one.conflict,
        answers: { ...one.reference, feasible: one.reference.feasibleDecimals },
      }),
    ),
  ];
}

function numbers(marks: Uint8Array): readonly number[] {
  return [...marks.keys()].filter((state) => marks[state] === 1).map((state) => state + 1);
}

function byConcept(answer: (concept: Concept) => unknown): object {
  return Object.fromEntries(concepts.map((concept) => [concept, answer(concept)]));
}

function listsOf({ stable, equilibria }: Stability): object {
  return {
    equilibria: byConcept((concept) => numbers(equilibria[concept])),
    stable: (stable.nash ?? []).map((_, i) =>
      byConcept((concept) => numbers(stable[concept][i] ?? new Uint8Array())),
    ),
  };
}

folder.describe('conflicts that a literal program answered', () => {
  const all = folder.isThere ? goldens() : [];

  test('are a hundred random ones and the published ones', () => {
    expect(all.length).toBeGreaterThanOrEqual(106);
  });

  test.each(all)('$name has the same states and the same lists', ({ name, conflict, answers }) => {
    const { conflict: file, diagnostics } = readConflict(`${name}.gmcr`, JSON.stringify(conflict));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    if (file === undefined) throw new Error(name);
    expect(Array.from(file.decimals ?? [])).toEqual(answers.feasible);
    const wanted = {
      equilibria: byConcept((concept) => answers.equilibria[concept]),
      stable: answers.stable.map((own) => byConcept((concept) => own[concept])),
    };
    expect(listsOf(stability(file.conflict))).toEqual(wanted);
  });

  test.each(all)('$name comes back from both formats as the same model', ({ name, conflict }) => {
    const { conflict: file } = readConflict('a.json', JSON.stringify(conflict));
    if (file === undefined) throw new Error(name);
    for (const text of [writeGmcr(file) ?? '', conflictJson(file)]) {
      const { conflict: again, diagnostics } = readConflict('b.json', text);
      expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
      expect(again?.conflict).toEqual(file.conflict);
    }
  });
});
