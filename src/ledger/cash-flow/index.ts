/** Cash flow: what a dated flow of money is worth today, at which rates it breaks even, and when it pays back. */
export * from './internal-rates-of-return.ts';
export * from './net-present-value.ts';
export * from './payback-period.ts';
