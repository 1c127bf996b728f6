import type { SmpInput } from '../../forecast/index.ts';
import type { KtabScenario } from './ktab-scenario.ts';

/**
 * A scenario as the Spatial Model of Politics reads it: percentages as shares.
 *
 * @example
 * smpInputOf({ actors: [{ name: 'a', capability: 1, positions: [50], saliences: [100] }], dimensions: ['tax'] }).positions // => [0.5]
 */
export function smpInputOf({ actors, idealAdjustment }: KtabScenario): SmpInput {
  const shares = (of: readonly (readonly number[])[]) => Float64Array.from(of.flat(), (value) => value / 100);
  return {
    names: actors.map(({ name }) => name),
    capability: Float64Array.from(actors, ({ capability }) => capability),
    positions: shares(actors.map(({ positions }) => positions)),
    salience: shares(actors.map(({ saliences }) => saliences)),
    ...(idealAdjustment === undefined ? {} : { idealAdjustment: Float64Array.from(idealAdjustment.flat()) }),
  };
}
