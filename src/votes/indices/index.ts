/**
 * Indices: how many coalitions pass, who can decide, with what chance a proposal passes, and who is needed to block
 * or to win.
 */
export type { Bought } from './bought.ts';
export { type EngineName, engineLimits, TooManyCoalitions } from './engines.ts';
export * from './least-coalitions.ts';
export * from './passage.ts';
export * from './passage-in-draws.ts';
export * from './power-indices.ts';
