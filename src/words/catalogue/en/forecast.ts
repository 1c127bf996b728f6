/** Forecasts of issues, and the rounds that led to them. */
export const forecastEnglish = {
  columns: {
    issue: 'issue',
    forecast: 'forecast (80 %)',
    median: 'median',
    nash: 'Nash',
    eum: 'EUM',
    constant: 'constant',
    statusQuo: 'status quo',
    models: 'models',
    nearest: 'nearest',
  },
  range: (point: string, low: string, high: string) => `${point} (${low} to ${high})`,
  record:
    'The range holds the uncertainty of the inputs and the published error of the model: on 351 decided issues it erred by 23 points of 100 on average (30 rmse), a constant 50 by 28, the challenge model by 27.',
  together: 'all issues together',
  ends: (issue: string, low: string, high: string) => `${issue}: 0 ${low} … 100 ${high}`,
  foot: (seed: number, samples: number, asOf: string) =>
    `scale points 0–100; seed ${seed}, ${samples} samples, as of ${asOf}`,
  title: (title: string, model: string) => `${title}: ${model}`,
  start: 'start',
  answer: (model: string, central: string, range: string, why: string, others: string) =>
    `${model}: ${central}${range}${why}. Beside it: ${others}.`,
  from: (low: string, high: string) => ` (${low} to ${high})`,
  because: (why: string) => `, ${why}`,
  other: (model: string, value: string) => `${model} ${value}`,
  stopped: (round: number, why: string, length: string) => `Stopped at round ${round}: ${why}${length}.`,
  rounds: (length: number) => `, ${length} rounds long`,
  firstRound: 'First round:',
  more: (actors: number) => `and ${actors} more actors: --json has all`,
};
