/** The shape of every result of this stage, with its words; other stages import it beside the index. */
export * from './result/entry.ts';
export * from './result/scores.ts';
export * from './result/timeline.ts';
