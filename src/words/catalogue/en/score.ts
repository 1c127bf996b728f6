import { whole } from '../../numbers.ts';

/** How far forecasts of decided issues were from their outcomes. */
export const scoreEnglish = {
  columns: {
    model: 'model',
    issues: 'issues',
    mae: 'MAE',
    rmse: 'RMSE',
    crps: 'CRPS',
    within5: 'within 5',
    within20: 'within 20',
    coverage: '50 / 80 / 95 %',
  },
  differences: 'Difference of the mean absolute error, 95 % interval',
  difference: (model: string, reference: string, value: string, low: string, high: string) =>
    `${model} − ${reference}: ${value} [${low}, ${high}]`,
  foot: (count: number, draws: number, resample: string, seed: number) =>
    `${count} decided issues; points of 0 to 100; ${whole(draws)} bootstrap draws of ${resample}, seed ${seed}; the ranges are those that the compromise model's published record supports`,
  plotTitle: 'Do the ranges hold what they promise?',
};
