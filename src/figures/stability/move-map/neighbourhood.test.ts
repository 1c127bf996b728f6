import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyMap } from './arbitraries.case.ts';
import type { MoveMapData } from './move-map.ts';
import { moveMapNeighbourhood } from './neighbourhood.ts';

const move = (actor: string, from: number, to: number, isImprovement = true) => ({
  actor,
  from,
  to,
  isImprovement,
  isReversible: true,
});

/** The focus 10 can be left by a for 11 and 12, by b for 13 without gain; b answers 11 with 20, a goes on from 11 to 21. */
const data: MoveMapData = {
  id: '',
  title: '',
  states: Array.from({ length: 100 }, (_, k) => ({ id: k + 1, label: '', equilibria: [] })),
  actors: [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
  ],
  moves: [
    move('a', 10, 11),
    move('a', 10, 12),
    move('b', 10, 13, false),
    move('b', 11, 20),
    move('a', 11, 21),
    move('b', 12, 22, false),
    move('b', 50, 51),
  ],
  focus: [10],
};

describe('the neighbourhood of a state', () => {
  test('is all states where they are few enough', () => {
    const few = { ...data, states: data.states.slice(0, 30), focus: [] };
    expect(moveMapNeighbourhood(few)).toEqual({
      ids: few.states.map(({ id }) => id),
      leftOut: 0,
      leftOutNear: 0,
    });
  });

  test("holds the focus, where it can be left for a gain, and others' gains there", () => {
    expect(moveMapNeighbourhood(data)).toEqual({ ids: [10, 11, 12, 20], leftOut: 96, leftOutNear: 0 });
  });

  test('takes the answers that are known to deter, gains or not, instead of guessing', () => {
    const replies = [
      { actor: 'b', from: 12, to: 22 },
      { actor: 'a', from: 11, to: 21 },
      { actor: 'b', from: 50, to: 51 },
    ];
    expect(moveMapNeighbourhood({ ...data, replies }).ids).toEqual([10, 11, 12, 22]);
  });

  test('adds the status quo and the path', () => {
    const path = [{ actor: 'b', from: 77, to: 78 }];
    expect(moveMapNeighbourhood({ ...data, statusQuo: 99, path }).ids).toEqual([10, 11, 12, 20, 77, 78, 99]);
  });

  test('starts from the status quo, else from the first equilibrium, where nothing is asked', () => {
    const { focus: _, ...unasked } = data;
    expect(moveMapNeighbourhood({ ...unasked, statusQuo: 50 }).ids).toEqual([50, 51]);
    const states = data.states.map((state) =>
      state.id === 11 ? { ...state, equilibria: ['gmr' as const] } : state,
    );
    expect(moveMapNeighbourhood({ ...unasked, states }).ids).toEqual([11, 20, 21]);
  });

  test('keeps what matters most where there is no room, and counts the rest', () => {
    expect(moveMapNeighbourhood(data, 3)).toEqual({ ids: [10, 11, 12], leftOut: 97, leftOutNear: 1 });
  });

  test('never draws more than it may, and nothing twice', () => {
    fc.assert(
      fc.property(anyMap(80), fc.integer({ min: 1, max: 30 }), (map, most) => {
        const { ids, leftOut, leftOutNear } = moveMapNeighbourhood(map, most);
        expect(ids.length).toBeLessThanOrEqual(Math.min(most, map.states.length));
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length + leftOut).toBe(map.states.length);
        expect(leftOutNear).toBeLessThanOrEqual(leftOut);
        const [first] = map.focus ?? [];
        if (first !== undefined) expect(ids).toContain(first);
      }),
      { numRuns: 200 },
    );
  });
});
