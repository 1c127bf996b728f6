/** The shape of every result of this stage, with its words; other stages import it beside the index. */
export * from './result/equations.ts';
export * from './result/money.ts';
export * from './result/months.ts';
export * from './result/trade.ts';
