import type { SmpIssueForecast } from '../result.ts';
import type { SmpSettings, SmpStop } from '../smp/index.ts';

export interface SmpDynamicsActor {
  readonly id: string;
  readonly name: string;
  /** Place among the situation's actors, which decides its colour. */
  readonly place: number;
  readonly capability: number;
  /** By issue, as the model reads it: each actor's add up to at most 1. */
  readonly salience: readonly number[];
}

/** The challenge that an actor likes best, as it sees it. */
export interface SmpDynamicsChallenge {
  readonly from: number;
  readonly to: number;
  readonly gain: number;
  /** Chance that it would win. */
  readonly probability: number;
}

/** A bargain on the table, and which of its two parties took it: neither is bound by the other. */
export interface SmpDynamicsBargain {
  readonly initiator: number;
  readonly receiver: number;
  readonly version: 'initiator' | 'receiver' | 'average';
  readonly acceptedBy: readonly number[];
}

export interface SmpDynamicsRound {
  /** By actor and issue, in scale points; null where the actor has no stance. */
  readonly positions: readonly (readonly (number | null)[])[];
  /** What led here; none at the start. */
  readonly challenges: readonly SmpDynamicsChallenge[];
  readonly bargains: readonly SmpDynamicsBargain[];
}

/** A replay of the Spatial Model of Politics over all issues together, at the medians of the inputs. */
export interface SmpDynamics {
  readonly settings: SmpSettings;
  readonly issues: readonly string[];
  readonly actors: readonly SmpDynamicsActor[];
  /** Ids of actors that weigh nothing on any issue; the model cannot hold them. */
  readonly leftOut: readonly string[];
  /** The state at the start, with nothing done yet, then one after each turn. */
  readonly rounds: readonly SmpDynamicsRound[];
  /** `too-few`: fewer than two actors weigh anything. */
  readonly stopped: SmpStop | { readonly why: 'too-few'; readonly round: 0 };
  /** Empty where there are too few actors. */
  readonly forecasts: readonly SmpIssueForecast[];
}
