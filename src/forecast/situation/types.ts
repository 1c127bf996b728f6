import type { Residual } from '../calibration/index.ts';
import type { EumSettings, EumStop, OfferKind } from '../eum/index.ts';
import type { DynamicsRange } from '../result.ts';

/** How the forecasts of all models are made. */
export interface IssueForecastSettings {
  /** Draws behind the ranges of the single models, the first so many; the headline uses all. */
  readonly samples: number;
  /** Draws that are replayed for the range of the expected utility model, the first so many. */
  readonly replays: number;
  /** Width of the calibrated distribution against that of the published residual. */
  readonly spread: number;
  readonly residual: Residual;
  readonly eum: EumSettings;
}

export interface DynamicsSettings {
  readonly eum: EumSettings;
  /** Draws that are replayed, the first so many; 0 for none. */
  readonly samples: number;
  /** Actors no further from each other than this at the end are a coalition, in scale points. */
  readonly near: number;
}

/** An actor with a stance on the issue. Other parts name it by its place in the list. */
export interface DynamicsActor {
  readonly id: string;
  readonly name: string;
  /** Place among the situation's actors, which decides its colour. */
  readonly place: number;
  readonly position: number;
  readonly capability: number;
  readonly salience: number;
  /** Its part of all capability × salience spent on the issue, 0 to 1. */
  readonly weightShare: number;
}

/** What one actor did in a round, and whose offer it took. */
export interface DynamicsMove {
  readonly actor: number;
  /** Who pressed it there. */
  readonly by: number;
  readonly kind: OfferKind;
  readonly from: number;
  readonly to: number;
  /** What the mover expected from challenging the other, and what it thought the other expected from challenging it. */
  readonly utility: number;
  readonly otherUtility: number;
}

export interface DynamicsRound {
  readonly positions: readonly number[];
  /** Of all the actors whose offers would have moved an actor, by actor; those without one are left out. */
  readonly pressed: readonly { readonly actor: number; readonly by: readonly number[] }[];
  readonly moves: readonly DynamicsMove[];
  readonly weightedMedian: number;
  readonly weightedMean: number;
}

/** One actor pressing another before anybody has moved. */
export interface DynamicsPressure {
  readonly from: number;
  readonly to: number;
  /** What the pressed actor thinks that the other expects from challenging it; above 0, only ratios tell anything. */
  readonly gain: number;
}

/** Actors near to each other at the end; an actor alone is a coalition of one. */
export interface FinalCoalition {
  readonly members: readonly number[];
  readonly low: number;
  readonly high: number;
  readonly weightShare: number;
}

/** The replay over sampled inputs: the model's answer to uncertain inputs, not its own error. */
export interface SampledDynamics {
  /** Draws replayed; draws in which nobody weighs anything are left out. */
  readonly samples: number;
  /** Where each actor ends. */
  readonly finals: readonly DynamicsRange[];
  /** Where the weighted median ends. */
  readonly weightedMedian: DynamicsRange;
  /** For each actor its 5 % and 95 % quantiles at the start and after each round that the replay at the medians shows. */
  readonly byRound: readonly { readonly low: readonly number[]; readonly high: readonly number[] }[];
}

export interface IssueDynamics {
  readonly issue: string;
  readonly eum: EumSettings;
  readonly near: number;
  readonly actors: readonly DynamicsActor[];
  readonly initial: {
    readonly positions: readonly number[];
    readonly weightedMedian: number;
    readonly weightedMean: number;
  };
  /** The whole series: where positions go round in circles, the last round alone would mislead. */
  readonly rounds: readonly DynamicsRound[];
  /** `no-weight`: no actor weighs anything, so there is nothing to replay. */
  readonly stopped: EumStop | { readonly why: 'no-weight'; readonly round: 0 };
  /** Lowest and highest weighted median of the cycle in which the replay ends; of the last round where there is none. */
  readonly endMedian: { readonly low: number; readonly high: number };
  /** The strongest first. */
  readonly pressures: readonly DynamicsPressure[];
  /** From the low end of the scale to the high end. */
  readonly coalitions: readonly FinalCoalition[];
  /** Null where no draw was replayed. */
  readonly sampled: SampledDynamics | null;
}

/** A replay in words. Names and the ends of the scale are the file's own text: escape it where it is shown. */
export interface DynamicsWords {
  /** The start, then a line a round, then why it ends. */
  readonly rounds: readonly string[];
  /** One paragraph for a reader who knows none of the models. */
  readonly paragraph: string;
}
