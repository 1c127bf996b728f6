/** Stability of the packages of a situation: who would leave one, and what holds the others. */
export { centralTables, type DrawTables, drawTables } from './draw-tables.ts';
export { keptAt } from './kept-at.ts';
export * from './package-stability.ts';
export { type StabilityProblem, stabilityProblem } from './problem.ts';
export * from './situation-conflict.ts';
export * from './types.ts';
