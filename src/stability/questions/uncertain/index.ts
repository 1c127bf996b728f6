export { intervalProbability } from './interval-probability.ts';
export * from './probabilistic-stability.ts';
export {
  type IntervalConflict,
  type PreferenceRelation,
  type PreferenceRelations,
  relationsOf,
} from './relations.ts';
export * from './robust-stability.ts';
export * from './unknown-preference.ts';
