import { z } from 'zod';
import { diagnosticShape } from '../../diagnostics/result.ts';
import type { Frozen } from '../../frozen.ts';
import {
  accountMatrixShape,
  actorMonthsShape,
  budgetSourcesShape,
  callsShape,
  cashPathShape,
  equationsAnswerShape,
  lacksShape,
  moneyLineShape,
  monthReportShape,
  poolShape,
  projectWorthShape,
  totalFlowShape,
  transactionShape,
} from '../../ledger/result.ts';
import { sampledRangeShape } from '../../numeric/result.ts';
import { paidForShape } from '../../verdict/result.ts';
import { madeByShape } from '../shared/made-by.ts';
import { aboutShape, filesShape, packageShape, warningsShape } from '../shared/shapes.ts';

const currencyShape = z.strictObject({
  id: z.string().describe('id of the currency'),
  unit: z.string().describe('what one unit of its amounts is: million'),
  decimals: z.number().describe('decimal places that are kept: minor units are 10^−decimals of the unit'),
  bank: z.string().describe('id of the account whose liability its deposits are'),
});

const accountShape = z.strictObject({
  id: z.string().describe('id of the account'),
  name: z.string().describe('name of the account'),
  kind: z.string().describe('state, bank, custodian, fund and so on'),
  actor: z.string().nullable().describe('id of the actor whose money it is; null: nobody’s in the situation'),
});

const rowShape = z.strictObject({
  id: z.string().describe('id of the row of the balance sheet'),
  label: z.string().describe('the row in words'),
  currency: z.string().describe('id of its currency'),
  instrument: z.string().nullable().describe('id of its instrument; null for deposits'),
  isMemo: z.boolean().describe('noted beside the balance sheet, not part of it'),
});

const planShape = z.strictObject({
  id: z.string().describe('id of the ledger'),
  start: z.string().describe('first month, YYYY-MM'),
  months: z.number().describe('months of the run'),
  reportIn: z.string().describe('id of the currency reported in'),
  steps: z.array(z.string()).describe('order of events within a month'),
  currencies: z.array(currencyShape).describe('every currency'),
  accounts: z.array(accountShape).describe('every account, a column of the balance sheet'),
  rows: z.array(rowShape).describe('every row of the balance sheet'),
  active: z.array(z.string()).describe('ids of the instruments that the package sets going'),
});

const cellShape = z.array(
  transactionShape.extend({
    month: z.string().describe('month of the transaction, YYYY-MM'),
    amount: z.number().describe('what it adds to the cell; whole minor units'),
    balance: z.number().describe('the cell after it; whole minor units'),
  }),
);

export const situationLedgerShape = z.strictObject({
  kind: z.literal('situation').describe('the money of a package of a situation'),
  about: aboutShape,
  title: z.string().describe('title of the package, or of several together'),
  proposals: z.array(z.string()).describe('ids of those whose instruments act; empty: no deal'),
  package: packageShape,
  ledger: planShape.describe('what is run'),
  opening: accountMatrixShape.describe('balance sheet at the start: row, account, whole minor units'),
  months: z.array(monthReportShape).describe('every month of the run'),
  lines: z.array(moneyLineShape).describe('every movement of deposits, by year'),
  lacks: lacksShape,
  pools: z.array(poolShape).describe('custody money and what has been promised out of it'),
  projects: z.array(projectWorthShape).describe('what each project that is set going is worth'),
  flows: z
    .array(totalFlowShape)
    .describe('current flows over the whole run, in the currency reported in, largest first'),
  budgets: z.array(budgetSourcesShape).describe('what finances each budget, month by month'),
  paidFor: paidForShape.nullable().describe('null when nothing is sampled'),
  monthDeltas: z
    .array(actorMonthsShape)
    .describe(
      'what the package is worth in cash to each actor month by month, against no deal; empty for several packages',
    ),
  paths: z.array(cashPathShape).describe('cash by month, 5 %, 50 % and 95 % of the draws'),
  calls: callsShape
    .nullable()
    .describe('guarantees that could be called in each month, over the draws; null: there are none'),
  cell: cellShape.nullable().describe('what made a cell, when one is asked for'),
  rangeOfLacking: sampledRangeShape
    .nullable()
    .describe(
      'all that is lacking over the draws, in the currency reported in; null when nothing is sampled',
    ),
  shown: z.string().nullable().describe('the month that words and tables show in full, YYYY-MM'),
  labels: z.record(z.string(), z.string()).describe('names of actors'),
  diagnostics: warningsShape,
  files: filesShape,
});

export const equationsLedgerShape = z.strictObject({
  kind: z.literal('equations').describe('a stock-flow model written as equations'),
  about: z
    .strictObject({
      operation: z.string().describe('name of the operation'),
      ...madeByShape,
      inputs: z.string().describe('SHA-256 of the file’s name and text'),
    })
    .describe('what made this result: enough to make it again, byte for byte'),
  ...equationsAnswerShape.shape,
  diagnostics: z.array(diagnosticShape).describe('warnings and notes on the file and the solution'),
  files: filesShape,
});

export type SituationLedger = Frozen<z.infer<typeof situationLedgerShape>>;
export type EquationsLedger = Frozen<z.infer<typeof equationsLedgerShape>>;
