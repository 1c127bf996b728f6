/** Report: the brief in words; the single-file HTML. */
export * from './brief.ts';
export * from './brief-markdown.ts';
export * from './brief-words.ts';
export * from './broken-rule-words.ts';
export * from './describe-input.ts';
export * from './kept-words.ts';
export * from './money-words.ts';
export * from './paid-for-words.ts';
export * from './ratified-words.ts';
export * from './report.ts';
export type { Brief, BriefDriver, ForbiddenRow, ProposalBrief } from './result.ts';
export * from './types.ts';
