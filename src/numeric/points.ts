import { fillLatinHypercube } from './latin-hypercube.ts';
import { sobolDimensions } from './sobol-directions.ts';
import { fillScrambledSobol } from './sobol-points.ts';
import { fillUniform, streamKey } from './stream.ts';

/**
 * How points of the unit cube are placed. Beyond the dimensions that have direction numbers, coordinates of scrambled
 * points are random ones: a net in the first thousand, and plain draws beside it.
 */
export type PointKind = 'random' | 'latin-hypercube' | 'scrambled-sobol';

/** A set of points: what (kind, seed, replicate) say, so that any part of it can be made anywhere. */
export interface PointSet {
  readonly kind: PointKind;
  readonly seed: number;
  /** Independent repetitions of the same plan are counted from 0. */
  readonly replicate: number;
  /** Of the whole set. */
  readonly samples: number;
}

/**
 * Coordinates `first`, `first + 1`, … of the points in one dimension, in (0, 1). Random points and hypercubes go by the
 * dimension's name, so that adding one moves no other; Sobol' points go by its number.
 *
 * @example
 * const out = new Float64Array(2);
 * fillPoints(out, { kind: 'scrambled-sobol', seed: 1, replicate: 0, samples: 2 }, { name: 'salience', dimension: 0 });
 * out[0] < 0.5 === out[1] > 0.5 // => true
 */
export function fillPoints(
  out: Float64Array,
  { kind, seed, replicate, samples }: PointSet,
  { name, dimension }: { readonly name: string; readonly dimension: number },
  first = 0,
): void {
  switch (kind) {
    case 'random':
      fillUniform(out, streamKey(seed, `points/${replicate}/${name}`), first);
      return;
    case 'latin-hypercube':
      fillLatinHypercube(out, { seed, replicate, name, samples }, first);
      return;
    case 'scrambled-sobol':
      if (dimension < sobolDimensions) fillScrambledSobol(out, { seed, replicate, dimension }, first);
      else fillUniform(out, streamKey(seed, `beside/${replicate}/${name}`), first);
      return;
  }
}
