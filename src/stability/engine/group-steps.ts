import type { OwnFactor } from './own-factors.ts';

/**
 * From group to group by one factor at a time. Where moves compose, these steps reach exactly the groups of one move, in a
 * search as long as the list of factors, not as the product of their options; hence groups without states are in it too.
 */
export interface GroupSteps {
  /** Decimal of each group with every own factor at the first option of its class. */
  readonly bases: Int32Array;
  readonly groupAt: Int32Array;
  readonly factors: readonly {
    readonly size: number;
    readonly stride: number;
    /** By option: by how much the decimal changes on a step into it, backwards, and on a step out of it. */
    readonly before: readonly Int32Array[];
    readonly after: readonly Int32Array[];
  }[];
}

/** The steps of bound factors over groups. */
export function groupSteps(bases: Int32Array, groupAt: Int32Array, bound: readonly OwnFactor[]): GroupSteps {
  const factors = bound.map(({ size, stride, firstOf, allows }) => {
    const firsts = [...new Set(firstOf)];
    const steps = (isStep: (here: number, other: number) => boolean) =>
      firstOf.map((_, here) =>
        Int32Array.from(
          firsts.filter((other) => other !== here && isStep(here, other)),
          (other) => (other - here) * stride,
        ),
      );
    return {
      size,
      stride,
      before: steps((here, other) => allows(other, here)),
      after: steps((here, other) => allows(here, other)),
    };
  });
  return { bases, groupAt, factors };
}

/** Raises the value of each group to the largest among those before, or after it: factor by factor, in place. */
export function raiseOverGroups(
  highest: Int32Array,
  { bases, groupAt, factors }: GroupSteps,
  side: 'before' | 'after',
): void {
  for (const { size, stride, [side]: steps } of factors)
    for (let g = 0; g < bases.length; g++) {
      const base = bases[g];
      const deltas = steps[Math.floor(base / stride) % size];
      for (let k = 0; k < deltas.length; k++) {
        const other = highest[groupAt[base + deltas[k]]];
        if (other > highest[g]) highest[g] = other;
      }
    }
}
