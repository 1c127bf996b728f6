/** Questions asked of one state of a conflict: what holds it, who would leave it, and what would have to change. */
export * from './names.ts';
export type { Step } from './search/game.ts';
export * from './why-stable.ts';
export * from './why-words.ts';
