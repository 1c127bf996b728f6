/** Situation: the file format, loading, checking, comparing two, compiling to arrays. */
export * from './compare.ts';
export * from './compile.ts';
export * from './estimate.ts';
export * from './estimate-schema.ts';
export * from './institutions/index.ts';
export * from './ledger/index.ts';
export * from './load-situation.ts';
export * from './package-count.ts';
export * from './schema.ts';
export * from './types.ts';
export * from './utility.ts';
