/** Uncertainty: what outputs depend on, what would flip them, and what knowing more would be worth, from arrays of runs. */
export * from './answers/index.ts';
export * from './convergence/index.ts';
export * from './given-data/index.ts';
export * from './hypotheses/index.ts';
export * from './indices/index.ts';
export * from './information/index.ts';
export * from './morris/index.ts';
export * from './prim/index.ts';
export * from './robust/index.ts';
export * from './tipping/index.ts';
