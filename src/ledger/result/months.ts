import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';

const minor = (says: string) => z.number().describe(`${says}; whole minor units`);
const amounts = z.record(z.string(), z.number());
export const accountMatrixShape = z.record(z.string(), amounts);

const postingShape = z.strictObject({
  row: z.string().describe('id of the row of the balance sheet'),
  account: z.string().describe('id of the account'),
  amount: minor('what is added to the cell'),
});

const flowShape = z.strictObject({
  label: z.string().describe('name of the flow'),
  payer: z.string().describe('id of the account that pays'),
  payee: z.string().describe('id of the account that is paid'),
  amount: minor('what is paid'),
});

export const transactionShape = z.strictObject({
  id: z.string().describe('month and place within it: 2026-07-3'),
  instrument: z.string().describe('id of the instrument'),
  event: z.string().describe('what happens: interest, redemption, grant'),
  postings: z.array(postingShape).describe('what it adds to cells of the balance sheet'),
  flow: flowShape.nullable().describe('the current flow that it is; null for a swap of stocks'),
  claims: z.array(z.string()).describe('ids of the claims that the instrument rests on'),
});

const exposureShape = z.strictObject({
  instrument: z.string().describe('id of the obligation'),
  custodyOwed: minor('claims demanded of the custodian'),
  custodianCash: minor('cash that the custodian has'),
  gap: minor('what it would lack, at least 0'),
  callable: minor('as much of the gap as the outstanding face'),
  ringFenced: minor('proceeds still held for redemption'),
  call: minor('what guarantors would be asked for, as far as the guarantee reaches'),
  uncovered: minor('what the custodian could not pay even then'),
  guarantors: amounts.describe('by account: its part of the call, in whole minor units'),
});

const checksShape = z.strictObject({
  transactionsBalance: z
    .boolean()
    .describe('every transaction changes wealth by the flow that it names alone'),
  rowsSumToZero: z.boolean().describe('every row of the balance sheet sums to zero'),
  columnsSumToZero: z.boolean().describe('every column of the transactions-flow matrix sums to zero'),
  netWorthSumsToZero: z.boolean().describe('what one account has another owes, by currency'),
  noNegativeCash: z
    .boolean()
    .describe('a custodian owes what its owners hold, and no deposit is below its credit line'),
});

/** One month as a banker reads it. */
export const monthReportShape = z
  .strictObject({
    month: z.string().describe('the month, YYYY-MM'),
    holdings: accountMatrixShape.describe('balance sheet at the month’s end: row, account, minor units'),
    transactions: z.array(transactionShape).describe('every transaction, in the order in which it happened'),
    flows: accountMatrixShape.describe('current flows: row, account; plus a source, minus a use'),
    transactionsFlow: accountMatrixShape.describe(
      'flows and changes of stocks: rows and columns sum to zero',
    ),
    netWorth: accountMatrixShape.describe('by currency and account'),
    exposures: z.array(exposureShape).describe('if everything were demanded this month'),
    checks: checksShape.describe('whether the identities of double entry hold'),
  })
  .describe('amounts are whole minor units: 10^−decimals of the currency’s unit');

export type AccountMatrix = Frozen<z.infer<typeof accountMatrixShape>>;
export type TransactionReport = Frozen<z.infer<typeof transactionShape>>;
export type ExposureReport = Frozen<z.infer<typeof exposureShape>>;
export type LedgerChecks = Frozen<z.infer<typeof checksShape>>;
export type MonthReport = Frozen<z.infer<typeof monthReportShape>>;
