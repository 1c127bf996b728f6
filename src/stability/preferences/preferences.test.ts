import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { optionGraph } from '../engine/index.ts';
import type { ProductGraph } from '../types.ts';
import {
  type PreferenceStatement,
  ranksFromRanking,
  ranksFromStatements,
  ranksFromUtilities,
  truthOf,
} from './index.ts';

const takes = (factor: number): PreferenceStatement => ({ kind: 'option', factor, option: 1 });

function graphOf(options: number): ProductGraph {
  return optionGraph({
    options: Array.from({ length: options }, (_, k) => ({ name: `o${k}`, direction: 'both', controller: 0 })),
  });
}

describe('utilities', () => {
  test('tie where they differ by less than the grid', () => {
    expect([...ranksFromUtilities([0.1 + 0.2, 0.3, -1, 7, 0.3000001])]).toEqual([1, 1, 0, 3, 2]);
    expect([...ranksFromUtilities([])]).toEqual([]);
  });
  test('scaled and moved by whole numbers rank the same, in the order of the values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -9, max: 9 }),
        (values, factor, shift) => {
          const ranks = ranksFromUtilities(values);
          expect(ranksFromUtilities(values.map((value) => factor * value + shift))).toEqual(ranks);
          for (const [a, x] of values.entries())
            for (const [b, y] of values.entries())
              expect(Math.sign((ranks[a] as number) - (ranks[b] as number))).toBe(Math.sign(x - y));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a ranking', () => {
  test('gives the best group the highest rank', () => {
    const ranking = ranksFromRanking([[2], [0, 3], [1]], 4);
    expect(ranking).toEqual({ kind: 'ranks', ranks: Int32Array.from([1, 0, 2, 1]) });
  });
  test('names what is unknown, twice and missing, all at once', () => {
    expect(
      ranksFromRanking(
        [
          [2, 9],
          [0, 2],
        ],
        4,
      ),
    ).toEqual({
      kind: 'problems',
      problems: [
        { kind: 'unknown', state: 9, place: 0 },
        { kind: 'twice', state: 2, place: 1 },
        { kind: 'missing', state: 1 },
        { kind: 'missing', state: 3 },
      ],
    });
  });
});

describe('statements', () => {
  const graph = graphOf(2);
  const [a, b] = [takes(0), takes(1)];
  test('hold as their words say', () => {
    const truth = (statement: PreferenceStatement) => [...truthOf(statement, graph)];
    expect(truth(a)).toEqual([0, 1, 0, 1]);
    expect(truth({ kind: 'not', of: a })).toEqual([1, 0, 1, 0]);
    expect(truth({ kind: 'and', left: a, right: b })).toEqual([0, 0, 0, 1]);
    expect(truth({ kind: 'or', left: a, right: b })).toEqual([0, 1, 1, 1]);
    expect(truth({ kind: 'if', left: a, right: b })).toEqual([1, 1, 0, 1]);
    expect(truth({ kind: 'iff', left: a, right: b })).toEqual([1, 0, 0, 1]);
    expect(() => truthOf({ kind: 'option', factor: 0, option: 2 }, graph)).toThrow('no option 2 in factor 0');
  });
  test('tell options of a wider issue apart', () => {
    const factors = [
      { name: 'x', options: ['N', 'Y'], controllers: [0] },
      { name: 'level', options: ['low', 'middle', 'high'], controllers: [0] },
    ];
    const wide: ProductGraph = { kind: 'product', factors, decimals: Int32Array.from([0, 2, 3, 5]) };
    expect([...truthOf({ kind: 'option', factor: 1, option: 1 }, wide)]).toEqual([0, 1, 1, 0]);
  });
  test('rank as weights of two to the power of their place do', () => {
    const leaf = fc.record({ kind: fc.constant('option' as const), factor: fc.nat(3), option: fc.nat(1) });
    const joined = fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const, 'if' as const, 'iff' as const),
      left: leaf,
      right: leaf,
    });
    const negated = fc.record({ kind: fc.constant('not' as const), of: joined });
    const four = graphOf(4);
    fc.assert(
      fc.property(fc.array(fc.oneof(leaf, joined, negated), { maxLength: 12 }), (statements) => {
        const scores = Array.from({ length: 16 }, (_, state) =>
          statements.reduce((sum, one) => 2 * sum + (truthOf(one, four)[state] as number), 0),
        );
        expect(ranksFromStatements(statements, four)).toEqual(ranksFromUtilities(scores));
      }),
      { numRuns: 200 },
    );
  });
  test('of a hundred still count by their place', () => {
    const always = Array.from(
      { length: 70 },
      (): PreferenceStatement => ({ kind: 'iff', left: a, right: a }),
    );
    const rest = Array.from({ length: 29 }, () => b);
    expect([...ranksFromStatements([...always, a, ...rest], graph)]).toEqual([0, 2, 1, 3]);
    expect([...ranksFromStatements([a, ...always, ...rest], graph)]).toEqual([0, 2, 1, 3]);
    expect([...ranksFromStatements([], graph)]).toEqual([0, 0, 0, 0]);
  });
});
