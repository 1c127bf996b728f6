/** The shape of every result of this stage, with its words; other stages import it beside the index. */
export * from './result/accepted.ts';
export * from './result/drivers.ts';
export * from './result/improve.ts';
export * from './result/joint.ts';
export * from './result/kept.ts';
export * from './result/offers.ts';
export * from './result/outside.ts';
export * from './result/paid-for.ts';
export * from './result/verdict.ts';
