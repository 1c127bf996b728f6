import { factor, type LinearSystem, newLinearSystem, solveFactored } from '../../numeric/index.ts';

/** The linear equations of a block in the order of elimination, rows and columns scaled by the sizes of their variables. */
export interface ScaledSystem {
  readonly system: LinearSystem;
  /** Size of each unknown and of its equation, a power of two. */
  readonly scale: Float64Array;
  /** Where each equation, and its variable, stands in the elimination. */
  readonly place: Int32Array;
  /** The right side in the order of elimination. */
  readonly work: Float64Array;
}

// Beyond this a pivot is rounding noise of equations whose diagonal is near 1 after scaling.
const smallestPivot = 1e-13;

export function newScaledSystem(place: Int32Array): ScaledSystem {
  const order = place.length;
  return {
    system: newLinearSystem(order),
    place,
    scale: new Float64Array(order),
    work: new Float64Array(order),
  };
}

/** Scales, so that rates and sums of money weigh alike, and factors; false if the matrix is singular. */
export function factorScaled({ system, scale, place }: ScaledSystem, sizes: Float64Array): boolean {
  const { order, lu } = system;
  for (let i = 0; i < order; i++) {
    const size = sizes[i];
    scale[place[i]] = size > 0 ? 2 ** Math.round(Math.log2(size)) : 1;
  }
  for (let i = 0; i < order; i++)
    for (let j = 0; j < order; j++) {
      const at = i * order + j;
      if (lu[at] !== 0) lu[at] = (lu[at] * scale[j]) / scale[i];
    }
  return factor(system, smallestPivot) === undefined;
}

/** Solves the factored system for a right side, which becomes the solution. */
export function solveScaled({ system, scale, place, work }: ScaledSystem, side: Float64Array): void {
  for (let i = 0; i < side.length; i++) {
    const at = place[i];
    work[at] = side[i] / scale[at];
  }
  solveFactored(system, work);
  for (let i = 0; i < side.length; i++) {
    const at = place[i];
    side[i] = work[at] * scale[at];
  }
}
