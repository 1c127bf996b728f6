/** Journals: a ledger's run as files for hledger, Beancount and spreadsheets. */
export { beancountJournal } from './beancount.ts';
export { hledgerJournal } from './hledger.ts';
export { ledgerCsv } from './ledger-csv.ts';
