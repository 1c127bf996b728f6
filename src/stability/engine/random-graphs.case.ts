import fc from 'fast-check';
import { stateCount } from '../moves.ts';
import type { Conflict, Factor, ProductGraph } from '../types.ts';

/** Instead of a share of barred moves: moves that compose, by going up in two heights at once. */
const composed = 1;

function range(length: number): number[] {
  return Array.from({ length }, (_, k) => k);
}

/** A product graph from its factors and the decimals that are barred. */
export function productOf(factors: readonly Factor[], isBarred: (decimal: number) => boolean): ProductGraph {
  const combinations = factors.reduce((product, { options }) => product * options.length, 1);
  const decimals = range(combinations).filter((decimal) => !isBarred(decimal));
  const stateOf = new Int32Array(combinations).fill(-1);
  for (const [state, decimal] of decimals.entries()) stateOf[decimal] = state;
  return { kind: 'product', factors, decimals: Int32Array.from(decimals), stateOf };
}

/**
 * Conflicts of two to five actors whose factors have two to four options, one or two controllers or none, any moves barred,
 * so that relations need not be transitive, states infeasible, and ranks full of ties.
 */
export const generalConflicts: fc.Arbitrary<Conflict> = fc
  .record({
    actors: fc.integer({ min: 2, max: 5 }),
    factors: fc.integer({ min: 2, max: 5 }),
    bars: fc.constantFrom(0, composed, composed, 3, 6),
    widest: fc.constantFrom(2, 3, 4),
    levels: fc.constantFrom(2, 4, 100),
    draws: fc.infiniteStream(fc.nat(1e6)),
  })
  .map(({ actors, factors: most, bars, widest, levels, draws }) => {
    const draw = (below: number) => (draws.next().value as number) % below;
    let size = 1;
    const factors: Factor[] = [];
    while (factors.length < most) {
      const options = 2 + draw(widest - 1);
      if (size * options > 64) break;
      size *= options;
      factors.push(factorOf(factors.length, options, actors, bars, draw));
    }
    const barred = new Set(range(size).filter((decimal) => decimal > 0 && draw(8) === 0));
    const graph = productOf(factors, (decimal) => barred.has(decimal));
    const ranks = range(actors).map(() =>
      Int32Array.from({ length: stateCount(graph) }, () => draw(levels) - 1),
    );
    return { actors: range(actors).map((k) => `A${k}`), graph, ranks };
  });

function composedMoves(options: number, draw: (below: number) => number): Uint8Array {
  const heights = range(options).map(() => [draw(3), draw(2)] as const);
  return Uint8Array.from(heights.flatMap(([a, b]) => heights.map(([c, d]) => (a <= c && b <= d ? 1 : 0))));
}

function factorOf(
  index: number,
  options: number,
  actors: number,
  bars: number,
  draw: (below: number) => number,
): Factor {
  const first = index < actors ? index : draw(actors);
  const second = draw(4) === 0 ? [draw(actors)] : [];
  const controllers = draw(12) === 0 ? [] : [...new Set([first, ...second])].sort();
  const factor = {
    name: `f${index}`,
    options: options === 2 ? ['N', 'Y'] : range(options).map((o) => `o${o}`),
    controllers,
  };
  if (bars === 0 || draw(2) === 0) return factor;
  if (bars === composed) return { ...factor, allowed: composedMoves(options, draw) };
  const allowed = Uint8Array.from({ length: options * options }, (_, k) =>
    Math.floor(k / options) === k % options || draw(bars) > 0 ? 1 : 0,
  );
  return { ...factor, allowed };
}

/** Two actors, the second with four or five irreversible options, so that one move joins many groups. */
export const steepConflicts: fc.Arbitrary<Conflict> = fc
  .record({ options: fc.integer({ min: 5, max: 6 }), draws: fc.infiniteStream(fc.nat(1e6)) })
  .map(({ options, draws }) => {
    const draw = (below: number) => (draws.next().value as number) % below;
    const factors = range(options).map((index): Factor => {
      const factor = { name: `f${index}`, options: ['N', 'Y'], controllers: [index === 0 ? 0 : 1] };
      return index === 0 ? factor : { ...factor, allowed: Uint8Array.from([1, 1, 0, 1]) };
    });
    const graph = productOf(factors, (decimal) => decimal > 0 && draw(8) === 0);
    const ranks = range(2).map(() => Int32Array.from({ length: stateCount(graph) }, () => draw(100)));
    return { actors: ['A0', 'A1'], graph, ranks };
  });
