export const smpVotingRules = ['Binary', 'PropBin', 'Prop', 'PropCbc', 'Cubic', 'ASymProsp'] as const;
export const smpVictoryModels = ['Linear', 'Square', 'Quartic', 'Octic', 'Binary'] as const;
export const smpElectionModels = ['Conditional', 'MarkovIncentive', 'MarkovUniform'] as const;
export const smpTransitions = ['Deterministic', 'Stochastic'] as const;
export const smpRiskAdjustments = ['None', 'OneThird', 'Half', 'TwoThirds', 'Full'] as const;
export const smpRiskRanges = ['Min', 'Mid', 'Max'] as const;
export const smpCommitments = ['NoCommit', 'SemiCommit', 'FullCommit'] as const;
export const smpInterpolations = ['S1P1', 'S2P2', 'S2PMax'] as const;
export const smpBargainModels = ['InitOnlyInterp', 'InitRcvrInterp', 'PWCompInterp'] as const;

/** How a difference of utility becomes a vote. */
export type SmpVotingRule = (typeof smpVotingRules)[number];
/** The power to which the strengths of two coalitions are raised: 1, 2, 4, 8, or nearly all to the stronger. */
export type SmpVictoryModel = (typeof smpVictoryModels)[number];
/** How chances between pairs of options become one distribution over all of them. */
export type SmpElectionModel = (typeof smpElectionModels)[number];

/** What makes an election: how votes are cast, who wins a pair, who wins it all. */
export interface SmpElectionSettings {
  readonly vpm: SmpVictoryModel;
  readonly pcem: SmpElectionModel;
  readonly votingRule: SmpVotingRule;
}

/** The options of the model, with the values that KTAB's scenario files have. */
export interface SmpSettings extends SmpElectionSettings {
  /** State transitions: the likeliest option, or one drawn by its probability. */
  readonly stm: (typeof smpTransitions)[number];
  /** How far an observer's guess of another's attitude to risk goes from its own to the true one. */
  readonly bigRAdjust: (typeof smpRiskAdjustments)[number];
  /** Range of the attitudes to risk: 0 to 1, −½ to 1, or −1 to 1. */
  readonly bigRRange: (typeof smpRiskRanges)[number];
  /** How far third parties commit their own stand to the side that they back. */
  readonly thirdPartyCommit: (typeof smpCommitments)[number];
  /** What a bargain weighs: salience × probability, the squares of both, or only the lead of the stronger. */
  readonly interVecBrgn: (typeof smpInterpolations)[number];
  /** Whose version of a bargain is on the table: the initiator's, both, or their average. */
  readonly brgnModel: (typeof smpBargainModels)[number];
  /**
   * Do as the program does where it slips: the receiver's version of a bargain uses the gain where the probability is
   * meant, the average leaves capability out, and a run that goes round in circles goes on to the limit.
   */
  readonly compat: boolean;
  readonly maxTurns: number;
  /** No run is settled before so many turns. */
  readonly minTurns: number;
  /** Seed of stochastic transitions. */
  readonly seed: number;
}

/** The program's own choices where a scenario names none. */
export const smpDefaults: SmpSettings = {
  vpm: 'Linear',
  pcem: 'Conditional',
  stm: 'Deterministic',
  votingRule: 'Prop',
  bigRAdjust: 'OneThird',
  bigRRange: 'Mid',
  thirdPartyCommit: 'SemiCommit',
  interVecBrgn: 'S2P2',
  brgnModel: 'InitOnlyInterp',
  compat: true,
  maxTurns: 100,
  minTurns: 2,
  seed: 0,
};

/** The values of each option that is a choice. */
export const smpChoices = {
  vpm: smpVictoryModels,
  pcem: smpElectionModels,
  stm: smpTransitions,
  votingRule: smpVotingRules,
  bigRAdjust: smpRiskAdjustments,
  bigRRange: smpRiskRanges,
  thirdPartyCommit: smpCommitments,
  interVecBrgn: smpInterpolations,
  brgnModel: smpBargainModels,
} as const;

/** The settings with the defaults filled in; throws on values that an option does not have. */
export function smpSettings(changes: Partial<SmpSettings>): SmpSettings {
  const settings = { ...smpDefaults, ...changes };
  for (const [name, values] of Object.entries(smpChoices)) {
    const value = settings[name as keyof typeof smpChoices];
    if (!(values as readonly string[]).includes(value))
      throw new RangeError(`${name} is ${value}; it is one of ${values.join(', ')}`);
  }
  for (const name of ['maxTurns', 'minTurns', 'seed'] as const)
    if (!(Number.isSafeInteger(settings[name]) && settings[name] >= 0))
      throw new RangeError(`${name} is ${settings[name]}; it is a whole number from 0`);
  return settings;
}
