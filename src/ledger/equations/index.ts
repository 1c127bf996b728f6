/** Stock-flow-consistent models as equations with lags, solved period by period. */
export type { Expression } from './expression.ts';
export * from './load-equation-model.ts';
export { equationsSchema } from './schema.ts';
export { simulate } from './simulate.ts';
export type * from './simulation.ts';
export type * from './types.ts';
