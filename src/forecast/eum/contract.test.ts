import {
  type ContractExceptions,
  type ContractModel,
  modelContract,
} from '../baselines/model-contract.case.ts';
import { type EumSettings, runEum } from './index.ts';

const crowd: ContractExceptions = {
  'is not moved by an actor without weight':
    'one more actor changes who is safest and who challenges, whatever it weighs',
};

/** The weighted mean after three rounds: later ones may hang on rounding. */
const ask =
  (settings: EumSettings): ContractModel =>
  (actors, { low, high }) => {
    const { rounds, initial } = runEum(
      {
        names: actors.map((_, i) => String(i)),
        position: Float64Array.from(actors, ({ position }) => position),
        capability: Float64Array.from(actors, ({ capability }) => capability),
        salience: Float64Array.from(actors, ({ salience }) => salience),
      },
      { range: [low, high], rounds: 3, ...settings },
    );
    return { forecast: (rounds.at(-1) ?? initial).weightedMean };
  };

modelContract('the model as printed, Q = 1', ask({ preset: 'printed', q: 1 }), crowd);
modelContract('the model as printed, Q = 0.5', ask({ preset: 'printed', q: 0.5 }), crowd);
modelContract('the reading of Table 2', ask({ preset: 'scholz-table2', q: 1 }), {
  ...crowd,
  'turns round with the scale': 'of several compromises it takes the lowest position',
});
modelContract('the reading of masad', ask({ preset: 'masad', q: 1 }), crowd);
modelContract('the literal reading', ask({ preset: 'literal', q: 0.5 }), crowd);
