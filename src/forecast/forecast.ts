import type { Compiled, Situation } from '../situation/index.ts';
import { quantilesOf, type Study } from '../study/index.ts';
import { compromise, weightedMedian } from './models.ts';
import type { Forecast, IssueForecast, ModelForecast } from './result.ts';

/**
 * Where each issue ends by the simplest models that have a record, side by side with the baselines that they must
 * beat: compromise, weighted median, constant 50 and status quo.
 *
 * @example
 * forecast(study).issues.length // => 2
 */
export function forecast({ situation, compiled, draws, weights, medians }: Study): Forecast {
  const { samples: count, columns } = draws;
  return {
    issues: situation.issues.map((issue, j): IssueForecast => {
      const ask = (model: ModelForecast['model'], read: (draw: ReadInput) => number): ModelForecast => {
        const central = read((input) => medians[input]);
        const samples = new Float64Array(count);
        for (let s = 0; s < samples.length; s++) samples[s] = read((input) => columns[input]?.[s]);
        const [low = central, median = central, high = central] =
          samples.length === 0 ? [] : quantilesOf(samples, weights, [0.05, 0.5, 0.95]);
        return {
          model,
          central,
          low,
          median,
          high,
          nearestOption: nearestOption(situation, medians, compiled, j, central),
        };
      };
      const quo = compiled.optionStarts[j] + compiled.statusQuo[j];
      return {
        issue: issue.id,
        models: [
          ask('compromise', (read) => compromise(...advocates(compiled, j, read))),
          ask('weighted-median', (read) => weightedMedian(...advocates(compiled, j, read))),
          ask('constant-50', () => 50),
          ask('status-quo', (read) => read(compiled.optionAt[quo])),
        ],
      };
    }),
  };
}

type ReadInput = (input: number) => number;

/** Positions and weights (capability × salience) of the actors that hold a stance on an issue. */
function advocates(
  compiled: Compiled,
  issue: number,
  read: ReadInput,
): [positions: number[], weights: number[]] {
  const positions: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < compiled.actors.length; i++) {
    const cell = i * compiled.issues.length + issue;
    const position = compiled.position[cell];
    if (position < 0) continue;
    positions.push(read(position));
    weights.push(read(compiled.capability[i]) * read(compiled.salience[cell]));
  }
  return [positions, weights];
}

function nearestOption(
  situation: Situation,
  medians: Float64Array,
  compiled: Compiled,
  issue: number,
  at: number,
): string {
  const options = situation.issues[issue]?.options ?? [];
  const start = compiled.optionStarts[issue];
  const distance = (k: number) => Math.abs(medians[compiled.optionAt[start + k]] - at);
  const nearest = options.reduce((best, _, k) => (distance(k) < distance(best) ? k : best), 0);
  return options[nearest]?.id ?? '';
}
