/** The ledger file: accounts, instruments and their terms; loading and checking. */
export * from './kinds.ts';
export * from './load-ledger.ts';
export * from './months.ts';
export { type LedgerFile, ledgerSchema } from './schema.ts';
export type { Payment, Share, TermValues } from './terms.ts';
export * from './types.ts';
