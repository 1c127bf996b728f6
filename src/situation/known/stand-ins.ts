import { quantileFunction, support } from '../../numeric/index.ts';
import type { EstimateShape } from '../estimate-types.ts';
import type { StandIns } from '../make-estimate.ts';
import type { SituationFile } from '../schema.ts';
import type { Knowledge } from './knowledge.ts';
import { numberAt } from './number-at.ts';

/** What stands in for numbers of which nothing was known: the file's defaults, and its own scale of capability. */
export function standInsOf({ defaults = {}, actors }: SituationFile, knowledge: Knowledge): StandIns {
  const known = Object.values(actors).flatMap((actor) => numberAt(actor.capability, actor, knowledge) ?? []);
  const { capability = upTo(Math.max(0, ...known.map(largest))), position, salience, value } = defaults;
  return {
    capability,
    ...(position !== undefined && { 'scale points': position }),
    ...(salience !== undefined && { salience }),
    ...(value !== undefined && { value }),
  };
}

/** Capability has no whole scale but the file's: anything up to the largest that was known. */
function upTo(high: number): EstimateShape {
  const top = high > 0 ? high : 100;
  return {
    kind: 'stated',
    distribution: { kind: 'uniform', low: 0, high: top },
    written: `0 to ${top}`,
  };
}

function largest(shape: EstimateShape): number {
  if (shape.kind === 'dated') return 0;
  const parts = shape.kind === 'stated' ? [shape] : shape.readings;
  return Math.max(
    0,
    ...parts.map(({ distribution }) => {
      const { high } = support(distribution);
      return Number.isFinite(high) ? high : quantileFunction(distribution)(0.95);
    }),
  );
}
