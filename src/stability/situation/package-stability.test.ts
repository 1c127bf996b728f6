import { expect, test } from 'vitest';
import { keptConcepts, packageStability } from './index.ts';
import { situationOf, studyOf } from './random-situation.case.ts';
import { leavesByDefinition, writtenOut } from './reference.case.ts';

const assumption = 'made up';

/** Three actors, five issues, one shared; every value is a wide range. */
function uncertain() {
  const counts = [3, 2, 2, 3, 2];
  const controllers = ['north', 'north', ['south', 'east'], 'south', 'east'];
  const ids = ['north', 'south', 'east'];
  const options = (count: number) => Array.from({ length: count }, (_, o) => `o${o}`);
  const perActor = (of: (count: number) => object) =>
    Object.fromEntries(
      ids.map((id) => [id, Object.fromEntries(counts.map((count, j) => [`i${j}`, of(count)]))]),
    );
  return situationOf({
    situation: 'uncertain',
    title: 'Uncertain',
    question: 'Who leaves?',
    as_of: '2026-01-01',
    actors: Object.fromEntries(ids.map((id) => [id, { name: id, capability: { value: 1, assumption } }])),
    issues: Object.fromEntries(
      counts.map((count, j) => [
        `i${j}`,
        {
          question: 'What?',
          scale: { 0: 'none', 100: 'all', assumption },
          options: Object.fromEntries(options(count).map((o, k) => [o, { at: k * 10, label: o }])),
          status_quo: 'o0',
          controller: controllers[j],
          ...(j === 3 ? { moves: { never: ['o0 -> o2', 'o2 -> o0'] } } : {}),
        },
      ]),
    ),
    stances: perActor(() => ({ position: 0, salience: '0.5 to 1', assumption })),
    values: perActor((count) =>
      Object.fromEntries(options(count).map((o) => [o, { value: '0 to 1', assumption }])),
    ),
    linkages: [
      { actor: 'north', when: { i0: 'o1', i3: ['o1', 'o2'] } },
      { actor: 'south', when: { i1: 'o1', i2: 'o1' } },
    ].map((one, l) => ({ id: `l${l}`, label: 'together', ...one, worth: '-0.4 to 0.4', assumption })),
    forbidden: [{ id: 'f', when: { i0: 'o2', i4: 'o1' }, because: 'it cannot be', assumption }],
    required: ids,
    no_deal: 'status_quo',
  });
}

test('in every draw the package is kept when the definitions say so', () => {
  const situation = uncertain();
  const study = studyOf(situation, undefined, 120, 7);
  const { compiled, draws } = study;
  for (const chosen of [Int32Array.of(0, 0, 0, 0, 0), Int32Array.of(1, 1, 1, 1, 0)]) {
    const found = packageStability(study, chosen);
    const gains = Object.fromEntries(
      keptConcepts.map((concept) => [concept, leavesIn(120, chosen, concept)]),
    );
    expect(found.kept.length).toBe(120);
    expect(Array.from(found.kept)).toEqual(
      gains['seq']?.map((byActor) => (byActor.every((gain) => gain === null) ? 1 : 0)),
    );
    for (const concept of keptConcepts) {
      const rows = gains[concept] ?? [];
      const share = (of: (row: readonly (number | null)[]) => boolean) => rows.filter(of).length / 120;
      expect(found.probabilities[concept]).toBeCloseTo(
        share((row) => row.every((gain) => gain === null)),
        12,
      );
      for (const [a, actor] of found.actors.entries())
        expect(actor.probabilityLeaves[concept]).toBeCloseTo(
          share((row) => row[a] !== null),
          12,
        );
    }
  }

  function leavesIn(samples: number, chosen: Int32Array, concept: (typeof keptConcepts)[number]) {
    return Array.from({ length: samples }, (_, s) => {
      const draw = Float64Array.from(draws.columns, (column) => column[s] as number);
      const all = writtenOut(situation, compiled, draw);
      const state = all.states.findIndex((one) => one.join() === chosen.join());
      return [...all.movers.keys()].map((mover) => leavesByDefinition(all, mover, state, concept));
    });
  }
});

test('who leaves most often is named, with margins that are positive where it leaves', () => {
  const situation = uncertain();
  const found = packageStability(studyOf(situation, undefined, 200, 7), new Int32Array(5));
  const most = Math.max(...found.actors.map(({ probabilityLeaves }) => probabilityLeaves.seq));
  const named = found.actors.find(({ actor }) => actor === found.mostTempted);
  expect(named?.probabilityLeaves.seq).toBe(most);
  expect(most).toBeGreaterThan(0);
  const [low = 0, median = 0, high = 0] = named?.leavingRange ?? [];
  expect(low).toBeGreaterThan(0);
  expect(low <= median && median <= high).toBe(true);
});

test('only the first draws are asked, and money counts in what they say', () => {
  const situation = uncertain();
  const study = studyOf(situation, undefined, 60, 3);
  const status = new Int32Array(5);
  const few = packageStability(study, status, { samples: 25 });
  const all = packageStability(study, status);
  expect(few.samples).toBe(25);
  expect(Array.from(few.kept)).toEqual(Array.from(all.kept.subarray(0, 25)));
  // A payment for the status quo that nothing outweighs.
  const values = study.compiled.actors.map(() => Float64Array.of(5, 0, 0, 0, 0, 0));
  const paid = packageStability(studyOf(situation, { issues: [0, 1], values }, 60, 3), status);
  expect(paid.actors.find(({ actor }) => actor === 'north')?.probabilityTempted).toBe(0);
  expect(all.actors.find(({ actor }) => actor === 'north')?.probabilityTempted).toBeGreaterThan(0.5);
});
