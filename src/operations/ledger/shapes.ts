import { z } from 'zod';
import { diagnosticShape } from '../../diagnostics/result.ts';
import type { Frozen } from '../../frozen.ts';
import { sampledRangeShape } from '../../numeric/result.ts';
import { aboutShape, lacksShape, paidForShape } from '../shared/shapes.ts';

const amounts = z.record(z.string(), z.number());
const matrix = z.record(z.string(), amounts);

const transactionShape = z.strictObject({
  id: z.string(),
  instrument: z.string(),
  event: z.string(),
  postings: z.array(z.strictObject({ row: z.string(), account: z.string(), amount: z.number() })),
  flow: z
    .strictObject({ label: z.string(), payer: z.string(), payee: z.string(), amount: z.number() })
    .nullable()
    .describe('the current flow that it is; null for a swap of stocks'),
  claims: z.array(z.string()),
});

const exposureShape = z.strictObject({
  instrument: z.string(),
  custodyOwed: z.number(),
  custodianCash: z.number(),
  gap: z.number(),
  callable: z.number(),
  ringFenced: z.number(),
  call: z.number(),
  uncovered: z.number(),
  guarantors: amounts,
});

const monthShape = z
  .strictObject({
    month: z.string(),
    holdings: matrix.describe('balance sheet at the month’s end: row, account, minor units'),
    transactions: z.array(transactionShape),
    flows: matrix.describe('current flows: row, account; plus a source, minus a use'),
    transactionsFlow: matrix.describe('flows and changes of stocks: rows and columns sum to zero'),
    netWorth: matrix.describe('by currency and account'),
    exposures: z.array(exposureShape).describe('if everything were demanded this month'),
    checks: z.strictObject({
      transactionsBalance: z.boolean(),
      rowsSumToZero: z.boolean(),
      columnsSumToZero: z.boolean(),
      netWorthSumsToZero: z.boolean(),
      noNegativeCash: z.boolean(),
    }),
  })
  .describe('amounts are whole minor units: 10^−decimals of the currency’s unit');

export const poolShape = z.strictObject({
  custody: z.string(),
  label: z.string(),
  currency: z.string(),
  available: z.number(),
  promised: z.array(z.strictObject({ instrument: z.string(), label: z.string(), amount: z.number() })),
  total: z.number(),
  short: z.number(),
});

const projectShape = z.strictObject({
  project: z.string(),
  label: z.string(),
  currency: z.string(),
  ratePerYear: z.number(),
  cashFlows: z.array(z.number()),
  netPresentValue: z.number(),
  expectedNetPresentValue: z.number().describe('if it may be lost at the stated chance a year'),
  internalRates: z.array(z.number()).describe('all rates at which it breaks even; none, one or several'),
  paybackYears: z.number().nullable(),
});

const lineShape = z.strictObject({
  instrument: z.string(),
  label: z.string(),
  event: z.string(),
  from: z.string(),
  to: z.string(),
  currency: z.string(),
  byYear: amounts,
  total: z.number(),
  claims: z.array(z.string()),
});

const pathShape = z.strictObject({
  account: z.string(),
  low: z.array(z.number()),
  median: z.array(z.number()),
  high: z.array(z.number()),
});

const file = z.strictObject({ path: z.string(), text: z.string() });

export const situationLedgerShape = z.strictObject({
  kind: z.literal('situation'),
  about: aboutShape,
  title: z.string(),
  proposals: z.array(z.string()).describe('whose instruments act; empty: no deal'),
  package: z.record(z.string(), z.string()),
  ledger: z.strictObject({
    id: z.string(),
    start: z.string(),
    months: z.number(),
    reportIn: z.string(),
    steps: z.array(z.string()).describe('order of events within a month'),
    currencies: z.array(
      z.strictObject({ id: z.string(), unit: z.string(), decimals: z.number(), bank: z.string() }),
    ),
    accounts: z.array(
      z.strictObject({ id: z.string(), name: z.string(), kind: z.string(), actor: z.string().nullable() }),
    ),
    rows: z.array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        currency: z.string(),
        instrument: z.string().nullable(),
        isMemo: z.boolean(),
      }),
    ),
    active: z.array(z.string()).describe('instruments that the package sets going'),
  }),
  opening: matrix,
  months: z.array(monthShape),
  lines: z.array(lineShape).describe('every movement of deposits, by year'),
  lacks: lacksShape,
  pools: z.array(poolShape).describe('custody money and what has been promised out of it'),
  projects: z.array(projectShape),
  flows: z
    .array(z.strictObject({ from: z.string(), to: z.string(), label: z.string(), amount: z.number() }))
    .describe('current flows over the whole run, in the currency reported in'),
  budgets: z
    .array(
      z.strictObject({
        account: z.string(),
        currency: z.string(),
        months: z.array(z.string()),
        sources: z.array(z.strictObject({ label: z.string(), amounts: z.array(z.number()) })),
        need: z.array(z.number()),
        unfunded: z.array(z.number()),
      }),
    )
    .describe('what finances each budget, month by month'),
  paidFor: paidForShape.nullable().describe('null when nothing is sampled'),
  paths: z.array(pathShape).describe('cash by month, 5 %, 50 % and 95 % of the draws'),
  calls: z
    .strictObject({ low: z.array(z.number()), median: z.array(z.number()), high: z.array(z.number()) })
    .nullable()
    .describe('guarantees that could be called in each month, over the draws'),
  cell: z
    .array(transactionShape.extend({ month: z.string(), amount: z.number(), balance: z.number() }))
    .nullable()
    .describe('what made a cell, when one is asked for'),
  rangeOfLacking: sampledRangeShape.nullable(),
  shown: z.string().nullable().describe('the month that words and tables show in full'),
  labels: z.record(z.string(), z.string()).describe('names of actors'),
  files: z.array(file),
});

const seriesShape = z.record(z.string(), z.array(z.number()));

export const equationsLedgerShape = z.strictObject({
  kind: z.literal('equations'),
  about: z.strictObject({
    operation: z.string(),
    detente: z.string(),
    inputs: z.string().describe('SHA-256 of the file’s name and text'),
  }),
  title: z.string().nullable(),
  periods: z.number().describe('the last period; series have one value more, the start'),
  isComplete: z.boolean(),
  series: seriesShape,
  parameters: seriesShape.describe('parameters that change'),
  hidden: z.array(
    z.strictObject({
      text: z.string(),
      holds: z.boolean(),
      deviation: z.number(),
      period: z.number(),
    }),
  ),
  matrices: z.array(
    z.strictObject({
      kind: z.string(),
      rows: z.array(z.string()),
      sectors: z.array(z.string()),
      cells: z
        .array(z.array(z.array(z.number()).nullable()))
        .describe('by row, sector and period; null where the matrix has no entry'),
      holds: z.boolean(),
    }),
  ),
  blocks: z.array(z.strictObject({ variables: z.array(z.string()), isSimultaneous: z.boolean() })),
  diagnostics: z.array(diagnosticShape),
  files: z.array(file),
});

export type SituationOutput = Frozen<z.infer<typeof situationLedgerShape>>;
export type EquationsOutput = Frozen<z.infer<typeof equationsLedgerShape>>;
