import { type PointKind, type RadialDesign, radialDesign } from '../../numeric/index.ts';
import { answers } from '../known-functions.case.ts';
import type { RadialOutputs, SobolIndices } from './index.ts';

/** A function of the unit cube, at the points of each block. */
export function outputsOf(design: RadialDesign, f: (row: readonly number[]) => number): RadialOutputs {
  const [a, b, ...others] = answers(design, f) as [Float64Array, Float64Array, ...Float64Array[]];
  const ab = others.slice(0, design.groups);
  return others.length > design.groups ? { a, b, ab, ba: others.slice(design.groups) } : { a, b, ab };
}

/** A design with all blocks over inputs without names of their own. */
export function designOf(
  inputs: number,
  samples: number,
  kind: PointKind = 'scrambled-sobol',
  seed = 1,
  replicate = 0,
) {
  const names = Array.from({ length: inputs }, (_, k) => `x${k}`);
  return radialDesign(names, { kind, seed, replicate, samples }, { second: true });
}

/** Indices that there are. */
export function varying(found: SobolIndices): Extract<SobolIndices, { kind: 'indices' }> {
  if (found.kind !== 'indices') throw new Error(found.kind);
  return found;
}
