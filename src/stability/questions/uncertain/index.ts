export * from './probabilistic-stability.ts';
export { type IntervalConflict, type Relation, type Relations, relationsOf } from './relations.ts';
export * from './robust-stability.ts';
export * from './unknown-preference.ts';
