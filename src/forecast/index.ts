/** Forecast: where each issue drifts when the actors push. */
export type { MedianSettings } from './baselines/median-baseline.ts';
export {
  type BaselineName,
  type NamedBaselineSettings,
  namedBaselines,
} from './baselines/named-baselines.ts';
export type { NashSettings } from './baselines/nash-baseline.ts';
export type {
  Baseline,
  BaselineActor,
  BaselineForecast,
  BaselineScale,
  BaselineWeights,
} from './baselines/types.ts';
export { calibratedRange, type RangeSettings } from './calibration/calibrated-range.ts';
export {
  compromiseRecord,
  type PublishedResidual,
} from './calibration/published-residual.ts';
export type { Residual } from './calibration/residual.ts';
export { type EumRunner, makeEumRunner } from './eum/eum-runner.ts';
export { eumPresets } from './eum/presets.ts';
export { runEum } from './eum/run-eum.ts';
export type {
  EumInput,
  EumOffer,
  EumPass,
  EumPreset,
  EumRound,
  EumRun,
  EumSettings,
  EumStop,
  EumSwitches,
  OfferKind,
} from './eum/types.ts';
export { modelNames, runModel, simpleForecasts } from './family/run-model.ts';
export type { ActorTable, ModelName, ModelRequest } from './family/types.ts';
export { forecast } from './forecast.ts';
export type {
  CalibratedHeadline,
  CalibratedIssueForecast,
  CoverageShare,
  DimensionForecast,
  DynamicsRange,
  Forecast,
  IssueForecast,
  ModelForecast,
  ModelRow,
  ModelRun,
  ModelScore,
  ModelSpread,
  PairedDifference,
  SmpIssueForecast,
} from './result.ts';
export { crps } from './scoring/crps.ts';
export { type Predictive, predictiveQuantile, type QuantileForecast } from './scoring/predictive.ts';
export { scoreForecasts } from './scoring/score-forecasts.ts';
export type { ScoredRow, ScoreSettings, Scores } from './scoring/types.ts';
export { defaultReplay } from './situation/default-replay.ts';
export { dynamicsWords } from './situation/dynamics-words.ts';
export { issueDynamics } from './situation/issue-dynamics.ts';
export { type IssueForecastRequest, issueForecasts } from './situation/issue-forecasts.ts';
export { smpDynamics } from './situation/smp-dynamics.ts';
export type {
  SmpDynamics,
  SmpDynamicsActor,
  SmpDynamicsBargain,
  SmpDynamicsChallenge,
  SmpDynamicsRound,
} from './situation/smp-types.ts';
export { smpWords } from './situation/smp-words.ts';
export type {
  DynamicsActor,
  DynamicsMove,
  DynamicsPressure,
  DynamicsRound,
  DynamicsSettings,
  DynamicsWords,
  FinalCoalition,
  IssueDynamics,
  IssueForecastSettings,
  SampledDynamics,
} from './situation/types.ts';
export type { CondorcetForecast, CondorcetSettings } from './smp/probabilistic-condorcet.ts';
export { runSmp } from './smp/run-smp.ts';
export {
  type SmpElectionModel,
  type SmpElectionSettings,
  type SmpSettings,
  type SmpVictoryModel,
  type SmpVotingRule,
  smpBargainModels,
  smpChoices,
  smpCommitments,
  smpDefaults,
  smpElectionModels,
  smpInterpolations,
  smpRiskAdjustments,
  smpRiskRanges,
  smpTransitions,
  smpVictoryModels,
  smpVotingRules,
} from './smp/settings.ts';
export type {
  SmpBargain,
  SmpChallenge,
  SmpChoice,
  SmpForecast,
  SmpGroup,
  SmpInput,
  SmpRun,
  SmpState,
  SmpStop,
  SmpTurn,
} from './smp/types.ts';
