/** One model's forecast of one issue. Positions are scale points 0–100. */
export interface ModelForecast {
  readonly model: 'compromise' | 'weighted-median' | 'constant-50' | 'status-quo';
  /** Forecast from the medians of all inputs. */
  readonly central: number;
  /** 5 %, 50 % and 95 % quantiles over the sampled inputs: input uncertainty alone, not the model's own error. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** Option nearest to the central forecast. */
  readonly nearestOption: string;
}

export interface IssueForecast {
  readonly issue: string;
  readonly models: readonly ModelForecast[];
}

export interface Forecast {
  readonly issues: readonly IssueForecast[];
}
