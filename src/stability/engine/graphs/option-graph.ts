import type { Factor, ProductGraph } from '../../types.ts';
import { productGraph } from './product-graph.ts';

/** Something that one actor takes or drops; `forward` is only ever taken, `back` only ever dropped. */
export interface OptionOf {
  readonly name: string;
  readonly direction: 'both' | 'forward' | 'back';
  /** Index of the actor that decides. */
  readonly controller: number;
}

/** A pattern that bars every state with these values of the options in the mask; the first option is the lowest bit. */
export interface BarredPattern {
  readonly mask: number;
  readonly value: number;
}

/** A conflict in option form (Howard 1971; Fraser & Hipel 1984): states are the sets of taken options that no pattern bars. */
export function optionGraph({
  options,
  infeasible = [],
}: {
  readonly options: readonly OptionOf[];
  readonly infeasible?: readonly BarredPattern[];
}): ProductGraph {
  const factors = options.map(({ name, direction, controller }): Factor => {
    const factor = { name, options: ['N', 'Y'], controllers: [controller] };
    return direction === 'both' ? factor : { ...factor, allowed: Uint8Array.from(steps[direction]) };
  });
  if (infeasible.length === 0) return productGraph(factors);
  const masks = Int32Array.from(infeasible, ({ mask }) => mask);
  const values = Int32Array.from(infeasible, ({ value }) => value);
  return productGraph(factors, (decimal) => {
    for (let k = 0; k < masks.length; k++) if ((decimal & (masks[k] as number)) === values[k]) return false;
    return true;
  });
}

const steps = { forward: [1, 1, 0, 1], back: [1, 0, 1, 1] } as const;
