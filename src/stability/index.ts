/** Stability: which states hold once reached, who would leave them, and what holds them back. */
export { stability } from './engine/stability.ts';
export { improvementsOf, movesOf, optionsIn, stateCount, stridesOf } from './moves.ts';
export { ranksFromTruths } from './preferences/ranks-from-truths.ts';
export { ranksFromUtilities } from './preferences/ranks-from-utilities.ts';
export { blocs } from './questions/blocs.ts';
export {
  type BreakingChanges,
  breakingChanges,
  type PreferenceChange,
} from './questions/breaking-changes.ts';
export {
  type Break,
  type CoalitionalStability,
  type CoalitionVerdict,
  coalitionalStability,
  type WhoCouldBreak,
  whoCouldBreak,
} from './questions/coalitional-stability.ts';
export { type Inverse, inverse, type Wish } from './questions/inverse/inverse.ts';
export {
  inverseInWindow,
  type Reordering,
  type WindowAnswer,
  type Windows,
} from './questions/inverse/inverse-in-window.ts';
export { conditionWords, wishWords } from './questions/inverse/inverse-words.ts';
export type { Leaving } from './questions/inverse/leaving.ts';
export type { RankingChange } from './questions/inverse/smallest-change.ts';
export { type LegalPaths, legalPaths } from './questions/legal-paths.ts';
export { type ConflictNames, plainNames } from './questions/names.ts';
export type { ConflictMove } from './questions/search/game.ts';
export type { CoalitionConcept } from './questions/search/joint-deterrence.ts';
export type { Refusal } from './questions/search/refusal.ts';
export { type SimultaneousStability, simultaneousStability } from './questions/simultaneous.ts';
export {
  type Attainment,
  type CoalitionStep,
  type StatusQuoAnalysis,
  statusQuoAnalysis,
} from './questions/status-quo.ts';
export { intervalProbability } from './questions/uncertain/interval-probability.ts';
export {
  type Margins,
  type PairProbability,
  probabilisticStability,
} from './questions/uncertain/probabilistic-stability.ts';
export {
  type IntervalConflict,
  type PreferenceRelation,
  type PreferenceRelations,
  relationsOf,
} from './questions/uncertain/relations.ts';
export {
  type Robustness,
  type RobustStability,
  robustStability,
} from './questions/uncertain/robust-stability.ts';
export {
  type UnknownConcept,
  type UnknownIndex,
  type UnknownStability,
  unknownPreferenceStability,
} from './questions/uncertain/unknown-preference.ts';
export {
  type AnsweringConcept,
  type Deterrent,
  type Hold,
  type Temptation,
  type Why,
  whyStableForAll,
} from './questions/why-stable.ts';
export { whyWords } from './questions/why-words.ts';
export type { ActorStability, Departure, IssueChange, KeptActor, KeptStep, StateAnswer } from './result.ts';
export type { DrawTables } from './situation/draw-tables.ts';
export { type KeptSettings, type PackageStability, packageStability } from './situation/package-stability.ts';
export type { StabilityProblem } from './situation/problem.ts';
export { mostPackages, packageDecimal, situationConflict } from './situation/situation-conflict.ts';
export { type ByConcept, type KeptConcept, keptConcepts } from './situation/types.ts';
export {
  type ArcGraph,
  type Concept,
  type Conflict,
  type ConflictGraph,
  concepts,
  type Factor,
  type ProductGraph,
  type Stability,
} from './types.ts';
