import { type Factor, type ProductGraph, stridesOf } from '../../stability/index.ts';
import type { Cube } from './types.ts';

/** The states that no pattern bars, numbered by their decimals; a descent over the factors, the slowest first. */
export function feasibleGraph(factors: readonly Factor[], infeasible: readonly Cube[]): ProductGraph {
  const strides = stridesOf(factors);
  const combinations = factors.reduce((product, { options }) => product * options.length, 1);
  const found: number[] = [];
  const descend = (f: number, decimal: number, open: readonly Cube[]): void => {
    if (f < 0) {
      found.push(decimal);
      return;
    }
    for (let option = 0; option < (factors[f] as Factor).options.length; option++) {
      const next = narrowed(open, f, option);
      if (next !== undefined) descend(f - 1, decimal + option * (strides[f] as number), next);
    }
  };
  if (!infeasible.some((cube) => cube.length === 0)) descend(factors.length - 1, 0, infeasible);
  const decimals = Int32Array.from(found);
  if (decimals.length === combinations) return { kind: 'product', factors, decimals };
  const stateOf = new Int32Array(combinations).fill(-1);
  for (const [state, decimal] of decimals.entries()) stateOf[decimal] = state;
  return { kind: 'product', factors, decimals, stateOf };
}

/** What the patterns still ask for once a factor is set; undefined where one of them asks for nothing more. */
function narrowed(open: readonly Cube[], factor: number, option: number): readonly Cube[] | undefined {
  const next: Cube[] = [];
  for (const cube of open) {
    const part = cube.find((one) => one.factor === factor);
    if (part === undefined) next.push(cube);
    else if (part.options.includes(option)) {
      if (cube.length === 1) return undefined;
      next.push(cube.filter((one) => one !== part));
    }
  }
  return next;
}
