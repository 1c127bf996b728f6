/** Study: a drawn situation with its rules, its weights and its money, changed by one estimate at a time. */
export * from './allowed.ts';
export * from './columns.ts';
export * from './drawn-utility.ts';
export * from './draws.ts';
export * from './gains.ts';
export { keepLatest } from './keep-latest.ts';
export * from './money.ts';
export { sameValues } from './same-values.ts';
export * from './study.ts';
export * from './study-money.ts';
export * from './tolerance.ts';
export * from './utility.ts';
export * from './weighted.ts';
export * from './with-estimate.ts';
