import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eliminationOrder } from './elimination-order.ts';
import { factorScaled, newScaledSystem, solveScaled } from './scaled-system.ts';
import { strongComponents } from './strong-components.ts';

describe('a scaled system', () => {
  test('of unlike units is no more singular than one of like units', () => {
    // x is money of 1e12, y a rate of 0.02: entries differ by fourteen orders of magnitude.
    const scaled = newScaledSystem(Int32Array.of(0, 1));
    scaled.system.lu.set([1, 1e14, 5e-15, 1]);
    expect(factorScaled(scaled, Float64Array.of(1e12, 0.02))).toBe(true);
    const vector = Float64Array.of(3e12, 0.025);
    solveScaled(scaled, vector);
    expect((vector[0] as number) + 1e14 * (vector[1] as number)).toBeCloseTo(3e12, -2);
    expect(5e-15 * (vector[0] as number) + (vector[1] as number)).toBeCloseTo(0.025, 14);
  });

  test('in any order of elimination and of any sizes has the solution of the equations as written', () => {
    const order = 5;
    const integers = fc.integer({ min: -9, max: 9 });
    const list = (length: number) => fc.array(integers, { minLength: length, maxLength: length });
    const orders = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: order, maxLength: order });
    fc.assert(
      fc.property(list(order * order), list(order), list(order), orders, (drawn, solution, powers, place) => {
        const size = (i: number) => 8 ** (powers[i] as number);
        // A diagonal that outweighs its row is regular; each row in its own unit.
        const entry = (i: number, j: number) =>
          ((i === j ? 50 : (drawn[i * order + j] as number)) * size(i)) / size(j);
        const scaled = newScaledSystem(Int32Array.from(place));
        const side = new Float64Array(order);
        for (let i = 0; i < order; i++)
          for (let j = 0; j < order; j++) {
            scaled.system.lu[(place[i] as number) * order + (place[j] as number)] = entry(i, j);
            side[i] = (side[i] as number) + entry(i, j) * (solution[j] as number) * size(j);
          }
        expect(
          factorScaled(
            scaled,
            Float64Array.from(powers, (_, i) => size(i)),
          ),
        ).toBe(true);
        solveScaled(scaled, side);
        for (let i = 0; i < order; i++)
          expect((side[i] as number) / size(i)).toBeCloseTo(solution[i] as number, 11);
      }),
      { numRuns: 200 },
    );
  });

  test('that is singular is refused, and so is one that only rounding keeps regular', () => {
    for (const last of [1, 1 + 1e-15]) {
      const scaled = newScaledSystem(Int32Array.of(0, 1));
      scaled.system.lu.set([1, -1, -1, last]);
      expect(factorScaled(scaled, Float64Array.of(1, 1))).toBe(false);
    }
  });
});

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
