import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Conflict, concepts, type Factor, stability, stateCount } from '../../stability/index.ts';
import { conflictFileOf } from './conflict-file-of.case.ts';
import { fishery, quarrel } from './conflict-text.case.ts';
import { conflictJson, readConflict, stabilityCsv, writeGmcr } from './index.ts';

const names = fc.oneof(
  fc.string({ minLength: 1 }).filter((name) => name.trim() !== ''),
  fc.constantFrom(
    '=1+1',
    '"',
    "it's",
    'a,b',
    '- x',
    '{',
    'ja: nein',
    '\u202e',
    'ß',
    '日本',
    'not',
    'x_2',
    'x',
  ),
);

const conflicts = fc
  .record({
    actors: fc.uniqueArray(names, { minLength: 1, maxLength: 3 }),
    factors: fc.uniqueArray(names, { minLength: 1, maxLength: 4 }),
    seed: fc.infiniteStream(fc.nat(1e6)),
  })
  .map(({ actors, factors: factorNames, seed }): Conflict => {
    const draw = (below: number) => (seed.next().value as number) % below;
    const factors = factorNames.map((name): Factor => {
      const options = draw(2) === 0 ? ['N', 'Y'] : ['low', 'high', '"'].slice(0, 2 + draw(2));
      const controllers = actors.map((_, i) => i).filter(() => draw(2) === 0);
      const factor = { name, options, controllers };
      if (draw(2) === 0) return factor;
      const allowed = Uint8Array.from({ length: options.length ** 2 }, (_, k) =>
        k % (options.length + 1) === 0 || draw(3) > 0 ? 1 : 0,
      );
      return allowed.includes(0) ? { ...factor, allowed } : factor;
    });
    const combinations = factors.reduce((product, { options }) => product * options.length, 1);
    const all = Array.from({ length: combinations }, (_, decimal) => decimal);
    const kept = all.filter((decimal) => decimal === 0 || draw(4) > 0);
    const stateOf = new Int32Array(combinations).fill(-1);
    for (const [state, decimal] of kept.entries()) stateOf[decimal] = state;
    const graph = { kind: 'product', factors, decimals: Int32Array.from(kept) } as const;
    const drawn = actors.map(() => Int32Array.from(kept, () => draw(4)));
    const ranks = drawn.map((own) => {
      const levels = [...new Set(own)].sort((a, b) => a - b);
      return own.map((rank) => levels.indexOf(rank));
    });
    return { actors, graph: kept.length === combinations ? graph : { ...graph, stateOf }, ranks };
  });

describe('any conflict with any names', () => {
  const reserved = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);
  const usable = conflicts.filter(({ actors, graph }) => {
    const factors = graph.kind === 'product' ? graph.factors : [];
    return [...actors, ...factors.map(({ name }) => name)].every((name) => !reserved.has(name));
  });

  test('is written and read back as the same states, moves and ranks', () => {
    fc.assert(
      fc.property(usable, fc.string({ minLength: 1 }), (conflict, title) => {
        const file = conflictFileOf(conflict, { title });
        for (const text of [conflictJson(file), writeGmcr(file)]) {
          if (text === undefined) continue;
          const { conflict: again, diagnostics } = readConflict('a.json', text);
          expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
          expect(again?.conflict).toEqual(conflict);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('has a row a state in CSV, with the bits of stability', () => {
    fc.assert(
      fc.property(usable, (conflict) => {
        const file = conflictFileOf(conflict, { title: 'x' });
        const result = stability(conflict);
        const last = concepts.filter((concept) => result.stable[concept] !== undefined).at(-1) ?? 'nash';
        const lines = stabilityCsv(file, result).split('\r\n').slice(1, -1);
        expect(lines.length).toBe(stateCount(conflict.graph));
        expect(lines.map((line) => line.at(-1))).toEqual(Array.from(result.equilibria[last], String));
      }),
      { numRuns: 40 },
    );
  });

  test('never throws, whatever the text', () => {
    const mangled = fc
      .tuple(fc.constantFrom(fishery, JSON.stringify(quarrel)), fc.nat(900), fc.nat(30), fc.string())
      .map(([text, at, length, put]) => text.slice(0, at) + put + text.slice(at + length));
    fc.assert(
      fc.property(fc.oneof(mangled, fc.json(), fc.string()), (text) => {
        const { conflict, diagnostics } = readConflict('a', text);
        expect(conflict !== undefined || diagnostics.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
