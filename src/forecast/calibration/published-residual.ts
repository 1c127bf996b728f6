import type { Residual } from './residual.ts';

/** What is restated of a published record: summary figures alone. */
export interface PublishedResidual {
  readonly source: string;
  readonly count: number;
  readonly rootMeanSquare: number;
  /** Quantiles of outcome − forecast as observed, at 2.5, 10, 25, 50, 75, 90 and 97.5 %. */
  readonly observed: readonly number[];
  /** Half the width of the 50, 80 and 95 % ranges and the largest error: quantiles of |outcome − forecast|. */
  readonly size: {
    readonly half: number;
    readonly fourFifths: number;
    readonly nineteenTwentieths: number;
    readonly largest: number;
  };
}

/**
 * Summary of the residuals of the compromise model on 351 decided issues of the European Union, 1999–2019: DEU III
 * (Arregui & Perarnaud 2022, doi:10.34810/data53), forecasts of the open re-run in hamzagul07/schelling. Computed as
 * quantiles by linear interpolation (Hyndman & Fan 1996, type 7), `size` from the residuals taken with both signs.
 */
export const compromiseRecord: PublishedResidual = {
  source:
    'DEU III (Arregui & Perarnaud, doi:10.34810/data53), compromise model as re-run in hamzagul07/schelling',
  count: 351,
  rootMeanSquare: 29.77,
  observed: [-58.7, -43.0, -19.2, -1.9, 15.7, 35.2, 59.9],
  size: { half: 17.5, fourFifths: 37.0, nineteenTwentieths: 59.9, largest: 89.3 },
};

/** The residual of a published record, as far to one side as to the other. */
export function residualFrom({ size }: PublishedResidual): Residual {
  const { half, fourFifths, nineteenTwentieths, largest } = size;
  return {
    probabilities: [0, 0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975, 1],
    values: [
      -largest,
      -nineteenTwentieths,
      -fourFifths,
      -half,
      0,
      half,
      fourFifths,
      nineteenTwentieths,
      largest,
    ],
  };
}

/** The residual of the compromise model, the best on record. */
export const publishedResidual: Residual = residualFrom(compromiseRecord);
