import fc from 'fast-check';
import { stateCount } from '../moves.ts';
import type { Conflict, Factor, ProductGraph } from '../types.ts';

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
    bars: fc.constantFrom(0, 3, 6),
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
  const allowed = Uint8Array.from({ length: options * options }, (_, k) =>
    Math.floor(k / options) === k % options || draw(bars) > 0 ? 1 : 0,
  );
  return { ...factor, allowed };
}
