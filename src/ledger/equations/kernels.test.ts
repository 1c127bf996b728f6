import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eliminationOrder } from './elimination-order.ts';
import { factor, newFactors, solveFactored } from './linear-system.ts';
import { strongComponents } from './strong-components.ts';

describe('a linear system', () => {
  const matrices = fc
    .integer({ min: 1, max: 8 })
    .chain((order) =>
      fc.tuple(
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: order * order, maxLength: order * order }),
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: order, maxLength: order }),
      ),
    );

  test('is solved to the residual that rounding leaves, unless it is singular', () => {
    let solved = 0;
    fc.assert(
      fc.property(matrices, ([entries, solution]) => {
        const order = solution.length;
        // Backwards, as good an order of elimination as any.
        const place = Int32Array.from({ length: order }, (_, i) => order - 1 - i);
        const factors = newFactors(place);
        for (const [at, entry] of entries.entries()) {
          const [i, j] = [place[Math.floor(at / order)], place[at % order]] as [number, number];
          factors.lu[i * order + j] = entry;
        }
        if (!factor(factors, new Float64Array(order).fill(1))) {
          expect(Math.abs(determinant(entries, order))).toBeLessThan(1e-6);
          return;
        }
        solved++;
        const x = Float64Array.from({ length: order }, (_, i) =>
          solution.reduce((sum, value, j) => sum + value * (entries[i * order + j] as number), 0),
        );
        solveFactored(factors, x);
        for (let i = 0; i < order; i++)
          expect(Math.abs((x[i] as number) - (solution[i] as number))).toBeLessThan(1e-7);
      }),
      { numRuns: 500 },
    );
    expect(solved).toBeGreaterThan(200);
  });

  test('of unlike units is no more singular than one of like units', () => {
    // x is money of 1e12, y a rate of 0.02: entries differ by fourteen orders of magnitude.
    const factors = newFactors(Int32Array.of(0, 1));
    factors.lu.set([1, 1e14, 5e-15, 1]);
    expect(factor(factors, Float64Array.of(1e12, 0.02))).toBe(true);
    const vector = Float64Array.of(3e12, 0.025);
    solveFactored(factors, vector);
    expect((vector[0] as number) + 1e14 * (vector[1] as number)).toBeCloseTo(3e12, -2);
    expect(5e-15 * (vector[0] as number) + (vector[1] as number)).toBeCloseTo(0.025, 14);
  });

  test('that is singular is refused', () => {
    const factors = newFactors(Int32Array.of(0, 1));
    factors.lu.set([1, -1, -1, 1]);
    expect(factor(factors, Float64Array.of(1, 1))).toBe(false);
  });
});

/** By Laplace's expansion: slow and plain. */
function determinant(entries: readonly number[], order: number): number {
  if (order === 0) return 1;
  let sum = 0;
  for (let column = 0; column < order; column++) {
    const minor = entries.slice(order).filter((_, at) => at % order !== column);
    sum += (column % 2 === 0 ? 1 : -1) * (entries[column] as number) * determinant(minor, order - 1);
  }
  return sum;
}

describe('strong components', () => {
  const graphs = fc.integer({ min: 1, max: 9 }).chain((count) =>
    fc.array(fc.uniqueArray(fc.integer({ min: 0, max: count - 1 }), { maxLength: 3 }), {
      minLength: count,
      maxLength: count,
    }),
  );

  test('are the classes of nodes that reach each other, each after those it needs', () => {
    fc.assert(
      fc.property(graphs, (edges) => {
        const reach = edges.map((_, from) => reachable(from, edges));
        const components = strongComponents(edges);
        expect(components.flat().sort((a, b) => a - b)).toEqual(edges.map((_, i) => i));
        const place = new Map(
          components.flatMap((component, at) => component.map((node) => [node, at] as const)),
        );
        for (const [a, to] of edges.entries())
          for (const b of to) expect(place.get(b)).toBeLessThanOrEqual(place.get(a) as number);
        for (const a of edges.keys())
          for (const b of edges.keys())
            expect(place.get(a) === place.get(b)).toBe(
              a === b || (reach[a]?.has(b) === true && reach[b]?.has(a) === true),
            );
      }),
      { numRuns: 500 },
    );
  });

  test('of a chain of 100,000 are found without deep calls', () => {
    const edges = Array.from({ length: 100_000 }, (_, i) => (i + 1 < 100_000 ? [i + 1] : []));
    expect(strongComponents(edges)[0]).toEqual([99_999]);
  });
});

function reachable(from: number, edges: readonly (readonly number[])[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const open = [...(edges[from] ?? [])];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    open.push(...(edges[node] ?? []));
  }
  return seen;
}

test('equations are eliminated by fewest neighbours: a star from its ends, a chain from its ends', () => {
  const star = Array.from({ length: 5 }, (_, k) => [0, k + 1] as const);
  expect([...eliminationOrder(6, star)]).toEqual([4, 0, 1, 2, 3, 5]);
  const chain = Array.from({ length: 39 }, (_, k) => [k, k + 1] as const);
  expect([...eliminationOrder(40, chain)]).toEqual(Array.from({ length: 40 }, (_, k) => k));
});
