export * from './inverse.ts';
export * from './inverse-in-window.ts';
export * from './inverse-words.ts';
export type { Leaving } from './leaving.ts';
export type { RankingChange } from './smallest-change.ts';
