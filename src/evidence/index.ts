/** Evidence: reports, claims, grades, origins, pooling; passages read again in the texts they come from. */
export * from './anchor.ts';
export * from './contradictions.ts';
export * from './dates.ts';
export * from './fingerprint.ts';
export * from './grade.ts';
export * from './load-evidence.ts';
export * from './pool.ts';
export * from './schema.ts';
export * from './types.ts';
