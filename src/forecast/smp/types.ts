import type { SmpSettings } from './settings.ts';

/** What the model reads: N actors in K dimensions, matrices row by row, an actor a row. */
export interface SmpInput {
  readonly names: readonly string[];
  /** Potential influence, above 0; only ratios matter. */
  readonly capability: Float64Array;
  /** N × K, 0 to 1. */
  readonly positions: Float64Array;
  /** N × K, 0 to 1; each actor's add up to more than 0 and at most 1. */
  readonly salience: Float64Array;
  /** N × N, rows adding up to at most 1: how much of each position enters an actor's ideal; identity where absent. */
  readonly idealAdjustment?: Float64Array;
}

/** The challenge that an actor likes best, as it sees it. */
export interface SmpChallenge {
  readonly initiator: number;
  readonly target: number;
  /** Expected gain in utility to the initiator. */
  readonly gain: number;
  /** Chance that the initiator would win. */
  readonly probability: number;
}

/** A pair of new positions of K numbers each; it binds nobody who does not choose it. */
export interface SmpBargain {
  readonly initiator: number;
  readonly receiver: number;
  /** Whose it is. */
  readonly version: 'initiator' | 'receiver' | 'average';
  readonly initiatorPosition: Float64Array;
  readonly receiverPosition: Float64Array;
}

/** What an actor chooses among: the status quo (null), then the bargains that it is part of (indices into the turn's). */
export interface SmpChoice {
  readonly actor: number;
  readonly options: readonly (number | null)[];
  /** One for each option. */
  readonly probabilities: Float64Array;
  readonly chosen: number | null;
}

/** What happened between two states. */
export interface SmpTurn {
  readonly challenges: readonly SmpChallenge[];
  readonly bargains: readonly SmpBargain[];
  /** Of every actor that is part of a bargain. */
  readonly choices: readonly SmpChoice[];
}

/** Actors who share a position, and the chance that it prevails. */
export interface SmpGroup {
  /** The first listed, whose position stands for the group. */
  readonly representative: number;
  readonly members: readonly number[];
  readonly probability: number;
}

/** Where one dimension goes by the probabilities of the groups' positions, 0 to 1. */
export interface SmpForecast {
  readonly mean: number;
  /** Smallest position with at least half of the probability at or below it. */
  readonly median: number;
  readonly standardDeviation: number;
  /** 5 % and 95 % quantiles over the groups. */
  readonly low: number;
  readonly high: number;
}

export interface SmpState {
  /** N × K, 0 to 1. */
  readonly positions: Float64Array;
  /** N × K: what each actor would like best; its position unless an adjustment of ideals is given. */
  readonly ideals: Float64Array;
  /** R of each actor, −1 to 1; above 0 it shuns risk, below 0 it seeks it. */
  readonly risk: Float64Array;
  /** For each actor the probability of its position, which others may share: the sum can exceed 1. */
  readonly probabilities: Float64Array;
  readonly groups: readonly SmpGroup[];
  /** One entry a dimension. */
  readonly forecast: readonly SmpForecast[];
}

/** Why a run ends after turn `round`. A cycle leads from state `from` back to it; see `compat`. */
export type SmpStop =
  | { readonly why: 'settled' | 'turn-limit'; readonly round: number }
  | { readonly why: 'cycle'; readonly round: number; readonly from: number; readonly length: number };

export interface SmpRun {
  readonly names: readonly string[];
  readonly dimensions: number;
  readonly settings: SmpSettings;
  /** The start first, then one after each turn. */
  readonly states: readonly SmpState[];
  /** Turn t leads from state t to state t + 1. */
  readonly turns: readonly SmpTurn[];
  readonly stopped: SmpStop;
  /** That of the last state: one entry a dimension. */
  readonly forecast: readonly SmpForecast[];
}
