export {
  type GapPoint,
  type InfoGap,
  type InfoGapQuestion,
  infoGap,
  robustHorizon,
} from './info-gap.ts';
export { type RankReversal, rankReversals } from './rank-reversals.ts';
export {
  type DealRobustness,
  type RobustnessOptions,
  regrets,
  robustness,
  satisficingShare,
} from './robustness.ts';
