/** Exchange: negotiation domains of other tools read into package spaces, packages written for other tools. */
export type { ImportedDomain } from './build-space.ts';
export * from './conflicts/index.ts';
export type { Format } from './draft.ts';
export * from './eum/index.ts';
export type { ContinuousIssue } from './grids.ts';
export * from './import-domain.ts';
export * from './journals/index.ts';
export * from './ktab/index.ts';
export * from './looks-like-domain.ts';
export * from './positions-csv.ts';
export * from './scores/index.ts';
export * from './write-packages.ts';
