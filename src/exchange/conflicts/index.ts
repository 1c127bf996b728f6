/** Conflicts: files of GMCR+ and our own format in and out, stability of their states as CSV and JSON. */
export { looksLikeConflict } from './looks-like-conflict.ts';
export { readConflict } from './read-conflict.ts';
export { stabilityCsv } from './results.ts';
export { conflictSchema } from './schema.ts';
export { statePattern } from './state-pattern.ts';
export {
  type ConflictFile,
  conflictLimits,
  type FactorNames,
  type ReadConflict,
} from './types.ts';
export { conflictJson } from './write-conflict.ts';
export { writeGmcr } from './write-gmcr.ts';
