/** Questions asked of one state of a conflict: what holds it, who would leave it, and what would have to change. */
export * from './blocs.ts';
export * from './breaking-changes.ts';
export * from './coalitional-stability.ts';
export * from './inverse/index.ts';
export * from './legal-paths.ts';
export { type ConflictNames, plainNames } from './names.ts';
export type { ConflictMove } from './search/game.ts';
export { type CoalitionConcept, coalitionConcepts } from './search/joint-deterrence.ts';
export type { Refusal } from './search/refusal.ts';
export * from './simultaneous.ts';
export * from './status-quo.ts';
export * from './uncertain/index.ts';
export * from './why-stable.ts';
export * from './why-words.ts';
