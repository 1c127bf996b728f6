import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movesOf, stateCount } from '../../moves.ts';
import { type Conflict, concepts } from '../../types.ts';
import { stability } from '../stability.ts';
import { arcGraph, mergeStates, type OptionOf, optionGraph, productGraph } from './index.ts';

const decided = (...names: string[]) =>
  names.map((name, controller) => ({ name, direction: 'both', controller }) as const);

describe('option form', () => {
  test('an option that is only taken or only dropped bars the way back, a pattern bars its states', () => {
    const graph = optionGraph({
      options: [
        { name: 'abandon', direction: 'forward', controller: 0 },
        { name: 'delay', direction: 'back', controller: 0 },
        { name: 'modify', direction: 'both', controller: 1 },
      ],
      infeasible: [{ mask: 0b101, value: 0b101 }],
    });
    expect([...graph.decimals]).toEqual([0, 1, 2, 3, 4, 6]);
    expect([...(graph.stateOf ?? [])]).toEqual([0, 1, 2, 3, 4, -1, 5, -1]);
    const conflict: Conflict = { actors: ['A', 'B'], graph, ranks: [] };
    expect(movesOf(conflict, 0, 2)).toEqual([0, 1, 3]);
    expect(movesOf(conflict, 0, 3)).toEqual([1]);
    expect(movesOf(conflict, 1, 3)).toEqual([]);
    expect(movesOf(conflict, 1, 0)).toEqual([4]);
  });
  test('Elmira: one of three answers leaves twelve states, nine where closures are one', () => {
    // Hipel, Fang, Kilgour & Haight 1993: modify; delay, accept, abandon; insist.
    const owners = [0, 1, 1, 1, 2];
    const options = owners.map(
      (controller, k): OptionOf => ({ name: `o${k}`, direction: 'both', controller }),
    );
    const infeasible = [
      { mask: 0b00110, value: 0b00110 },
      { mask: 0b01010, value: 0b01010 },
      { mask: 0b01100, value: 0b01100 },
      { mask: 0b01110, value: 0 },
    ];
    const { decimals } = optionGraph({ options, infeasible });
    const merged = new Set(Array.from(decimals, (d) => ((d & 8) === 8 ? 8 : d)));
    expect([decimals.length, merged.size]).toEqual([12, 9]);
  });
  test('more than two to the 22 combinations make no graph', () => {
    expect(() => optionGraph({ options: decided(...Array.from('abcdefghijklmnopqrstuvw')) })).toThrow(
      '8388608 combinations of options; at most 4194304 make a graph',
    );
  });
});

describe('factors', () => {
  const factors = [
    { name: 'level', options: ['low', 'middle', 'high'], controllers: [0] },
    { name: 'site', options: ['east', 'west'], controllers: [1] },
  ];
  test('number every combination, the first factor fastest, and leave out what is barred', () => {
    const decimals = Int32Array.from([0, 1, 2, 3, 4, 5]);
    expect(productGraph(factors)).toEqual({ kind: 'product', factors, decimals });
    const barred = productGraph(factors, (decimal) => decimal !== 4);
    expect([...barred.decimals]).toEqual([0, 1, 2, 3, 5]);
    expect([...(barred.stateOf ?? [])]).toEqual([0, 1, 2, 3, -1, 4]);
  });
});

describe('arcs', () => {
  test('stand in order, once each, and none leads to where it starts', () => {
    const lists = [
      [
        [2, 1],
        [0, 2],
        [2, 0],
        [0, 2],
        [1, 1],
      ],
      [],
    ] as const;
    expect(arcGraph(3, lists).arcs.map(({ starts, targets }) => [[...starts], [...targets]])).toEqual([
      [
        [0, 1, 1, 3],
        [2, 0, 1],
      ],
      [[0, 0, 0, 0], []],
    ]);
    expect(() => arcGraph(2, [[[0, 2]]])).toThrow('an arc 0→2 in a graph of 2 states');
  });
});

describe('merged states', () => {
  const conflict: Conflict = {
    actors: ['A', 'B'],
    graph: optionGraph({ options: decided('a', 'b') }),
    ranks: [Int32Array.from([0, 2, 1, 2]), Int32Array.from([2, 0, 1, 0])],
    stateNames: ['none', 'a', 'b', 'both'],
  };
  test('keep the moves of each of their states', () => {
    const merged = mergeStates(conflict, [0, 1, 2, 1]);
    if (merged.kind !== 'merged') throw new Error('apart');
    const { graph, ranks, stateNames } = merged.conflict;
    expect(stateCount(graph)).toBe(3);
    expect(stateNames).toEqual(['none', 'a or both', 'b']);
    expect(ranks).toEqual([Int32Array.from([0, 2, 1]), Int32Array.from([2, 0, 1])]);
    expect([0, 1, 2].map((s) => movesOf(merged.conflict, 0, s))).toEqual([[1], [0, 2], [1]]);
    expect([0, 1, 2].map((s) => movesOf(merged.conflict, 1, s))).toEqual([[2], [], [0]]);
  });
  test('that an actor ranks apart are not merged, and who does is said', () => {
    expect(mergeStates(conflict, [0, 0, 1, 1])).toEqual({
      kind: 'apart',
      apart: [
        { actor: 0, block: 0, states: [0, 1] },
        { actor: 0, block: 1, states: [2, 3] },
        { actor: 1, block: 0, states: [0, 1] },
        { actor: 1, block: 1, states: [2, 3] },
      ],
    });
    expect(() => mergeStates(conflict, [0, 2, 2, 0])).toThrow('no state in block 1');
    expect(() => mergeStates(conflict, [0, 1])).toThrow('2 entries for 4 states');
  });
  const option = fc.record({
    direction: fc.constantFrom('both' as const, 'forward' as const, 'back' as const),
    controller: fc.nat(2),
  });
  test('one a block change nothing: factors and arcs give the same stability', () => {
    const given = fc
      .tuple(fc.array(option, { minLength: 2, maxLength: 5 }), fc.nat(31), fc.infiniteStream(fc.nat(9)))
      .map(([options, value, draws]): Conflict => {
        const named = options.map((one, k) => ({ ...one, name: `o${k}` }));
        const graph = optionGraph({ options: named, infeasible: [{ mask: 0b10011, value }] });
        const ranks = [0, 1, 2].map(() =>
          Int32Array.from({ length: stateCount(graph) }, () => draws.next().value as number),
        );
        return { actors: ['A', 'B', 'C'], graph, ranks };
      });
    fc.assert(
      fc.property(given, (own) => {
        const merged = mergeStates(own, [...Array(stateCount(own.graph)).keys()]);
        if (merged.kind !== 'merged') throw new Error('apart');
        for (const concept of concepts)
          expect(stability(merged.conflict).stable[concept]).toEqual(stability(own).stable[concept]);
      }),
      { numRuns: 200 },
    );
  });
});
