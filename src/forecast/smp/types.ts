/** How a difference of utility becomes a vote. */
export type SmpVotingRule = 'Binary' | 'PropBin' | 'Prop' | 'PropCbc' | 'Cubic' | 'ASymProsp';

/** The power to which the strengths of two coalitions are raised: 1, 2, 4, 8, or nearly all to the stronger. */
export type SmpVictoryModel = 'Linear' | 'Square' | 'Quartic' | 'Octic' | 'Binary';

/** How chances between pairs of options become one distribution over all of them. */
export type SmpElectionModel = 'Conditional' | 'MarkovUniform' | 'MarkovIncentive';

/** The options that make an election: how votes are cast, who wins a pair, who wins it all. */
export interface SmpElectionSettings {
  readonly vpm: SmpVictoryModel;
  readonly pcem: SmpElectionModel;
  readonly votingRule: SmpVotingRule;
}

/** The options of the model, named as in KTAB's scenario files. */
export interface SmpOptions extends SmpElectionSettings {
  /** State transitions: the likeliest option, or one drawn by its probability. */
  readonly stm: 'Deterministic' | 'Stochastic';
  /** How far an observer's guess of another's attitude to risk goes from its own to the true one. */
  readonly bigRAdjust: 'None' | 'OneThird' | 'Half' | 'TwoThirds' | 'Full';
  /** Range of the attitudes to risk: 0 to 1, −½ to 1, or −1 to 1. */
  readonly bigRRange: 'Min' | 'Mid' | 'Max';
  /** How far third parties commit their own stand to the side that they back. */
  readonly thirdPartyCommit: 'NoCommit' | 'SemiCommit' | 'FullCommit';
  /** What a bargain weighs: salience × probability, the squares of both, or only the lead of the stronger. */
  readonly interVecBrgn: 'S1P1' | 'S2P2' | 'S2PMax';
  /** Whose version of a bargain is on the table: the initiator's, both, or their average. */
  readonly brgnModel: 'InitOnlyInterp' | 'InitRcvrInterp' | 'PWCompInterp';
  /**
   * Do as the program does where it slips: the receiver's version of a bargain uses the gain where the probability is
   * meant, and the average leaves capability out.
   */
  readonly compat: boolean;
  readonly maxTurns: number;
  readonly minTurns: number;
  /** Seed of stochastic transitions. */
  readonly seed: number;
}

export type SmpSettings = Partial<SmpOptions>;

/** What the model reads: n actors in k dimensions, rows one after the other. */
export interface SmpInput {
  readonly names: readonly string[];
  /** Potential influence, above 0. */
  readonly capability: Float64Array;
  /** n × k, 0 to 1. */
  readonly positions: Float64Array;
  /** n × k, 0 to 1, each actor's adding up to more than 0 and at most 1. */
  readonly salience: Float64Array;
  /** n × n, rows adding up to at most 1: how much of each position enters an actor's ideal; identity where absent. */
  readonly idealAdjustment?: Float64Array;
}

/** The challenge that an actor likes best: indices of both, what it expects to gain, its chance to win. */
export interface SmpChallenge {
  readonly initiator: number;
  readonly target: number;
  readonly gain: number;
  readonly probability: number;
}

/** A pair of new positions; it binds nobody who does not choose it. */
export interface SmpBargain {
  readonly initiator: number;
  readonly receiver: number;
  readonly version: 'initiator' | 'receiver' | 'average';
  readonly initiatorPosition: Float64Array;
  readonly receiverPosition: Float64Array;
}

/** What an actor chooses among: the status quo (null), then the bargains that it is part of. */
export interface SmpChoice {
  readonly actor: number;
  /** Indices into the turn's bargains. */
  readonly options: readonly (number | null)[];
  readonly probabilities: Float64Array;
  readonly chosen: number | null;
}

export interface SmpTurn {
  readonly challenges: readonly SmpChallenge[];
  readonly bargains: readonly SmpBargain[];
  readonly choices: readonly SmpChoice[];
}

/** Where one dimension goes by the probabilities of the positions, on 0 to 1. */
export interface SmpForecast {
  readonly mean: number;
  /** Smallest position with at least half of the probability at or below it. */
  readonly median: number;
  /** Standard deviation. */
  readonly deviation: number;
}

export interface SmpState {
  /** n × k, 0 to 1. */
  readonly positions: Float64Array;
  /** What each actor would like best, n × k; the positions unless an adjustment of ideals is given. */
  readonly ideals: Float64Array;
  /** Attitude to risk by actor, −1 to 1; averse above 0. */
  readonly risk: Float64Array;
  /** For each actor the probability of its position, which others may share: the sum can exceed 1. */
  readonly probabilities: Float64Array;
  /** One entry a dimension. */
  readonly forecast: readonly SmpForecast[];
}

/** Why a run ends after turn `round`. A cycle is told when the limit is reached: the program does not look for one. */
export type SmpStop =
  | { readonly why: 'settled' | 'turn-limit'; readonly round: number }
  | { readonly why: 'cycle'; readonly round: number; readonly length: number };

export interface SmpRun {
  readonly names: readonly string[];
  readonly dimensions: number;
  readonly settings: SmpOptions;
  /** The start first, then one after each turn. */
  readonly states: readonly SmpState[];
  readonly turns: readonly SmpTurn[];
  readonly stopped: SmpStop;
}
