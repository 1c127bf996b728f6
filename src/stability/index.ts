/** Stability: which states hold once reached, who would leave them, and what holds them back. */
export * from './engine/index.ts';
export * from './moves.ts';
export * from './preferences/index.ts';
export * from './questions/index.ts';
export type { ActorStability, Departure, IssueChange, KeptActor, KeptStep, StateAnswer } from './result.ts';
export * from './situation/index.ts';
export * from './types.ts';
