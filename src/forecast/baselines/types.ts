/** One actor on one issue. */
export interface BaselineActor {
  readonly position: number;
  /** Potential influence, at least 0; only ratios matter. */
  readonly capability: number;
  /** How much of it is spent on this issue, at least 0; only ratios matter. */
  readonly salience: number;
}

export interface BaselineScale {
  readonly low: number;
  readonly high: number;
}

/** A forecast on the scale, or null with the reason; where a choice had to be made, `why` tells it. */
export interface BaselineForecast {
  readonly forecast: number | null;
  readonly why?: string;
}

/** A model of one issue that needs no more than positions and weights. */
export type Baseline<Settings> = (
  actors: readonly BaselineActor[],
  scale: BaselineScale,
  settings: Settings,
) => BaselineForecast;

/** What an actor weighs: capability × salience, one of them, or the same as everybody. */
export type BaselineWeights = 'capability-salience' | 'capability' | 'salience' | 'equal';
