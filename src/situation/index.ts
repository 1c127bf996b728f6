/** Situation: the file format, loading, checking, comparing two, compiling to arrays. */
export * from './compare.ts';
export * from './compile.ts';
export * from './compile-moves.ts';
export * from './compile-rules.ts';
export * from './estimate.ts';
export * from './estimate-schema.ts';
export { type EstimateError, isErrors } from './estimate-types.ts';
export * from './institutions/index.ts';
export * from './ledger/index.ts';
export * from './load-situation.ts';
export { estimateSetTo } from './make-estimate.ts';
export * from './package-count.ts';
export * from './replace-estimate.ts';
export type { Differences } from './result.ts';
export * from './schema.ts';
export * from './types.ts';
